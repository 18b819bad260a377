import StimulusFunds
import Testing

/// Files as offices have them, read through the small office.
struct OfficeFileTests {
  private func office(_ payouts: String) -> SmallOffice {
    var office = SmallOffice()
    office.files[.payouts] = payouts
    return office
  }

  private var ledger: String { SmallOffice.clean[.payouts] ?? "" }

  private func problems(_ payouts: String) throws -> [String] {
    do {
      _ = try office(payouts).check()
      return []
    } catch let error as InvalidInput { return error.problems.map(\.description) }
  }

  @Test(arguments: [";", "\t"])
  func `semicolons and tabs are found from the headings`(separator: String) throws {
    #expect(try office(ledger.replacing(",", with: separator)).codes() == [])
  }

  @Test func `a byte order mark and carriage returns are passed over`() throws {
    #expect(try office("\u{FEFF}" + ledger.replacing("\n", with: "\r\n")).codes() == [])
  }

  @Test func `headings may be English, in any order and any case`() throws {
    let rows = ledger.split(separator: "\n").dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).reversed()
        .joined(separator: ",")
    }
    let english = (["kind,REFERENCE,Amount,fund,recipient,PAYER,date"] + rows)
    #expect(try office(english.joined(separator: "\n")).codes() == [])
  }

  @Test func `empty rows, as spreadsheets leave them, are passed over`() throws {
    #expect(try office(ledger + ",,,,,,\n").codes() == [])
  }

  @Test func `a quoted field may hold a line break, and rows after it keep their line`() throws {
    let quoted = ledger.replacing("R8,", with: "\"R8\ni två delar\",")
    #expect(try office(quoted).codes() == [])
    let wrong = quoted.replacing("placements,25", with: "placements,24")
    let rows = try office(wrong).check().findings.flatMap(\.rows)
    #expect(rows.map(\.description) == ["payouts.csv:11"])
  }

  @Test(arguments: [
    "2 000", "2\u{A0}000", "2\u{202F}000", "\"2 000,00\"", "2000 kr", "\"2 000,00 kr\"", "2000.00",
  ])
  func `an amount may be written in the ways of offices`(amount: String) throws {
    let text = ledger.replacing("care,2000,", with: "care,\(amount),")
    #expect(try office(text).codes() == [])
  }

  @Test(arguments: ["-100", "\u{2212}100", "\u{2212}100,00 kr"])
  func `money back may be written with either minus sign`(amount: String) throws {
    let text = ledger.replacing(",100,R10,återbetalning", with: ",\"\(amount)\",R10,")
    #expect(try office(text).codes() == [])
  }

  @Test(arguments: [
    ("1.169", "'1.169' has a point that may mean decimals or thousands"),
    ("\"1,169\"", "'1,169' has a comma that may mean decimals or thousands"),
  ])
  func `an ambiguous amount is refused with its place`(amount: String, fault: String) throws {
    let text = ledger.replacing("care,2000,", with: "care,\(amount),")
    #expect(
      try problems(text) == [
        "payouts.csv:2:45: \(fault); "
          + "write 1169 or 1 169 for thousands, 1,69 for kronor and öre"
      ])
  }

  @Test(arguments: ["2022-02-29", "22-10-10", "10/10/2022", "2022-1-1", ""])
  func `a date of another form is refused`(date: String) throws {
    let text = ledger.replacing(
      "2022-10-10,Kammarkollegiet,Norra", with: "\(date),Kammarkollegiet,Norra")
    let found = try problems(text)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("write year-month-day, as in 2022-12-01") == true)
  }

  @Test func `recipients answer to aliases, to RSS and to organisation numbers`() throws {
    let text = ledger.replacing("Region Norr,care", with: "norr,care")
      .replacing("Region Syd,care", with: "2321000024,care")
      .replacing("Södra län,local", with: "RSS i Södra län,local")
      .replacing("Norra län,local", with: "Norr,Kommunal vård")
    #expect(try office(text).codes() == [])
  }

  @Test func `every row that cannot be read is told, and nothing is judged`() throws {
    let text = ledger.replacing("Region Syd,care", with: "Region Syt,care")
      .replacing("Södra län,local,100", with: "Södra län,locla,1OO")
    #expect(
      try problems(text) == [
        "payouts.csv:4:28: unknown recipient 'Region Syt'; did you mean 'Region Syd'?",
        "payouts.csv:7:38: unknown fund 'locla'; did you mean 'local'?",
        "payouts.csv:7:44: '1OO' is not an amount; write one such as 1 169 003 665,00",
      ])
  }

  @Test func `a name that two recipients share is refused where no fund tells them apart`() throws {
    let found = try problems(ledger.replacing("Region Norr,,100", with: "Norr,,100"))
    #expect(
      found == [
        "payouts.csv:11:28: 'Norr' may be Region Norr or Norra län; "
          + "write the name of the one that is meant in full"
      ])
  }

  @Test func `Windows-1252 is read where it is named`() throws {
    let bytes: [UInt8] = [0x4D, 0xE5, 0x6C, 0xF6, 0x20, 0x80, 0x20, 0x96]
    let source = try SourceText(file: "x", bytes: bytes, encoding: .windows1252)
    #expect(String(decoding: source.utf8, as: UTF8.self) == "Målö € –")
    #expect(throws: Problem.self) { try SourceText(file: "x", bytes: bytes) }
  }
}
