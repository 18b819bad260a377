/// A day of the calendar: a year, a month and a day, without time of day or time zone.
///
/// Exact in the Gregorian calendar from the year 1 to 9999.
public struct CalendarDate: Hashable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let dayNumber: Int32

  /// A day; nil where the calendar has none such, as 2022-02-30.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    dayNumber = Self.dayNumber(year, month, day)
  }

  /// A day written year-month-day as in 2022-12-01; nil for any other text.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8).span)
  }

  /// A day written year-month-day, in UTF-8; nil for any other text.
  init?(utf8: Span<UInt8>) {
    guard utf8.count == 10 else { return nil }
    var digits = 0
    for position in utf8.indices {
      let byte = utf8[position]
      if position == 4 || position == 7 {
        if byte != UInt8(ascii: "-") { return nil }
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        digits = digits * 10 + Int(byte - 0x30)
      }
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// 9999-12-31.
  public static let last = CalendarDate(dayNumber: dayNumber(9_999, 12, 31))

  private init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The day so many days later; earlier where negative.
  public func adding(days: Int) -> CalendarDate { Self(dayNumber: dayNumber + Int32(days)) }

  /// The day after; nil after 9999-12-31, which has none.
  public var next: CalendarDate? { self == .last ? nil : adding(days: 1) }

  /// How many days lie between this day and another; negative where the other is earlier.
  public func days(until other: CalendarDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Counts from 1 March of the year 0, so that the leap day ends its year; 400 years have 146 097
  /// days, and 719 468 lie before 1970.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let marchYear = month > 2 ? year : year - 1
    let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, the month and the day.
  public var parts: (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (Int(dayNumber) + 719_468).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, day)
  }
}

extension CalendarDate: Comparable {
  /// By time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CalendarDate: CustomStringConvertible {
  /// "2022-12-01".
  public var description: String {
    let (year, month, day) = parts
    return [(year, 4), (month, 2), (day, 2)]
      .map { String($0).zeroPadded(to: $1) }.joined(separator: "-")
  }
}
