import Apportionment
import Testing

@testable import StimulusFunds

struct JSONItemTests {
  @Test func `flags, words and days are read or refused`() throws {
    #expect(try readJSON("true") { $0.flag() }.value == true)
    #expect(
      try readJSON("\"listed-order\"") { $0.choice(of: TieRule.self) }.value == .listedOrder)
    #expect(try readJSON("\"2021-11-01\"") { $0.day() }.value == CalendarDate("2021-11-01"))
    #expect(
      try readJSON("1") { $0.flag() }.problems
        == ["a.json:1:1: found a number; write true or false"])
    #expect(
      try readJSON("\"listed\"") { $0.choice(of: TieRule.self) }.problems
        == ["a.json:1:1: unknown word 'listed'; did you mean 'listed-order'?"])
    #expect(
      try readJSON("\"2021-11-31\"") { $0.day() }.problems
        == ["a.json:1:1: '2021-11-31' is not a date; write a day such as 2021-11-01"])
  }

  @Test func `an empty text and what is no text are refused`() throws {
    #expect(
      try readJSON("\"  \"") { $0.text() }.problems
        == ["a.json:1:1: the text is empty; write one, or leave the member out"])
    #expect(
      try readJSON("[\"a\", 5, \"b\"]") { $0.texts().map(\.value) }.value == ["a", "b"])
    #expect(
      try readJSON("[\"a\", 5]") { $0.texts() }.problems
        == ["a.json:1:7: [1]: found a number; write a text in quotation marks"])
    #expect(
      try readJSON("7") { $0.elements() }.problems
        == ["a.json:1:1: found a number; write a list in [ ]"])
  }
}
