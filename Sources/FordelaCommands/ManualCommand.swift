import FundReports
import StimulusFunds

/// `fordela manual`: the manual page, from the same declarations as the help.
struct ManualCommand: Command {
  static let formats: [ReportFormat] = [.text]

  static let help = CommandHelp(
    name: "manual", words: .none,
    summary: Wording(
      en: "Writes the manual page (man), all commands with their options.",
      sv: "Skriver manualsidan (man), alla kommandon med sina väljare."),
    details: Wording(
      en: "To read it: fordela manual --output fordela.1, then man ./fordela.1.",
      sv: "För att läsa den: fordela manual --output fordela.1, sedan man ./fordela.1."),
    options: [.output])

  static func run(
    _ arguments: Arguments, as format: ReportFormat, writing write: ([UInt8]) throws -> Void
  ) throws -> Outcome {
    if let word = arguments.words.first {
      throw UsageError(
        Wording(en: "'\(word)' is one word too many", sv: "'\(word)' är ett ord för mycket"),
        repair: Wording(en: "write fordela manual", sv: "skriv fordela manual"))
    }
    try write(Array(ManualPage(FordelaCommandLine.helps, arguments.language).text.utf8))
    return Outcome()
  }
}
