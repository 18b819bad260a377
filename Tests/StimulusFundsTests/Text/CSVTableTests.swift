import Testing

@testable import StimulusFunds

struct CSVTableTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n3,4\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a", [["a"]]), ("a,b\n,\n", [["a", "b"]]), ("a,b\n1,", [["a", "b"], ["1", ""]]),
      (" a , b \n", [[" a ", " b "]]), ("a\n\nb\n\n", [["a"], ["b"]]), ("\n\na\n", [["a"]]),
      ("å,ö\n'x,😀\n", [["å", "ö"], ["'x", "😀"]]),
    ] as [(String, [[String]])])
  func `rows are read as they stand`(text: String, rows: [[String]]) throws {
    #expect(try table(text).texts == rows)
  }

  @Test(
    arguments: [
      ("a,b\n\"1,2\",3", ["1,2", "3"]), ("a,b\n\"\"\"1\"\" kr\",\"\"", ["\"1\" kr", ""]),
      ("a,b\n\"1\n2\",3", ["1\n2", "3"]), ("a,b\n\"1\r\n2\",3\r\n", ["1\r\n2", "3"]),
      ("a,b\n\"\"\"\",\"\"\"\"\"\"", ["\"", "\"\""]), ("a,b\n\" 1 \",2", [" 1 ", "2"]),
      ("a,b\n\"\r\",2", ["\r", "2"]),
    ])
  func `a field in quotation marks may hold anything`(text: String, row: [String]) throws {
    #expect(try table(text).texts.dropFirst() == [row])
  }

  @Test func `a field is read by its row and column`() throws {
    let table = try table("a,b\n1,2\n3,4\n")
    #expect(table.rowCount == 2)
    #expect(table[1, 0].text == "3")
    #expect(table[0, 1].text == "2")
  }

  @Test func `a field's place is its first character, quotation mark included`() throws {
    let table = try table("län,b\nå,\"x\ny\"\nöö,\"\"\n")
    #expect(places(of: table, row: 0) == ["t.csv:2:1", "t.csv:2:3"])
    #expect(places(of: table, row: 1) == ["t.csv:4:1", "t.csv:4:4"])
    #expect(table.location(of: table.headings[1]).description == "t.csv:1:5")
  }

  @Test func `every row of another length is reported`() {
    expect(
      "a,b\n1\n1,2\n1,2,3\n",
      """
      t.csv:2:1: the row has 1 field, the headings are 2; give each row 2 fields; \
      put a field that holds a comma in quotation marks
      t.csv:4:1: the row has 3 fields, the headings are 2; give each row 2 fields; \
      put a field that holds a comma in quotation marks
      """)
  }

  @Test(arguments: ["\n", "\n\r\n\n", "\"\""])
  func `a file without rows is refused`(text: String) {
    let error = #expect(throws: InvalidInput.self) { try table(text) }
    #expect(error?.problems.map(\.fault.english) == ["the file has no rows"])
  }

  @Test(arguments: [("a\n\"b", "2:1"), ("a,\"b\nc\n", "1:3"), ("a,\"b\"\"", "1:3")])
  func `a quotation without end is refused where it begins`(text: String, place: String) {
    expect(text, "t.csv:\(place): the quotation has no end; end it with a quotation mark")
  }

  @Test func `text around a quotation is refused where it stands`() {
    let repair = "put the whole field in quotation marks and double those inside"
    expect("a\n\"ö\"x\n", "t.csv:2:4: text follows the end of a quotation; \(repair)")
    expect("a\n\"ö\" \n", "t.csv:2:4: text follows the end of a quotation; \(repair)")
    expect("a,\"b\nö\"x\n", "t.csv:2:3: text follows the end of a quotation; \(repair)")
    expect(
      "a\n5\" x\n",
      "t.csv:2:2: a quotation mark inside a field that does not begin with one; \(repair)")
  }

  @Test(arguments: [("a\rb\n", "1:2"), ("a\nb\r", "2:2"), ("a\n\r\r\n", "2:1")])
  func `a carriage return alone is refused`(text: String, place: String) {
    expect(
      text,
      "t.csv:\(place): a carriage return without a line feed; end lines with LF or CRLF")
  }

  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(SourceText(file: "t.csv", text))
  }

  private func places(of table: CSVTable, row: Int) -> [String] {
    table.headings.indices.map { table.location(of: table[row, $0]).description }
  }

  private func expect(_ text: String, _ message: String) {
    let error = #expect(throws: InvalidInput.self) { try table(text) }
    #expect(error?.description == message)
  }
}

extension CSVTable {
  fileprivate var texts: [[String]] {
    [headings.map(\.text)]
      + (0..<rowCount).map { row in headings.indices.map { self[row, $0].text } }
  }
}
