import FundReports
import StimulusFunds

/// `fordela reference`: every member of the files that a person writes, and every limit.
struct ReferenceCommand: ReportCommand {
  static let formats: [ReportFormat] = .ofEveryReport

  static let help = CommandHelp(
    name: "reference", words: .none,
    summary: Wording(
      en: "Lists every member of the files that a person writes, and every limit.",
      sv: "Räknar upp varje medlem i de filer som skrivs för hand, och varje gräns."),
    details: Wording(
      en: """
        Each with what it is, whether it must be there, what may be written and an example: of
        agreement.json and of scenario files.
        """,
      sv: """
        Var och en med vad den är, om den måste finnas, vad som får skrivas och ett exempel: i
        agreement.json och i scenariofiler.
        """),
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
