import Apportionment
import StimulusFunds
import TestSupport
import Testing

struct WrittenNumberTests {
  @Test(
    arguments: [
      ("0", 0, 0), ("7", 7, 0), ("007", 7, 0), ("6373000000", 6_373_000_000, 0),
      ("1 234 567", 1_234_567, 0), ("1\u{A0}234\u{A0}567", 1_234_567, 0),
      ("1\u{202F}234\u{202F}567", 1_234_567, 0), ("12 345", 12_345, 0), ("123 456", 123_456, 0),
      ("-5", -5, 0), ("\u{2212}5", -5, 0), ("-1 234", -1234, 0), ("-0", 0, 0),
      ("1.5", 15, 1), ("-0.25", -25, 2), ("0.125", 125, 3), ("1.2340", 12_340, 4),
      ("1234.567", 1_234_567, 3), ("1 234.567", 1_234_567, 3), ("0.000001", 1, 6),
      ("99999999999999", 99_999_999_999_999, 0), ("00099999999999999", 99_999_999_999_999, 0),
      ("99999999999999.9999", 999_999_999_999_999_999, 4), (" 12\t", 12, 0),
    ] as [(String, Int64, Int)])
  func `a number is read as written`(text: String, digits: Int64, decimals: Int) throws {
    let number = try WrittenNumber(text)
    #expect(number.digits == digits)
    #expect(number.decimals == decimals)
    #expect(number.isNegative == (digits < 0))
  }

  @Test(
    arguments: [
      "12abc", "NaN", "nan", "inf", "+5", "-", "--5", "12.", ".5", ".", "0x10", "１２", "1.2 34",
      "1.-5", "5-", "5\u{301}", "1/2", "1_000", "½", "٣", "12 kr", "1.a",
    ])
  func `what is no number is refused`(text: String) {
    #expect(throws: NumberFault.notANumber(text)) { try WrittenNumber(text) }
  }

  @Test(arguments: ["", " ", "\t \t"])
  func `an empty text is a missing number`(text: String) {
    #expect(throws: NumberFault.empty) { try WrittenNumber(text) }
  }

  @Test(arguments: ["1,5", "1,234", "1,234.5", "1 234,50", "-1,5"])
  func `a comma is refused, for it may mean decimals or thousands`(text: String) {
    #expect(throws: NumberFault.decimalComma(text)) { try WrittenNumber(text) }
  }

  @Test(arguments: ["1.234", "12.345", "123.456", "-1.234", "001.234", "1.234.567", "1.5.2"])
  func `a point that may mean thousands is refused`(text: String) {
    #expect(throws: NumberFault.ambiguousPoint(text)) { try WrittenNumber(text) }
  }

  @Test(
    arguments: [
      "1 23", "1234 567", "1 2345", "1  234", "1 234 56",
      "\u{A0}5", "- 5", "1'000", "1\u{2019}000",
    ])
  func `other groups than threes with one kind of space are refused`(text: String) {
    #expect(throws: NumberFault.grouping(text)) { try WrittenNumber(text) }
  }

  @Test func `two kinds of space in one number are refused by their names`() {
    #expect(throws: NumberFault.mixedSpaces("1 234\u{A0}567", " ", "\u{A0}")) {
      try WrittenNumber("1 234\u{A0}567")
    }
    #expect(throws: NumberFault.mixedSpaces("1\u{202F}234 567", "\u{202F}", " ")) {
      try WrittenNumber("1\u{202F}234 567")
    }
  }

  @Test(
    arguments: [
      ("1\u{2009}234", "\u{2009}"), ("12\n", "\n"), ("1\u{200B}234", "\u{200B}"),
    ] as [(String, Unicode.Scalar)])
  func `another space is refused by its name, for nobody sees it`(
    text: String, space: Unicode.Scalar
  ) {
    #expect(throws: NumberFault.unreadableSpace(text, space)) { try WrittenNumber(text) }
  }

  @Test(arguments: ["1e3", "1E3", "1.5e3", "-2e-1", "1e"])
  func `an exponent is refused`(text: String) {
    #expect(throws: NumberFault.exponent(text)) { try WrittenNumber(text) }
  }

  @Test(
    arguments: [
      ("123456789012345", 15), (String(repeating: "9", count: 40), 40),
      ("99999999999999.99999", 19), ("1234567890123.123456", 19),
    ])
  func `more digits than fit an amount or a count are refused`(text: String, digits: Int) {
    #expect(throws: NumberFault.tooLong(text, digits: digits)) { try WrittenNumber(text) }
  }

  @Test func `more decimals than six are refused as decimals`() {
    #expect(throws: NumberFault.tooManyDecimals("0.1234567", 7)) { try WrittenNumber("0.1234567") }
  }

  @Test(
    arguments: [
      ("1 234 567", "1234567"), ("\u{2212}0.5", "-0.5"), ("0.0050", "0.0050"), ("12.50", "12.50"),
    ])
  func `a number is told in plain digits`(text: String, description: String) throws {
    #expect(try WrittenNumber(text).description == description)
  }

  @Test func `a number is an exact fraction`() throws {
    #expect(try WrittenNumber("-0.250").fraction == Fraction(-1, over: 4))
    #expect(try WrittenNumber("0.000001").fraction == Fraction(1, over: 1_000_000))
    #expect(try WrittenNumber("12").fraction == Fraction(12))
  }

  @Test func `any whole number is read back from its digits`() throws {
    var generator = SeededGenerator()
    for _ in 0..<500 {
      let most = Int64(10) << Int64.random(in: 0...43, using: &generator)
      let value = Int64.random(in: -most...most, using: &generator)
      #expect(try WrittenNumber(String(value)).digits == value, "seed \(generator.seed)")
    }
  }
}
