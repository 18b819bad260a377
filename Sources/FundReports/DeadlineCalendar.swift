import StimulusFunds

/// An agreement's deadlines as a calendar (RFC 5545), an event of a whole day each.
///
/// An event keeps its UID from file to file, so that a calendar program replaces and does not
/// double it.
struct DeadlineCalendar {
  let agreement: Agreement
  let asOf: CalendarDate

  init(_ agreement: Agreement, asOf: CalendarDate) {
    self.agreement = agreement
    self.asOf = asOf
  }

  /// The calendar, its lines ended by CRLF and folded at 75 octets.
  var text: String {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Fordela//Fordela//SV", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(agreement.title))",
      ] + agreement.deadlinesByDate.flatMap(event) + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(_ deadline: Deadline) -> [String] {
    let description = """
      \(agreement.debtor(of: deadline)) → \(deadline.creditor)
      \(deadline.consequence.text)
      \(deadline.citation.place): ”\(deadline.citation.quote)”
      """
    return [
      "BEGIN:VEVENT", "UID:\(deadline.id).\(agreement.id)@fordela",
      "DTSTAMP:\(Self.basic(asOf))T000000Z", "DTSTART;VALUE=DATE:\(Self.basic(deadline.date))",
      "DTEND;VALUE=DATE:\(Self.basic(deadline.date.adding(days: 1)))",
      "SUMMARY:\(Self.escaped(deadline.what))", "DESCRIPTION:\(Self.escaped(description))",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// "20221201".
  private static func basic(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }

  /// Text in which nothing is taken for a separator.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n", "\r": escaped += "\\n"
      default: escaped.append(character)
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
