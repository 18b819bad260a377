import Foundation
import TestSupport
import Testing

@testable import StimulusFunds

struct InflateTests {
  /// 40 rows of a ledger and every byte, deflated with the fixed codes.
  private static let fixed = """
    C0pNz8zPUwguyU/OzsjPydXJS00s0k1OLErVLQJLFeuYmloam5mZGxpaB40qHlU8qnhU8ajiUcXDSzEDIxMzCysbOwcnFz\
    cPLx+/gKCQsIiomLiEpJS0jKycvIKikrKKqpq6hqaWto6unr6BoZGxiamZuYWllbWNrZ29g6OTs4urm7uHp5e3j6+ff0Bg\
    UHBIaFh4RGRUdExsXHxCYlJySmpaekZmVnZObl5+QWFRcUlpWXlFZVV1TW1dfUNjU3NLa1t7R2dXd09vX/+EiZMmT5k6bf\
    qMmbNmz5k7b/6ChYsWL1m6bPmKlatWr1m7bv2GjZs2b9m6bfuOnbt279m7b/+Bg4cOHzl67PiJk6dOnzl77vyFi5cuX7l6\
    7fqNm7du37l77/6Dh48eP3n67PmLl69ev3n77v2Hj58+f/n67fuPn79+//n77z8A
    """

  private var text: [UInt8] {
    Array(String(repeating: "Region Stockholm,near-care-regions,559366711;", count: 40).utf8)
      + Array(0...255)
  }

  private func inflate(_ bytes: [UInt8], length: Int) throws(InflateFault) -> [UInt8] {
    try Inflate.text(of: bytes, in: bytes.indices, length: length)
  }

  @Test func `a text with the fixed codes is read`() throws {
    let bytes = Array(try #require(Data(base64Encoded: Self.fixed)))
    #expect(try inflate(bytes, length: text.count) == text)
  }

  /// 258 bytes, 25 000 zeros and the same bytes again, which are copied from as far back as may be told.
  private static let copiedFromAfar = """
    7d27SgIAAEBRRcQMFUunhhaRQISsFsGlwRqqMZEsIVAqhKCiQFp0CBRpkERDBCUFTUTBITEaAsWmEOxhQzVU9KAonRS3hj\
    6je/7gfsEVZMPn+quz57nWbW9Z/CJd63/tc4ruO/NftUfjZaqsPNrx3blMM4cjbeHsdTzz456cDgw0boaii4vRoZvGQGB6\
    0v2TiV/PCtsjhzMm151v50hZTl0aH2tf8517kbPvtX9N+iJe7t225p7PrvTn4awg6NiuWrQTHkXzabTk9detw5qV91z+e2\
    PMsP6RTj4sqOXm083V2GDl5M0m6+oiU+P2i62lvc/QbkJyvF9QFQ+KqsL+sSSxG/rcW9q6sI9PRXRdme3tpDIYW908NcvV\
    Cw/J9Me6YWzjO597X9EMW+t+b2n0qanwTGgt1W1HUPCXLgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP\
    gv/v2p4hc=
    """

  @Test func `a copy from more than 24 576 bytes back is read`() throws {
    let bytes = Array(try #require(Data(base64Encoded: Self.copiedFromAfar)))
    let end = (0..<258).map { (place: Int) -> UInt8 in
      let mixed = place * 7_919 + place * place * 31
      return UInt8(mixed % 251)
    }
    let text = end + [UInt8](repeating: 0, count: 25_000) + end
    #expect(try inflate(bytes, length: text.count) == text)
  }

  @Test func `a stored text is read`() throws {
    #expect(try inflate([1, 3, 0, 0xFC, 0xFF, 1, 2, 3], length: 3) == [1, 2, 3])
  }

  @Test func `a workbook with codes of its own is read`() throws {
    let path = ProjectFolders.root.appending(path: "Tests/Files/ledger.xlsx")
    let bytes = Array(try Data(contentsOf: path))
    let table = try CSVTable(TableFile.text(of: bytes, in: "ledger.xlsx"))
    #expect(table.headings.map(\.text).first == "Datum")
    #expect(table[0, 0].text == "2022-12-01")
    #expect(table[2, 2].text == "Region Sörmland")
  }

  @Test func `a text longer or shorter than it was said to be is refused`() throws {
    let bytes = Array(try #require(Data(base64Encoded: Self.fixed)))
    #expect(throws: InflateFault.tooLong) { try inflate(bytes, length: text.count - 1) }
    #expect(throws: InflateFault.damaged) { try inflate(bytes, length: text.count + 1) }
  }

  @Test func `a beginning of a text is refused`() throws {
    let bytes = Array(try #require(Data(base64Encoded: Self.fixed)))
    for count in 0..<bytes.count - 1 {
      #expect(throws: InflateFault.damaged) {
        try inflate(Array(bytes.prefix(count)), length: text.count)
      }
    }
  }

  @Test(
    arguments: [
      // A reserved kind of block; a copy from before the beginning; a length that is not negated.
      [0x07], [0x03 | 0x02 << 3, 0x02], [1, 3, 0, 0xFC, 0xFE, 1, 2, 3], [],
    ] as [[UInt8]])
  func `what breaks the rules is refused`(bytes: [UInt8]) {
    #expect(throws: InflateFault.damaged) { try inflate(bytes, length: 3) }
  }
}
