import StimulusFunds
import Testing

struct NumberFaultTests {
  @Test(
    arguments: [
      ("", "the number is missing; write one; zero is written 0"),
      ("12abc", "'12abc' is not a number; write digits only, such as 1234567"),
      (
        "1,5",
        "'1,5' has a comma, which may mean decimals or thousands; "
          + "write 1234 for thousands, 12.5 for decimals"
      ),
      (
        "1.234",
        "'1.234' has a point that may mean decimals or thousands; "
          + "write 1234 for thousands, 1.2340 for decimals"
      ),
      (
        "1'000",
        "'1'000' is not grouped by threes with one kind of space; write 1234567 or 1 234 567"
      ),
      (
        "1 234\u{A0}567",
        "'1 234\u{A0}567' mixes two kinds of space, U+0020 and U+00A0; "
          + "write 1234567 or 1 234 567"
      ),
      (
        "1\u{2009}234",
        "'1\u{2009}234' has the character U+2009, which does not group digits; "
          + "write 1234567 or 1 234 567"
      ),
      (
        "1.2345678",
        "'1.2345678' has 7 decimals, too many to be an amount or a count; "
          + "write at most 14 digits and 6 decimals"
      ),
      ("1e3", "'1e3' is written with an exponent; write digits only, such as 1234567"),
      (
        "123456789012345",
        "'123456789012345' has 15 digits, too many to be an amount or a count; "
          + "write at most 14 digits and 6 decimals"
      ),
    ])
  func `a fault says what is wrong and how to repair it`(text: String, sentence: String) {
    let fault = #expect(throws: NumberFault.self) { try WrittenNumber(text) }
    #expect(fault.map { "\($0.fault.english); \($0.repair.english)" } == sentence)
  }
}
