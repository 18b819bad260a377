import StimulusFunds

/// Writes the days of a report as a calendar (RFC 5545), an event of a whole day each.
enum CalendarWriter: ReportWriter {
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8] {
    Array(text(of: report.calendar, in: language).utf8)
  }

  /// The calendar, its lines ended by CRLF and folded at 75 octets.
  static func text(of calendar: ReportCalendar, in language: Language) -> String {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Fordela//Fordela//SV", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(calendar.name))",
      ] + calendar.events.flatMap { Self.lines(of: $0, in: language) } + ["END:VCALENDAR"]
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func lines(
    of event: ReportCalendar.Event, in language: Language
  ) -> [String] {
    let start = [
      "BEGIN:VEVENT", "UID:\(event.id)", "DTSTAMP:\(basic(event.stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(basic(event.day))",
    ]
    // Without an end an event lasts the whole day, too: the last day of all has none after it.
    let end = event.day.next.map { ["DTEND;VALUE=DATE:\(basic($0))"] } ?? []
    let words = [
      "SUMMARY:\(escaped(event.summary[language]))",
      "DESCRIPTION:\(escaped(event.lines.joined(separator: "\n")[language]))",
      "TRANSP:TRANSPARENT",
    ]
    let alarms = event.alarmDays.flatMap { alarm($0, before: event, in: language) }
    return start + end + words + alarms + ["END:VEVENT"]
  }

  private static func alarm(
    _ days: Int, before event: ReportCalendar.Event, in language: Language
  ) -> [String] {
    [
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P\(days)D",
      "DESCRIPTION:\(escaped(event.summary[language]))", "END:VALARM",
    ]
  }

  /// "20221201".
  private static func basic(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }

  /// Text in which nothing is taken for a separator, scalar by scalar, because a mark that a
  /// combining mark follows is no character of its own.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n", "\r": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line in pieces of at most 75 octets, each after the first begun by a space, none of them
  /// parting the octets of a character.
  static func folded(_ line: String) -> String {
    var folded = ""
    var width = 0
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if width + octets > 75 {
        folded += "\r\n "
        width = 1
      }
      folded.unicodeScalars.append(scalar)
      width += octets
    }
    return folded
  }
}
