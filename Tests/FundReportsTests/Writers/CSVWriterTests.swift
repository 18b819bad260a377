import Apportionment
import StimulusFunds
import Testing

@testable import FundReports

struct CSVWriterTests {
  private func csv(_ tables: ReportTable...) -> String {
    SampleReport(tables: tables).rendered(as: .csv)
  }

  @Test func `programs get plain figures and totals stand last`() throws {
    let amount = Cell.amount(try Kronor(ore: 100_050))
    let table = ReportTable(
      [.init(.same("R")), .init(.same("Kr"), .number)], rows: [[.text(.same("A")), amount]],
      totals: [.text(.same("Totalt")), amount])
    #expect(csv(table) == "R,Kr\nA,1000.5\nTotalt,1000.5\n")
  }

  @Test func `tables stand apart by an empty line`() {
    let table = ReportTable([.init(.same("R"))], rows: [[.text(.same("A"))]])
    #expect(csv(table, table) == "R\nA\n\nR\nA\n")
  }

  @Test func `every kind of cell is plain`() throws {
    let third = Fraction(1, over: 3)
    let cells: [Cell] = [
      .amount(try Kronor(ore: 123_456_750)), .carried(try Kronor(2)), .carried(try Kronor(-1_000)),
      .number(Fraction(10_443_100)), .change(Fraction(-1_000)),
      .change(Fraction(2, over: 5), places: 2), .entitlement(third), .entitlement(Fraction(7)),
      .count(1_234), .share(tenths: 231), .day(try #require(CalendarDate("2022-12-01"))),
      .flag(true), .flag(false), .empty, .unknown, .awaiting, .text(.same("a, b")),
    ]
    #expect(
      cells.map { $0.plain(in: .english) } == [
        "1234567.5", "2", "-1000", "10443100", "-1000", "0.4", "1/3", "7", "1234", "23,1%",
        "2022-12-01", "true", "false", "", "", "", "a, b",
      ])
  }

  @Test func `our own reader reads back what is written`() throws {
    let fields = ["a,b", "c\"d\"", "e\nf", "", "å", "\"\u{301}", ",\u{301}x"]
    let text = csv(ReportTable(fields.map { .init(.same($0)) }, rows: [fields.map { .name($0) }]))
    let table = try CSVTable(SourceText(file: "t.csv", text))
    #expect(table.headings.map(\.text) == fields)
    #expect(table.rowCount == 1)
    #expect(fields.indices.map { table[0, $0].text } == fields)
  }
}
