import FundReports
import StimulusFunds

/// `fordela explain <agreement> --recipient NAME`: why a recipient gets what it gets.
struct ExplainCommand: Command {
  /// How an explanation is written.
  private enum Format: String, CaseIterable {
    case text, json, markdown
  }

  private static let recipient = CommandOption(
    name: "--recipient", value: "NAME", help: "whose grants: a name, an alias or a part of one")
  private static let fund = CommandOption(
    name: "--fund", value: "ID", help: "only the grant from this fund")

  static let help = CommandHelp(
    name: "explain", words: "<agreement>",
    summary: "Tells why a recipient gets what it gets, krona by krona.",
    details: """
      For each grant: the rule, the arithmetic in one line, the key values, the rounding, the
      residual, the sentence of the agreement and its notes. Case and diacritics of the name do not
      matter; a name that fits several recipients lists them.
      """,
    options: [
      recipient, fund,
      CommandOption(
        name: "--format", value: "text|json|markdown", help: "how to write the report (text)"),
      .key, .output, .allocations,
    ])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let format = try arguments.format(default: Format.text)
    guard let name = arguments.value(recipient) else {
      throw UsageError(
        "option --recipient is missing", repair: "write --recipient NAME, such as 'Region Skåne'")
    }
    let folder = try AgreementFolder(named: arguments.oneWord("agreement"), arguments)
    let agreement = try folder.agreement(replacingKeys: AllocateCommand.keyFiles(arguments))
    let allocation = try AgreementAllocation(of: agreement)
    let fund = try arguments.value(fund).map { id throws(UsageError) in
      try known(id, among: agreement.funds.map(\.id))
    }
    let recipient = try only(name, in: allocation, fund)
    let report = ExplanationReport(try Explanation(of: recipient, in: allocation, fund: fund))
    return Outcome(
      report: format == .json ? report.json : report.rendered(asMarkdown: format == .markdown))
  }

  private static func known(_ id: String, among known: [String]) throws(UsageError) -> String {
    if known.contains(id) { return id }
    throw UsageError("unknown fund '\(id)'", repair: suggestion(for: id, among: known))
  }

  /// The one recipient that a name stands for.
  private static func only(
    _ name: String, in allocation: AgreementAllocation, _ fund: String?
  ) throws(UsageError) -> Recipient {
    let found = allocation.recipients(called: name, in: fund)
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw UsageError(
        "'\(name)' fits \(found.map { "'\($0.name)'" }.joined(separator: ", "))",
        repair: "write the one that is meant" + (fund == nil ? ", or name a fund with --fund" : ""))
    }
    if let fund, let other = allocation.recipients(called: name).first {
      throw UsageError(
        "\(other.name) has no part in fund '\(fund)'", repair: "leave --fund out to see its grants")
    }
    throw UsageError(
      "unknown recipient '\(name)'",
      repair: suggestion(for: name, among: allocation.recipients(in: fund).flatMap(\.names)))
  }
}
