import Apportionment
import StimulusFunds
import Testing

@testable import FundReports

struct WorkbookWriterTests {
  private func files(_ workbook: Workbook) throws -> StoredFiles {
    try StoredFiles(WorkbookWriter.bytes(of: workbook))
  }

  @Test func `a sheet is this XML`() throws {
    let one = CellReference.inOwnRow(0)
    let sheet = Sheet(
      "Blad",
      rows: [
        [.text("=SUM(A1)", .heading), .text("A&B", .numberHeading)], [],
        [.number("3", .numberInput), .formula("\(one)*2", Fraction(6), .kronor)],
        [.number("4", .numberInput), .formula("\(one)*2", Fraction(8), .kronor)],
        [.empty, .formula("SUM(B3:B4)", Fraction(14), .totalKronor)],
      ], widths: [10, 12], frozen: .init(rows: 1, columns: 1), printedHeadings: 0)
    let files = try files(Workbook([sheet]))
    let text = try files.text("xl/worksheets/sheet1.xml")
    let data = try #require(
      text.split(separator: "<sheetData>").last?.split(separator: "</sheetData>").first)
    #expect(
      data == """
        <row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="3" t="s"><v>1</v></c></row>\
        <row r="3"><c r="A3" s="16"><v>3</v></c><c r="B3" s="6">\
        <f t="shared" ref="B3:B4" si="0">A3*2</f><v>6</v></c></row>\
        <row r="4"><c r="A4" s="16"><v>4</v></c><c r="B4" s="6"><f t="shared" si="0"/><v>8</v></c></row>\
        <row r="5"><c r="B5" s="20"><f>SUM(B3:B4)</f><v>14</v></c></row>
        """)
    #expect(
      text.contains(
        #"<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>"#))
    #expect(text.contains(#"<col min="2" max="2" width="12" customWidth="1"/>"#))
    #expect(
      try files.text("xl/sharedStrings.xml").hasSuffix(
        "<si><t>=SUM(A1)</t></si><si><t>A&amp;B</t></si></sst>"))
    #expect(
      try files.text("xl/workbook.xml").contains(
        #"<definedName name="_xlnm.Print_Titles" localSheetId="0">Blad!$1:$1</definedName>"#))
  }

  @Test func `a workbook has only the parts that no program asks about`() throws {
    let workbook = try Workbook(
      Sample.allocation2022(), tables: [], in: .swedish, from: .unknown)
    let files = try files(workbook)
    #expect(
      files.names == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/styles.xml", "xl/sharedStrings.xml",
      ] + (1...workbook.sheets.count).map { "xl/worksheets/sheet\($0).xml" })
    #expect(!(try files.text("xl/workbook.xml").contains("calcPr")))
  }

  @Test func `the same workbook has the same bytes`() throws {
    let bytes = try (0..<2).map { _ in
      WorkbookWriter.bytes(
        of: Workbook(try Sample.allocation2022(), tables: [], in: .english, from: .unknown))
    }
    #expect(bytes[0] == bytes[1])
  }

  @Test func `every style of a cell stands at its number`() throws {
    let sheet = Sheet("Stilar", rows: [SheetStyle.allCases.map { .empty($0) }])
    let styles = try files(Workbook([sheet])).text("xl/styles.xml")
    #expect(styles.contains("<cellXfs count=\"\(SheetStyle.allCases.count)\">"))
  }

  @Test func `a number that a spreadsheet cannot keep is text`() throws {
    #expect(SheetCell.number("1234567890123456", .kronor).content == .text("1234567890123456"))
    #expect(SheetCell.number("123456789012345", .kronor).content == .number("123456789012345"))
    #expect(SheetCell.number("0.000000000000001", .kronor).content == .number("0.000000000000001"))
  }

  @Test func `a day is a number from March 1900 on`() throws {
    #expect(SheetCell.day(try #require(CalendarDate("1900-03-01"))).content == .number("61"))
    #expect(SheetCell.day(try #require(CalendarDate("2022-12-01"))).content == .number("44896"))
    #expect(SheetCell.day(try #require(CalendarDate("1900-02-28"))).content == .text("1900-02-28"))
  }
}
