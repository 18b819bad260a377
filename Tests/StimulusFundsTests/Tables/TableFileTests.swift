import Testing

@testable import StimulusFunds

struct TableFileTests {
  private func bytes(_ text: String, as encoding: TextEncoding) throws -> [UInt8] {
    try #require(encoding.bytes(of: text))
  }

  @Test(
    arguments: [
      (TextEncoding.windows1252, "Windows-1252"), (.macRoman, "Mac OS Roman"),
      (.codePage437, "CP437"),
    ])
  func `a text that is not UTF-8 is read in the encoding that its letters suggest, and told`(
    encoding: TextEncoding, name: String
  ) throws {
    let text = "Mottagare;Belopp\nSkåne;1\nÖrebro län;2\n"
    let source = try TableFile.text(of: bytes(text, as: encoding), in: "l.csv")
    #expect(String(decoding: source.utf8, as: UTF8.self) == text)
    #expect(
      source.notices.map(\.english)
        == ["l.csv: not UTF-8; read as \(name), as 'Skåne' on line 2 suggests"])
  }

  @Test func `a text that is UTF-8 is read as UTF-8, whatever encoding is named`() throws {
    let source = try TableFile.text(
      of: Array("Örebro".utf8), in: "l.csv", encoding: .windows1252)
    #expect(String(decoding: source.utf8, as: UTF8.self) == "Örebro")
    #expect(source.notices.isEmpty)
  }

  @Test func `an encoding that is named is believed, and a text that is not UTF-8 refused as such`()
    throws
  {
    let written = try bytes("Örebro", as: .codePage437)
    let source = try TableFile.text(of: written, in: "l.csv", encoding: .codePage437)
    #expect(String(decoding: source.utf8, as: UTF8.self) == "Örebro")
    #expect(throws: Problem.self) {
      try TableFile.text(of: written, in: "l.csv", encoding: .utf8)
    }
  }

  @Test func `a text in UTF-16, as spreadsheets call Unicode text, is read`() throws {
    let units = Array("Örebro\t1".utf16)
    let little =
      [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big =
      [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    for bytes in [little, big] {
      let source = try TableFile.text(of: bytes, in: "l.txt")
      #expect(String(decoding: source.utf8, as: UTF8.self) == "Örebro\t1")
    }
  }

  @Test(arguments: TextEncoding.allCases)
  func `every character of an encoding is written as it is read`(encoding: TextEncoding) throws {
    for byte in UInt8(0x80)...0xFF where encoding != .utf8 {
      let text = String(decoding: encoding.utf8(of: [byte]), as: UTF8.self)
      if text == "\u{FFFD}" { continue }
      #expect(encoding.bytes(of: text) == [byte])
    }
  }

  @Test(
    arguments: [
      "recipient;value\nA;1\n", "sep=;\nrecipient;value\nA;1\n", "sep=;\r\nrecipient;value\r\nA;1",
      "recipient\tvalue\nA\t1\n", "\nrecipient,value,,\nA,1,,\n,,,\n",
      "recipient,value\nA,1\n , \n",
    ])
  func `separators, trailing empty columns and rows make no difference`(text: String) throws {
    let table = try CSVTable(SourceText(file: "k.csv", text))
    #expect(table.headings.map(\.text) == ["recipient", "value"])
    #expect(table.rowCount == 1)
    #expect([table[0, 0].text, table[0, 1].text] == ["A", "1"])
  }

  @Test func `a line after a declared separator has its own number`() throws {
    let table = try CSVTable(SourceText(file: "k.csv", "sep=;\nrecipient;value\nA;1\n"))
    #expect(table.location(of: table[0, 1]).description == "k.csv:3:3")
  }
}
