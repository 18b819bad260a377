import FordelaCommands
import Testing

struct DeadlinesTests {
  @Test func `every deadline is told with its days, its consequence and its sentence`() {
    let result = fordela("deadlines", "2022", "--as-of", "2022-11-21")
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        """
        2022-12-01  10 days left  Rekvisition av medel

          Regionerna, Kommunerna via RSS, SKR → Kammarkollegiet
          If missed: Rätten till bidrag förfaller.
          avsnitt 10.1, sjätte stycket: ”Rekvirering av medel ska ske senast den 1 december 2022.
        """))
    #expect(result.output.contains("2022-09-30  52 days ago  "))
  }

  @Test func `the calendar has an event a deadline, in folded lines that end with CRLF`() {
    let calendar = fordela("deadlines", "2022", "--format", "ics", "--as-of", "2022-11-21").output
    let lines = calendar.utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.allSatisfy { $0.last == UInt8(ascii: "\r") && $0.count <= 76 })
    let uids = calendar.replacing("\r\n ", with: "").split(separator: "\r\n")
      .filter { $0.hasPrefix("UID:") }
    #expect(uids.count == 13)
    #expect(Set(uids).count == 13)
    #expect(uids.contains("UID:requisition.2022@fordela"))
    #expect(calendar.contains("DTSTART;VALUE=DATE:20221201\r\nDTEND;VALUE=DATE:20221202\r\n"))
  }

  @Test func `a calendar keeps its identities from day to day`() {
    let uids = ["2022-01-01", "2023-01-01"].map { day in
      fordela("deadlines", "2022", "--format", "ics", "--as-of", day).output
        .split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    #expect(uids[0] == uids[1])
  }

  @Test func `json counts the days`() {
    let json = fordela("deadlines", "2022", "--format", "json", "--as-of", "2023-04-01").output
    #expect(json.contains("\"daysLeft\": -1,"))
  }
}
