import FundReports
import StimulusFunds

/// `fordela show <agreement>`: the agreement in plain sentences.
struct ShowCommand: Command {
  /// How an agreement is shown.
  private enum Format: String, CaseIterable {
    case text, markdown
  }

  static let help = CommandHelp(
    name: "show", words: "<agreement>",
    summary: "Tells an agreement in plain sentences: funds, rules, keys, recipients, notes.",
    details: "",
    options: [
      CommandOption(name: "--format", value: "text|markdown", help: "how to write it (text)"),
      .output, .allocations,
    ])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let format = try arguments.format(default: Format.text)
    let folder = try AgreementFolder(named: arguments.oneWord("agreement"), arguments)
    let allocation = try AgreementAllocation(of: folder.agreement())
    return Outcome(
      report: AgreementReport(allocation).rendered(asMarkdown: format == .markdown))
  }
}
