import FundReports
import StimulusFunds

/// `fordela explain <agreement> --recipient NAME`: why a recipient gets what it gets.
struct ExplainCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

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
      matter; a name that fits recipients of several counties lists them, and of a region and its
      county's municipalities the region is taken.
      """,
    options: [recipient, fund, .format(formats), .key, .output, .allocations])

  static func run(_ arguments: Arguments) throws -> Outcome {
    guard let name = arguments.value(recipient) else {
      throw UsageError(
        "option --recipient is missing", repair: "write --recipient NAME, such as 'Region Skåne'")
    }
    let folder = try AgreementFolder(named: arguments.oneWord("agreement"), arguments)
    let keys = try AllocateCommand.keyFiles(arguments)
    let allocation = try folder.allocation(replacingKeys: keys)
    let fund = try arguments.value(fund).map { id throws(UsageError) in
      try allocation.agreement.funds.named(id, "fund", by: \.id).id
    }
    let named = try NamedRecipient(name, in: allocation, fund: fund)
    let explanation = try Explanation(of: named.recipient, in: allocation, fund: fund)
    return Outcome(report: ExplanationReport(explanation), notices: named.notices)
      .computed(from: allocation.agreement, folder.inputs + keys.inOrder)
  }
}
