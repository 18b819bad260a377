import StimulusFunds
import Testing

struct CSVWritingTests {
  @Test func `only fields that need it stand in quotation marks`() {
    #expect(CSVTable.line(["Örebro län", "1 000", ""]) == "Örebro län,1 000,\n")
    #expect(CSVTable.line(["23,1%", "1"]) == "\"23,1%\",1\n")
    #expect(
      CSVTable.line(["två\nrader", "vagn\rretur"]) == "\"två\nrader\",\"vagn\rretur\"\n")
  }

  @Test func `quotation marks inside are doubled, also where a combining mark follows`() {
    #expect(CSVTable.line([#"Norr, "stora""#]) == #""Norr, ""stora""""# + "\n")
    #expect(CSVTable.line(["\""]) == "\"\"\"\"\n")
    #expect(
      Array(CSVTable.line(["a\"\u{301}b"]).utf8) == Array("\"a\"\"\u{301}b\"\n".utf8))
  }
}
