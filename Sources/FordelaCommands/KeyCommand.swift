import FundReports
import StimulusFunds

/// `fordela key <key> --from FILE --into <agreement>`: the values of a key from an exported file.
struct KeyCommand: ReportCommand {
  static let formats: [ReportFormat] = [.text]

  private static let from = CommandOption(
    name: "--from", value: "FILE",
    help: Wording(
      en: "the exported table, as FILE or FILE#COLUMN",
      sv: "den exporterade tabellen, som FILE eller FILE#COLUMN"))
  private static let into = CommandOption(
    name: "--into", value: "AGREEMENT",
    help: Wording(en: "the agreement that has the key", sv: "överenskommelsen som har nyckeln"))
  private static let date = CommandOption(
    name: "--date", value: "DATE",
    help: Wording(
      en: "the day that the values hold for (that of the key)",
      sv: "dagen som värdena gäller (nyckelns egen)"))

  static let help = CommandHelp(
    name: "key", words: Wording(en: "<key>", sv: "<nyckel>"),
    summary: Wording(
      en: "Takes the values of a key from a file of statistics as it was exported.",
      sv: "Hämtar en nyckels värden ur en statistikfil så som den exporterades."),
    details: Wording(
      en: """
        Reads CSV with or without a title, workbooks (.xlsx, as FILE#SHEET#COLUMN), PX and JSON-stat 2.
        Rows are found by the code of the county or the municipality, or by name; a row about the whole
        country is held against their sum. Writes the key's file with the columns recipient and value,
        and in agreement.json its date and where the values come from. Every recipient must have a
        value; a missing one is never zero.
        """,
      sv: """
        Läser CSV med eller utan titelrad, arbetsböcker (.xlsx, som FILE#SHEET#COLUMN), PX och
        JSON-stat 2. Rader hittas genom länets eller kommunens kod, eller genom namnet; en rad om hela
        riket hålls mot summan av dem. Skriver nyckelns fil med kolumnerna recipient och value, och i
        agreement.json dess datum och varifrån värdena kommer. Varje mottagare måste ha ett värde; ett som
        saknas är aldrig noll.
        """),
    options: [from, into, date, .encoding, .allocations])

  static func run(_ arguments: Arguments) throws -> Outcome {
    let id = try arguments.oneWord(Wording(en: "key", sv: "fördelningsnyckeln"))
    guard let path = arguments.value(from), let name = arguments.value(into) else {
      throw UsageError(
        Wording(
          en: "options --from and --into are needed", sv: "väljarna --from och --into behövs"),
        repair: Wording(
          en: "write fordela key \(id) --from population.px#2022M11 --into 2023",
          sv: "skriv fordela key \(id) --from population.px#2022M11 --into 2023"))
    }
    let folder = try AgreementFolder(named: name, arguments)
    let source = try Files.table(
      path, encoding: arguments.encoding(), telling: arguments.notices)
    let taken = try KeyImport(
      of: id, from: source, into: folder.undividedAgreement().content,
      folder.text(of: AgreementFiles.agreementName), date: day(arguments))
    // What is written must be an agreement again; otherwise the old files stay.
    try folder.check(replacing: taken.agreementText, taken.keyText)
    try write(taken.keyText, to: folder.path + "/" + taken.name)
    try write(taken.agreementText, to: folder.path + "/" + AgreementFiles.agreementName)
    let written = "\(folder.path)/\(taken.name)"
    let count = taken.values.subjects.count
    arguments.notices.add(
      taken.notices + [
        Wording(
          en: "\(written): \(count) values written; agreement.json names the file and where they "
            + "come from",
          sv: "\(written): \(count) värden skrivna; agreement.json anger filen och varifrån de "
            + "kommer")
      ])
    return Outcome()
  }

  private static func day(_ arguments: Arguments) throws(UsageError) -> CalendarDate? {
    guard let text = arguments.value(date) else { return nil }
    if let day = CalendarDate(text) { return day }
    throw UsageError(
      Wording(en: "'\(text)' is not a date", sv: "'\(text)' är inget datum"),
      repair: Wording(en: "write --date 2022-11-01", sv: "skriv --date 2022-11-01"))
  }

  private static func write(_ text: SourceText, to path: String) throws {
    let file = try OutputFile(path)
    try file.write(text.bytes)
    try file.finish()
  }
}
