import FundReports
import StimulusFunds

/// `fordela deadlines <agreement>`: who owes what to whom, and by when.
struct DeadlinesCommand: Command {
  static let help = CommandHelp(
    name: "deadlines", words: "<agreement>",
    summary: "Lists every deadline: who owes what to whom, days left, the consequence.",
    details: "ics is a calendar file (RFC 5545).",
    options: [
      .asOf,
      CommandOption(name: "--format", value: "text|json|ics", help: "how to write it (text)"),
      .output, .allocations,
    ])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let format = try arguments.format(default: DeadlineReport.Format.text)
    let asOf = try arguments.asOf()
    let folder = try AgreementFolder(named: arguments.oneWord("agreement"), arguments)
    let report = DeadlineReport(try folder.agreement(), asOf: asOf)
    return Outcome(report: report.rendered(as: format))
  }
}
