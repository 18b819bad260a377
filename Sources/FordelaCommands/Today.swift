import StimulusFunds

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension CalendarDate {
  /// The day it is where the program runs; nil where the system's clock is beyond the calendar.
  static var today: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
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

  /// The encoding that `--encoding` names, or UTF-8.
  func encoding() throws(UsageError) -> TextEncoding {
    guard let name = value(.encoding) else { return .utf8 }
    if let encoding = TextEncoding(rawValue: name.lowercased()) { return encoding }
    throw UsageError(
      "unknown encoding '\(name)'",
      repair: suggestion(for: name, among: TextEncoding.allCases.map(\.rawValue)))
  }
}

extension CommandOption {
  static let asOf = CommandOption(
    name: "--as-of", value: "DATE", help: "judge as on this day, such as 2022-12-01 (today)")
  static let encoding = CommandOption(
    name: "--encoding", value: "utf-8|windows-1252", help: "how the files are encoded (utf-8)")
}
