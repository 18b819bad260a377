import Testing

@testable import StimulusFunds

struct SourceTextTests {
  @Test func `a byte order mark is left out`() throws {
    let source = try SourceText(file: "a.csv", bytes: [0xEF, 0xBB, 0xBF, 0x68, 0x69])
    #expect(source.utf8 == [0x68, 0x69])
    #expect(source.file == "a.csv")
    #expect(try SourceText(file: "a.csv", "å").utf8 == [0xC3, 0xA5])
  }

  @Test func `a second byte order mark is text`() throws {
    let source = try SourceText(file: "a", bytes: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF])
    #expect(source.utf8 == [0xEF, 0xBB, 0xBF])
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func `an empty file is refused`(bytes: [UInt8]) {
    let problem = #expect(throws: Problem.self) { try SourceText(file: "a.csv", bytes: bytes) }
    #expect(
      problem?.description
        == "a.csv: the file is empty; restore its contents, or name another file")
  }

  @Test(
    arguments: [
      ([0xFF], 1, 1), ([0x61, 0x0A, 0x62, 0xC3, 0xA5, 0xFF, 0x63], 2, 3),
      ([0x61, 0x0A, 0x0A, 0xE5, 0x72], 3, 1), ([0x61, 0x62, 0xC3], 1, 3),
      ([0x61, 0xE2, 0x82, 0x0A, 0x62], 1, 2), ([0x61, 0xC0, 0x80], 1, 2),
      ([0x61, 0xED, 0xA0, 0x80], 1, 2), ([0xF0, 0x9F, 0x98, 0x80, 0x80], 1, 2),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xF5], 1, 2), ([0x61, 0xF0, 0x9F, 0x98], 1, 2),
    ] as [([UInt8], Int, Int)])
  func `what is not UTF-8 is shown at its first byte`(bytes: [UInt8], line: Int, column: Int) {
    let problem = #expect(throws: Problem.self) { try SourceText(file: "a.csv", bytes: bytes) }
    #expect(problem?.location == SourceLocation(file: "a.csv", line: line, column: column))
    #expect(problem?.fault.english == "the text is not UTF-8")
    #expect(problem?.repair.english == "save the file with the encoding UTF-8")
  }

  @Test func `a column counts characters and not bytes`() throws {
    let source = try SourceText(file: "a.csv", "åäö,1\nVäxjö😀,2")
    #expect(source.location(ofOffset: 6) == SourceLocation(file: "a.csv", line: 1, column: 4))
    #expect(source.location(ofOffset: 20) == SourceLocation(file: "a.csv", line: 2, column: 7))
    #expect(source.location(ofOffset: 0) == SourceLocation(file: "a.csv", line: 1, column: 1))
  }

  @Test func `a place beyond the end is the end`() throws {
    let source = try SourceText(file: "a.csv", "ab\nå")
    #expect(source.location(ofOffset: 99) == SourceLocation(file: "a.csv", line: 2, column: 2))
  }
}
