import Apportionment
import Testing

@testable import StimulusFunds

struct JSONMembersTests {
  @Test(arguments: [("0", 0), ("85000000", 8_500_000_000), ("0.01", 1), ("12.50", 1250)])
  func `an amount is read in kronor`(text: String, ore: Int) throws {
    let (amount, problems) = try readJSON(text) { $0.kronor(&$1) }
    #expect(amount?.value.ore == ore)
    #expect(amount?.location == SourceLocation(file: "a.json", line: 1, column: 1))
    #expect(problems.isEmpty)
  }

  @Test(
    arguments: [
      ("-1", "'-1' is below zero; write zero or more"),
      ("0.125", "0,125 kr has parts of an öre; write at most two decimals"),
      ("\"85\"", "found a text; write a number without quotation marks, such as 85000000"),
      ("null", "found null; write a number without quotation marks, such as 85000000"),
      ("1e3", "'1e3' is written with an exponent; write digits only, such as 1234567"),
      (
        "1.234",
        "'1.234' has a point that may mean decimals or thousands; "
          + "write 1234 for thousands, 1.2340 for decimals"
      ),
    ])
  func `what is no amount is refused`(text: String, message: String) throws {
    let (amount, problems) = try readJSON(text) { $0.kronor(&$1) }
    #expect(amount == nil)
    #expect(problems == ["a.json:1:1: \(message)"])
  }

  @Test func `a carrier may be below zero`() throws {
    let (amount, problems) = try readJSON("-1") { $0.kronor(signed: true, &$1) }
    #expect(amount?.value.ore == -100)
    #expect(problems.isEmpty)
  }

  @Test func `a citation needs its section and its sentence`() throws {
    let full = "{\"section\": \"9\", \"paragraph\": \"tredje stycket\", \"quote\": \"Så.\"}"
    let (citation, none) = try readJSON(full) { $0.citation(&$1) }
    #expect(
      citation == Citation(section: "9", paragraph: "tredje stycket", quote: "Så."))
    #expect(none.isEmpty)
    let (missing, problems) = try readJSON("{\"paragraf\": \"a\"}") { $0.citation(&$1) }
    #expect(missing == nil)
    #expect(
      problems == [
        "a.json:1:1: member 'section' is missing; add \"section\": …",
        "a.json:1:1: member 'quote' is missing; add \"quote\": …",
        "a.json:1:2: unknown member 'paragraf'; did you mean 'paragraph'?",
      ])
  }

  @Test func `flags, words and days are read or refused`() throws {
    #expect(try readJSON("true") { $0.flag(&$1) }.value == true)
    #expect(
      try readJSON("\"listed-order\"") { $0.choice(of: TieRule.self, &$1) }.value == .listedOrder)
    #expect(try readJSON("\"2021-11-01\"") { $0.date(&$1) }.value?.value == "2021-11-01")
    #expect(
      try readJSON("1") { $0.flag(&$1) }.problems
        == ["a.json:1:1: found a number; write true or false"])
    #expect(
      try readJSON("\"listed\"") { $0.choice(of: TieRule.self, &$1) }.problems
        == ["a.json:1:1: unknown word 'listed'; did you mean 'listed-order'?"])
    #expect(
      try readJSON("\"2021-11-31\"") { $0.date(&$1) }.problems
        == ["a.json:1:1: '2021-11-31' is not a date; write a day such as 2021-11-01"])
  }

  @Test func `an empty text and what is no text are refused`() throws {
    #expect(
      try readJSON("\"  \"") { $0.text(&$1) }.problems
        == ["a.json:1:1: the text is empty; write one, or leave the member out"])
    #expect(
      try readJSON("[\"a\", 5, \"b\"]") { $0.texts(&$1).map(\.value) }.value == ["a", "b"])
    #expect(
      try readJSON("[\"a\", 5]") { $0.texts(&$1) }.problems
        == ["a.json:1:7: [1]: found a number; write a text in quotation marks"])
    #expect(
      try readJSON("7") { $0.elements(&$1) }.problems
        == ["a.json:1:1: found a number; write a list in [ ]"])
    #expect(try readJSON("[1, 2]") { item, _ in item.elementCount }.value == 2)
    #expect(try readJSON("7") { item, _ in item.elementCount }.value == 0)
  }
}
