import Testing

@testable import StimulusFunds

struct WorkbookTests {
  private static let dates =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
    + "<numFmt numFmtId=\"165\" formatCode=\"#,##0&quot; days&quot;\"/></numFmts>"
    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
    + "<xf numFmtId=\"165\"/></cellXfs>"

  /// The rows of a workbook's only sheet as CSV.
  private func csv(
    _ rows: String, strings: [String] = [], settings: String = ""
  ) throws -> String {
    let bytes = StoredParts.workbook(
      [("Blad1", "<sheetData>\(rows)</sheetData>")], strings: strings, styles: Self.dates,
      settings: settings)
    return String(decoding: try TableFile.text(of: bytes, in: "b.xlsx").utf8, as: UTF8.self)
  }

  /// What is told of a sheet of one cell that cannot be read.
  private func refusal(_ rows: String) -> String? {
    do {
      _ = try csv(rows)
      return nil
    } catch { return "\(error)" }
  }

  @Test func `shared, inline and rich texts are read as they are shown`() throws {
    #expect(
      try csv(
        """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Å, "ä"</t></is></c>\
        <c r="C1" t="str"><f>A1</f><v>&lt;x&gt;&#229;</v></c></row>
        <row r="2"><c r="A2" t="s"><v>1</v></c></row>
        """,
        strings: ["<t>Region</t>", "<r><t>Sk</t></r><r><t>åne</t></r><rPh><t>skone</t></rPh>"])
        == "Region,\"Å, \"\"ä\"\"\",<x>å\nSkåne,,\n")
  }

  @Test(
    arguments: [
      ("10494397", "10494397"), ("0.30000000000000004", "0.3"),
      ("1234567.8900000001", "1234567.89"),
      ("1E3", "1000"), ("2.5E-2", "0.025" + "0"), ("-12.50", "-12.5"), ("0", "0"),
      ("99999999999999.995", "100000000000000"), ("12.345", "12.3450"), ("1234.5678", "1234.5678"),
    ])
  func `a number is read as the 15 digits that a sheet shows`(
    written: String, read: String
  ) throws {
    #expect(try csv("<row><c><v>\(written)</v></c></row>") == read + "\n")
  }

  @Test func `days are told by their styles, in both counts of days`() throws {
    let rows =
      "<row><c s=\"1\"><v>44896</v></c><c s=\"2\"><v>44896.4375</v></c>"
      + "<c s=\"3\"><v>44896</v></c><c t=\"d\"><v>2022-12-01T00:00:00</v></c></row>"
    #expect(try csv(rows) == "2022-12-01,2022-12-01 10:30,44896,2022-12-01\n")
    #expect(
      try csv(
        "<row><c s=\"1\"><v>43434</v></c></row>",
        settings: "<workbookPr date1904=\"1\"/>") == "2022-12-01\n")
    #expect(try csv("<row><c s=\"1\"><v>59</v></c></row>") == "1900-02-28\n")
    #expect(try csv("<row><c s=\"1\"><v>61</v></c></row>") == "1900-03-01\n")
    #expect(
      refusal("<row><c s=\"1\"><v>60</v></c></row>")
        == "b.xlsx#Blad1!A1: '60' is no day; write the cell again")
  }

  @Test func `a truth value is the word that forms have`() throws {
    #expect(
      try csv("<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c></row>") == "ja,nej\n")
  }

  @Test func `rows and cells that the sheet leaves out are empty`() throws {
    #expect(
      try csv(
        """
        <row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row>
        <row r="4"><c r="B4"><v>2</v></c></row>
        """) == "\n1,,3\n\n,2,\n")
  }

  @Test func `an error and a formula without its value are refused by cell`() {
    #expect(
      refusal("<row r=\"3\"><c r=\"AB3\" t=\"e\"><v>#N/A</v></c></row>")
        == "b.xlsx#Blad1!AB3: the cell shows the error #N/A; mend its formula, or write the value")
    #expect(
      refusal("<row><c><f>1+1</f></c><c><f>2+2</f></c></row>")
        == "b.xlsx#Blad1!A1: the cell holds a formula without its value, and so it is in B1; "
        + "open the workbook in a spreadsheet program, which computes it, and save it")
  }

  @Test func `hidden rows and columns and merged cells are told`() throws {
    let bytes = StoredParts.workbook([
      (
        "Blad1",
        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
          + "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row>"
          + "<row r=\"3\" hidden=\"1\"><c><v>3</v></c></row></sheetData>"
          + "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
      )
    ])
    #expect(
      try TableFile.text(of: bytes, in: "b.xlsx").notices.map(\.english) == [
        "b.xlsx#Blad1: 2 rows that the sheet hides are read too: 2–3",
        "b.xlsx#Blad1: columns that the sheet hides are read too: B–C",
        "b.xlsx#Blad1: merged cells are read as their first one: A1:B1",
      ])
  }

  @Test func `a sheet is named where there are several`() throws {
    let cell = "<sheetData><row><c><v>1</v></c></row></sheetData>"
    let bytes = StoredParts.workbook([("Ut", cell), ("In", cell), ("Tomt", "")])
    #expect(try TableFile.text(of: bytes, in: "b.xlsx", part: "In").file == "b.xlsx#In")
    let several = #expect(throws: Problem.self) { try TableFile.text(of: bytes, in: "b.xlsx") }
    #expect(
      several?.description
        == "b.xlsx: the workbook has several sheets; name one, as b.xlsx#Ut: it has 'Ut', 'In' and "
        + "'Tomt'")
    let unknown = #expect(throws: Problem.self) {
      try TableFile.text(of: bytes, in: "b.xlsx", part: "Inn")
    }
    #expect(
      unknown?.description == "b.xlsx: the workbook has no sheet 'Inn'; did you mean 'In'?")
    let one = StoredParts.workbook([("Ut", cell), ("Tomt", "")])
    #expect(try TableFile.text(of: one, in: "b.xlsx").file == "b.xlsx#Ut")
  }

  @Test func `a problem in a sheet has the place of its cell, whatever lines a cell has`() throws {
    let bytes = StoredParts.workbook([
      (
        "Ut",
        "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>a\nb, c</t></is></c><c><v>1</v></c>"
          + "</row><row r=\"3\"><c><v>1</v></c><c><v>2</v></c></row></sheetData>"
      )
    ])
    let table = try CSVTable(TableFile.text(of: bytes, in: "b.xlsx"))
    #expect(table.headings[0].text == "a\nb, c")
    #expect(table.location(of: table.headings[1]).description == "b.xlsx#Ut!B1")
    #expect(table.location(of: table[0, 1]).description == "b.xlsx#Ut!B3")
  }

  @Test(
    arguments: [
      ("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", "it defines something of its own"),
      (String(repeating: "<a>", count: 200), "it is deeper than 100 elements"),
      ("<worksheet><a></b></worksheet>", "an element is ended that was not begun"),
      ("<worksheet><sheetData>", "it ends within an element"),
      ("<worksheet><row r=\"2\"/><row r=\"1\"/></worksheet>", "row 1 follows row 2"),
    ])
  func `what is no sheet is refused`(sheet: String, fault: String) {
    let parts = StoredParts.container([
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"w.xml\"/>"
          + "</Relationships>"
      ), ("w.xml", "<workbook><sheets><sheet name=\"B\" r:id=\"s\"/></sheets></workbook>"),
      (
        "_rels/w.xml.rels",
        "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
          + "</Relationships>"
      ), ("s.xml", sheet),
    ])
    let error = #expect(throws: Problem.self) { try TableFile.text(of: parts, in: "b.xlsx") }
    #expect(
      error?.description
        == "b.xlsx: the file is damaged: its sheet 'B' cannot be read: \(fault); open it in a "
        + "spreadsheet program and save it again")
  }

  @Test func `a part that is encrypted is told by the list of parts`() throws {
    var bytes = StoredParts.container([("a", "b")])
    let entry = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    bytes[entry + 8] |= 1
    let error = #expect(throws: Problem.self) { try TableFile.text(of: bytes, in: "b.xlsx") }
    #expect(
      error?.description == "b.xlsx: the file is encrypted; save it without a password")
  }

  @Test func `a workbook with a password, and other files, are told by their kind`() {
    let encrypted = #expect(throws: Problem.self) {
      try TableFile.text(of: [0xD0, 0xCF, 0x11, 0xE0, 0, 0], in: "b.xlsx")
    }
    #expect(
      encrypted?.description
        == "b.xlsx: the file is a workbook with a password, or of the kind of before 2007 (.xls); "
        + "open it in a spreadsheet program and save it as .xlsx without a password")
    let document = #expect(throws: Problem.self) {
      try TableFile.text(of: StoredParts.container([("a", "b")]), in: "b.docx")
    }
    #expect(
      document?.description
        == "b.docx: the file is a zip container, but no workbook; name a workbook (.xlsx) or a CSV "
        + "file")
  }
}
