import FundReports
import StimulusFunds

extension CommandOption {
  /// A file beside the report, for the formats that have no room for what they were computed from.
  static let provenance = CommandOption(
    name: "--provenance", value: "FILE",
    help: Wording(
      en: "write what it was computed from, as JSON, to a file beside the report",
      sv: "skriv underlaget, som JSON, till en fil bredvid rapporten"))
}

extension Arguments {
  /// Refuses one file for the report and for what it was computed from.
  func admitProvenance() throws(UsageError) {
    guard let file = value(.provenance), file == value(.output) else { return }
    throw UsageError(
      Wording(
        en: "--output and --provenance name the same file, \(file)",
        sv: "--output och --provenance anger samma fil, \(file)"),
      repair: Wording(en: "name two files", sv: "ange två filer"))
  }
}

extension Provenance {
  /// The file that `--provenance` names with the provenance in it, to be finished when the report is; nil
  /// without the option.
  ///
  /// - Throws: ``Problem`` or ``UsageError`` where it cannot be written.
  func file(_ arguments: Arguments) throws -> OutputFile? {
    guard let path = arguments.value(.provenance) else { return nil }
    let file = try OutputFile(path)
    try file.write(Array(json.text(in: .english).utf8))
    return file
  }
}
