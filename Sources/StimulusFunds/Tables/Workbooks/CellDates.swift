/// Which styles of a workbook show a number as a day, and which day it is.
struct CellDates {
  /// Whether days are counted from 1904-01-01, as old programs on Macintosh did.
  let startIn1904: Bool
  /// Whether the style at a position shows a day.
  private var areDates: [Bool] = []

  /// The styles of a workbook; none where it has no part of styles.
  init(_ styles: [UInt8]?, startIn1904: Bool) throws(XMLFault) {
    self.startIn1904 = startIn1904
    guard let styles else { return }
    var xml = try XMLReader(styles)
    var formats: [Int: Bool] = [:]
    var isInCellStyles = false
    while true {
      switch try xml.next() {
      case .finished: return
      case .start where xml.name == Self.format:
        guard let id = xml.number(Self.formatID) else { continue }
        formats[id] = Self.isDate(xml.value(Self.formatCode) ?? "")
      case .start where xml.name == Self.cellStyles: isInCellStyles = true
      case .end where xml.name == Self.cellStyles: isInCellStyles = false
      case .start where xml.name == Self.style && isInCellStyles:
        let id = xml.number(Self.formatID) ?? 0
        areDates.append(formats[id] ?? Self.builtIn.contains(id))
      default: continue
      }
    }
  }

  private static let format = XMLName("numFmt")
  private static let formatID = XMLName("numFmtId")
  private static let formatCode = XMLName("formatCode")
  private static let cellStyles = XMLName("cellXfs")
  private static let style = XMLName("xf")

  /// The formats that every program knows by number and that show a day.
  private static let builtIn: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)

  /// Whether a format shows days or times: a letter for one of their parts, outside quotations and
  /// brackets.
  private static func isDate(_ code: String) -> Bool {
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    // Of several parts the first is for numbers above zero.
    for character in code.lowercased().prefix(while: { $0 != ";" }) {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if character == "[" {
        isBracketed = true
      } else if character == "]" {
        isBracketed = false
      } else if !isBracketed, "ymdhs".contains(character) {
        return true
      }
    }
    return false
  }

  /// Whether a style shows a day.
  func isDate(style: Int) -> Bool { areDates.indices.contains(style) && areDates[style] }

  /// The day that a number stands for, and the time of day where there is one; nil for none.
  func text(of number: CellNumber) -> String? {
    guard let (day, seconds) = number.dayAndSeconds, let start else { return nil }
    // The programs count a 29th of February 1900 that never was, as day 60.
    if !startIn1904, day == 0 || day == 60 { return nil }
    let days = startIn1904 || day > 60 ? day : day + 1
    if days > 2_958_465 { return nil }
    let date = "\(start.adding(days: days))"
    if seconds == 0 { return date }
    let time = [seconds / 3_600, seconds / 60 % 60].map { "\($0)".zeroPadded(to: 2) }
    return date + " " + time.joined(separator: ":")
  }

  private var start: CalendarDate? {
    startIn1904
      ? CalendarDate(year: 1904, month: 1, day: 1) : CalendarDate(year: 1899, month: 12, day: 30)
  }
}
