import FundReports
import StimulusFunds

/// `fordela manual`: the manual page, from the same declarations as the help.
struct ManualCommand: Command {
  static let formats: [ReportFormat] = [.text]

  static let help = CommandHelp(
    name: "manual", words: "",
    summary: "Writes the manual page (man), all commands with their options.",
    details: "To read it: fordela manual --output fordela.1, then man ./fordela.1.",
    options: [.output])

  static func run(
    _ arguments: Arguments, as format: ReportFormat, writing write: ([UInt8]) throws -> Void
  ) throws -> Outcome {
    if let word = arguments.words.first {
      throw UsageError(
        Wording(en: "'\(word)' is one word too many", sv: "'\(word)' är ett ord för mycket"),
        repair: Wording(en: "write fordela manual", sv: "skriv fordela manual"))
    }
    let language = try arguments.language() ?? .english
    try write(Array(ManualPage(FordelaCommandLine.helps, language).text.utf8))
    return Outcome()
  }
}
