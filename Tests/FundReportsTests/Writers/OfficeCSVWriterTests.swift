import Apportionment
import StimulusFunds
import Testing

@testable import FundReports

struct OfficeCSVWriterTests {
  private let table = ReportTable(
    [.init(.same("recipient")), .init(.same("entitlement")), .init(.same("change"), .number)],
    rows: [
      [
        .name("=HYPERLINK(\"x\")"), .entitlement(Fraction(1, over: 3)),
        .change(Fraction(-5, over: 2)),
      ],
      [.name("A;B"), .entitlement(Fraction(7)), .count(3)],
    ])

  @Test func `figures have decimal commas and fractions their decimals beside them`() {
    let report = SampleReport(tables: [table])
    #expect(
      report.rendered(as: .officeCSV) == """
        \u{FEFF}recipient;entitlement;entitlement (decimal);change\r
        "'=HYPERLINK(""x"")";'1/3;0,333333;-2,5\r
        "A;B";'7;7;3\r

        """)
  }

  @Test(arguments: ["=1", "+46 8", "-x", "@a", "1/2", "2022", "01", "\t=1", "'a"])
  func `what would be a formula, a date or a number stays text`(text: String) {
    #expect(OfficeCSVWriter.asText(text) == "'" + text)
  }

  @Test(arguments: ["Region Skåne", "a=b", "", "S2022/00607"])
  func `an ordinary text stays as it is`(text: String) {
    #expect(OfficeCSVWriter.asText(text) == text)
  }

  @Test(arguments: ["a\"\u{301}b", ";\u{301}", "a\nb", "å;\"", "'"])
  func `what is written is read back`(text: String) throws {
    let table = ReportTable(
      [.init(.same("a")), .init(.same("b"))], rows: [[.name(text), .name("x")]])
    let written = OfficeCSVWriter.text(of: table, in: .english).unicodeScalars.dropFirst()
    let read = try CSVTable(
      SourceText(file: "t.csv", String(String.UnicodeScalarView(written))),
      separator: UInt8(ascii: ";"))
    let cell = read[0, 0].text
    let expected = OfficeCSVWriter.asText(text)
    #expect(Array(cell.utf8) == Array(expected.utf8))
  }
}
