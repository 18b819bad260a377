import FundReports
import StimulusFunds

/// `fordela reference`: every member of the files that a person writes, and every limit.
struct ReferenceCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  static let help = CommandHelp(
    name: "reference", words: "",
    summary: "Lists every member of the files that a person writes, and every limit.",
    details: """
      Each with what it is, whether it must be there, what may be written and an example: of
      agreement.json and of scenario files.
      """,
    options: [.format(formats), .output])

  static func run(_ arguments: Arguments) throws -> Outcome {
    if let word = arguments.words.first {
      throw UsageError(
        Wording(en: "'\(word)' is one word too many", sv: "'\(word)' är ett ord för mycket"),
        repair: Wording(en: "write fordela reference", sv: "skriv fordela reference"))
    }
    return Outcome(report: ReferenceReport())
  }
}
