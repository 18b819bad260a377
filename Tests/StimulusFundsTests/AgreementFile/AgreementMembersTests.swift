import Apportionment
import Testing

@testable import StimulusFunds

struct AgreementMembersTests {
  @Test(arguments: [("0", 0), ("85000000", 8_500_000_000), ("0.01", 1), ("12.50", 1250)])
  func `an amount is read in kronor`(text: String, ore: Int) throws {
    let (amount, problems) = try readJSON(text) { $0.kronor() }
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
    let (amount, problems) = try readJSON(text) { $0.kronor() }
    #expect(amount == nil)
    #expect(problems == ["a.json:1:1: \(message)"])
  }

  @Test func `a carrier may be below zero`() throws {
    let (amount, problems) = try readJSON("-1") { $0.kronor(signed: true) }
    #expect(amount?.value.ore == -100)
    #expect(problems.isEmpty)
  }

  @Test func `a citation needs its section and its sentence`() throws {
    let full = "{\"section\": \"9\", \"paragraph\": \"tredje stycket\", \"quote\": \"Så.\"}"
    let (citation, none) = try readJSON(full) { $0.citation() }
    #expect(
      citation == Citation(section: "9", paragraph: "tredje stycket", quote: "Så."))
    #expect(none.isEmpty)
    let (missing, problems) = try readJSON("{\"paragraf\": \"a\"}") { $0.citation() }
    #expect(missing == nil)
    #expect(
      problems == [
        "a.json:1:1: member 'section' is missing; add \"section\": …",
        "a.json:1:1: member 'quote' is missing; add \"quote\": …",
        "a.json:1:2: unknown member 'paragraf'; did you mean 'paragraph'?",
      ])
  }
}
