import FundReports
import StimulusFunds

/// `fordela deadlines <agreement>`: who owes what to whom, and by when.
struct DeadlinesCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport + [.ics]

  static let help = CommandHelp(
    name: "deadlines", words: "<agreement>",
    summary: "Lists every deadline: who owes what to whom, days left, the consequence.",
    details: "ics is a calendar file (RFC 5545).",
    options: [.asOf, .format(formats, help: "how to write it"), .output, .allocations])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let asOf = try arguments.asOf()
    let folder = try AgreementFolder(named: arguments.oneWord("agreement"), arguments)
    let agreement = try folder.agreement()
    return Outcome(report: DeadlineReport(agreement, asOf: asOf))
      .computed(from: agreement, folder.inputs)
  }
}
