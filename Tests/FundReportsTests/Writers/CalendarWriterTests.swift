import StimulusFunds
import Testing

@testable import FundReports

struct CalendarWriterTests {
  @Test func `an event is a whole day, its texts escaped`() throws {
    let day = try #require(CalendarDate("2022-12-31"))
    let event = ReportCalendar.Event(
      id: "a.b@fordela", alarmDays: [], stamp: try #require(CalendarDate("2022-01-02")), day: day,
      summary: .same("Rekvisition; sista dag"),
      lines: [.same("a → b"), .same("c\\d, e;\u{301}")])
    let report = SampleReport(calendar: ReportCalendar(name: "Vård, 2022", events: [event]))
    #expect(
      report.rendered(as: .ics).replacing("\r\n", with: "\n") == #"""
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Fordela//Fordela//SV
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Vård\, 2022
        BEGIN:VEVENT
        UID:a.b@fordela
        DTSTAMP:20220102T000000Z
        DTSTART;VALUE=DATE:20221231
        DTEND;VALUE=DATE:20230101
        SUMMARY:Rekvisition\; sista dag
        DESCRIPTION:a → b\nc\\d\, e\;\#u{301}
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """#)
  }

  @Test func `the last day of the calendar has no day after it`() throws {
    let event = ReportCalendar.Event(
      id: "a", alarmDays: [], stamp: .last, day: .last, summary: .same("a"), lines: [])
    let text = SampleReport(calendar: ReportCalendar(name: "", events: [event])).rendered(as: .ics)
    #expect(text.contains("DTSTART;VALUE=DATE:99991231\r\nSUMMARY:a"))
    #expect(!text.contains("DTEND"))
  }

  @Test func `a long line is folded at 75 octets, never within a character`() {
    let folded = CalendarWriter.folded(String(repeating: "å", count: 75))
    let lines = folded.split(separator: "\r\n")
    #expect(lines.map(\.utf8.count) == [74, 75, 3])
    #expect(folded.replacing("\r\n ", with: "") == String(repeating: "å", count: 75))
  }

  @Test func `a report about no days is an empty calendar`() {
    #expect(!SampleReport().rendered(as: .ics).contains("VEVENT"))
  }
}
