import FundReports
import StimulusFunds

/// An option of a command: `--name value`, or `--name` alone.
struct CommandOption {
  /// The name with its hyphens, such as "--fund".
  let name: String
  /// What the value stands for, such as "ID"; nil for an option without one.
  let value: String?
  /// Whether it may be given more than once.
  var isRepeatable = false
  /// The words that the value is one of; none where it can be anything.
  var choices: [String] = []
  /// What it does, for the help.
  let help: Wording

  static let formatName = "--format"

  /// The option that chooses among a command's formats, the first of which is meant without it.
  static func format(
    _ formats: [ReportFormat],
    help: Wording = Wording(en: "how to write the report", sv: "hur rapporten skrivs")
  ) -> CommandOption {
    let names = formats.map(\.rawValue)
    return CommandOption(
      name: formatName, value: "FORMAT", choices: names,
      help: help + ": \(names.joined(separator: "|")) (\(names[0]))")
  }

  static let output = CommandOption(
    name: "--output", value: "FILE",
    help: Wording(
      en: "write to a file, whole or not at all", sv: "skriv till en fil, helt eller inte alls"))
  static let allocations = CommandOption(
    name: "--allocations", value: "DIR",
    help: Wording(
      en: "where agreements are (Allocations, here or in a folder above)",
      sv: "var överenskommelserna finns (Allocations, här eller ovanför)"))
  static let golden = CommandOption(
    name: "--golden", value: "DIR",
    help: Wording(
      en: "where published tables are (Golden beside Allocations)",
      sv: "var publicerade tabeller finns (Golden bredvid Allocations)"))
  static let key = CommandOption(
    name: "--key", value: "NAME=FILE", isRepeatable: true,
    help: Wording(
      en: "values for a key, as CSV or statistics (FILE#COLUMN)",
      sv: "värden för en nyckel, som CSV eller statistik (FILE#COLUMN)"))
}
