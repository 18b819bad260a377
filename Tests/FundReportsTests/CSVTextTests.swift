import StimulusFunds
import Testing

@testable import FundReports

struct CSVTextTests {
  private func line(_ fields: String...) -> String {
    ReportTable(fields.map { .init($0) }, rows: []).csv
  }

  @Test func `only fields that need it stand in quotation marks`() {
    #expect(line("Örebro län", "1 000", "") == "Örebro län,1 000,\n")
    #expect(line("23,1%", "1") == "\"23,1%\",1\n")
    #expect(line("två\nrader", "vagn\rretur") == "\"två\nrader\",\"vagn\rretur\"\n")
  }

  @Test func `quotation marks inside are doubled`() {
    #expect(line(#"Norr, "stora""#) == #""Norr, ""stora""""# + "\n")
    #expect(line("\"") == "\"\"\"\"\n")
  }

  @Test func `programs get plain figures and totals stand last`() {
    let table = ReportTable(
      [.init("R"), .init("Kr", numeric: true)],
      rows: [[.init("A"), .init(shown: "1 000,5", plain: "1000.5")]],
      totals: [.init("Totalt"), .init(shown: "1 000,5", plain: "1000.5")])
    #expect(table.csv == "R,Kr\nA,1000.5\nTotalt,1000.5\n")
  }

  @Test func `our own reader reads back what is written`() throws {
    let fields = ["a,b", "c\"d\"", "e\nf", "", "å"]
    let text = ReportTable(fields.map { .init($0) }, rows: [fields.map { .init($0) }]).csv
    let table = try CSVTable(SourceText(file: "t.csv", text))
    #expect(table.headings.map(\.text) == fields)
    #expect(table.rowCount == 1)
    #expect(fields.indices.map { table[0, $0].text } == fields)
  }
}
