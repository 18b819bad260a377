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
    #expect(
      try files.text("xl/worksheets/sheet1.xml") == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
        <sheetViews><sheetView tabSelected="1" workbookViewId="0">\
        <pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>\
        </sheetView></sheetViews>\
        <cols><col min="1" max="1" width="10" customWidth="1"/>\
        <col min="2" max="2" width="12" customWidth="1"/></cols><sheetData>\
        <row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="3" t="s"><v>1</v></c></row>\
        <row r="3"><c r="A3" s="16"><v>3</v></c><c r="B3" s="6">\
        <f t="shared" ref="B3:B4" si="0">A3*2</f><v>6</v></c></row>\
        <row r="4"><c r="A4" s="16"><v>4</v></c><c r="B4" s="6"><f t="shared" si="0"/><v>8</v></c></row>\
        <row r="5"><c r="B5" s="20"><f>SUM(B3:B4)</f><v>14</v></c></row>\
        </sheetData>\
        <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
        <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>\
        <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P (&amp;N)</oddFooter></headerFooter>\
        </worksheet>
        """)
    #expect(
      try files.text("xl/sharedStrings.xml") == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" \
        uniqueCount="2"><si><t>=SUM(A1)</t></si><si><t>A&amp;B</t></si></sst>
        """)
    #expect(
      try files.text("xl/workbook.xml").contains(
        #"<definedName name="_xlnm.Print_Titles" localSheetId="0">Blad!$1:$1</definedName>"#))
  }

  @Test func `a text that stands twice is shared`() throws {
    let sheet = Sheet("Blad", rows: [[.text("kr"), .text("kr"), .text(" kr")]])
    #expect(
      try files(Workbook([sheet])).text("xl/sharedStrings.xml").hasSuffix(
        """
        count="3" uniqueCount="2"><si><t>kr</t></si>\
        <si><t xml:space="preserve"> kr</t></si></sst>
        """))
  }

  @Test func `a workbook of more rows or columns than a program holds is not written`() {
    func sheet(rows: Int, columns: Int) -> Sheet {
      var sheet = Sheet("Blad", rows: Array(repeating: [], count: rows))
      sheet.rows[0] = Array(repeating: .empty(.plain), count: columns)
      return sheet
    }
    #expect(Workbook([sheet(rows: Sheet.maxRows, columns: 1)]).isWritable)
    #expect(!Workbook([sheet(rows: Sheet.maxRows + 1, columns: 1)]).isWritable)
    #expect(Workbook([sheet(rows: 1, columns: Sheet.maxColumns)]).isWritable)
    #expect(!Workbook([sheet(rows: 1, columns: Sheet.maxColumns + 1)]).isWritable)
    #expect(!Workbook([sheet(rows: 1_000_000, columns: 9)]).isWritable)
    #expect(!Workbook([]).isWritable)
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
