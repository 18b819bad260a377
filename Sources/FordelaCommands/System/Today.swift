import StimulusFunds

extension CalendarDate {
  /// The day it is where the program runs; nil where the system's clock is beyond the calendar.
  static var today: CalendarDate? {
    System.localDay.flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
  }
}

extension Arguments {
  /// The day that `--as-of` names, or today.
  func asOf() throws(UsageError) -> CalendarDate {
    guard let text = value(.asOf) else {
      if let today = CalendarDate.today { return today }
      throw UsageError(
        Wording(en: "the system's clock tells no day", sv: "systemets klocka ger ingen dag"),
        repair: Wording(en: "add --as-of 2022-12-01", sv: "lägg till --as-of 2022-12-01"))
    }
    if let date = CalendarDate(text) { return date }
    throw UsageError(
      Wording(en: "'\(text)' is not a date", sv: "'\(text)' är inget datum"),
      repair: Wording(en: "write --as-of 2022-12-01", sv: "skriv --as-of 2022-12-01"))
  }

  /// The encoding that `--encoding` names; nil where it is to be found out for each file.
  func encoding() throws(UsageError) -> TextEncoding? {
    guard let name = value(.encoding) else { return nil }
    if let encoding = TextEncoding(rawValue: name.lowercased()) { return encoding }
    throw .unknown(.encoding, name, among: TextEncoding.allCases.map(\.rawValue))
  }
}

extension Arguments {
  /// The bytes of a text in the encoding that `--output-encoding` names, without a byte order mark where
  /// that is not UTF-8.
  ///
  /// - Throws: ``UsageError`` for an unknown encoding, and for one that lacks a character of the text.
  func encoded(_ bytes: [UInt8]) throws(UsageError) -> [UInt8] {
    guard let name = value(.outputEncoding) else { return bytes }
    guard let encoding = TextEncoding(rawValue: name.lowercased()) else {
      throw UsageError(
        Wording(en: "unknown encoding '\(name)'", sv: "okänd teckenkodning '\(name)'"),
        repair: suggestion(for: name, among: TextEncoding.allCases.map(\.rawValue)))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let bare =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    if encoding == .utf8 { return bytes }
    if let encoded = encoding.bytes(of: bare) { return encoded }
    throw UsageError(
      Wording(
        en: "the text has characters that \(encoding.rawValue) lacks",
        sv: "texten har tecken som saknas i \(encoding.rawValue)"),
      repair: Wording(en: "write it in utf-8", sv: "skriv den i utf-8"))
  }
}

extension CommandOption {
  static let outputEncoding = CommandOption(
    name: "--output-encoding", value: "NAME",
    help: Wording(
      en: "how what is written is encoded (utf-8)", sv: "teckenkodningen i det som skrivs (utf-8)"))
  static let asOf = CommandOption(
    name: "--as-of", value: "DATE",
    help: Wording(
      en: "judge as on this day, such as 2022-12-01 (today)",
      sv: "bedöm som denna dag, till exempel 2022-12-01 (i dag)"))
  static let encoding = CommandOption(
    name: "--encoding", value: "NAME",
    help: Wording(
      en: "how files that are not UTF-8 are encoded (found from each)",
      sv: "teckenkodningen i filer som inte är UTF-8 (läses ut ur var och en)"))
}
