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
      throw UsageError("the system's clock tells no day", repair: "add --as-of 2022-12-01")
    }
    if let date = CalendarDate(text) { return date }
    throw UsageError("'\(text)' is not a date", repair: "write --as-of 2022-12-01")
  }

  /// The encoding that `--encoding` names; nil where it is to be found out for each file.
  func encoding() throws(UsageError) -> TextEncoding? {
    guard let name = value(.encoding) else { return nil }
    if let encoding = TextEncoding(rawValue: name.lowercased()) { return encoding }
    throw .unknown("encoding", name, among: TextEncoding.allCases.map(\.rawValue))
  }
}

extension CommandOption {
  static let asOf = CommandOption(
    name: "--as-of", value: "DATE", help: "judge as on this day, such as 2022-12-01 (today)")
  static let encoding = CommandOption(
    name: "--encoding", value: TextEncoding.allCases.map(\.rawValue).joined(separator: "|"),
    help: "how files that are not UTF-8 are encoded (found from each)")
}
