import Apportionment
import Testing

@testable import StimulusFunds

struct WeightTests {
  @Test(
    arguments: [
      ("\"1/2\"", 1, 2), ("\"2/4\"", 1, 2), ("0.35", 7, 20), ("\"0.35\"", 7, 20), ("1", 1, 1),
      ("\"3/3\"", 1, 1), ("\"0.5/2\"", 1, 4), ("0", 0, 1), ("\"0/5\"", 0, 1),
    ] as [(String, Int128, Int128)])
  func `a weight is an exact fraction`(text: String, above: Int128, below: Int128) throws {
    let (weight, problems) = try readJSON(text) { $0.weight() }
    #expect(weight == Fraction(above, over: below))
    #expect(problems.isEmpty)
  }

  @Test(
    arguments: [
      ("\"1/0\"", "'1/0' cannot be used"), ("\"3/2\"", "'3/2' cannot be used"),
      ("-0.5", "'-0.5' cannot be used"), ("1.01", "'1.01' cannot be used"),
      ("\"1/2/3\"", "'1/2/3' cannot be used"), ("\"1,5\"", "'1,5' cannot be used"),
      ("\"1/\"", "'1/' cannot be used"), ("\"half\"", "'half' cannot be used"),
      ("null", "is null"), ("[]", "is a list"),
    ])
  func `a weight that is no number from zero to one is refused`(
    text: String, fault: String
  ) throws {
    let (weight, problems) = try readJSON(text) { $0.weight() }
    #expect(weight == nil)
    let repair = "write a fraction such as \"1/2\" or a decimal such as \"0.35\", from 0 to 1"
    #expect(problems == ["a.json:1:1: the weight \(fault); \(repair)"])
  }

  @Test func `a number is read exactly or not at all`() throws {
    #expect(exactFraction("1/3") == Fraction(1, over: 3))
    #expect(exactFraction("-0.25") == Fraction(-1, over: 4))
    #expect(exactFraction("1 000") == Fraction(1000))
    for text in ["", "/", "1/", "/2", "1/0", "1/2/3", "1.234", "1e3", "x"] {
      #expect(exactFraction(text) == nil, "\(text)")
    }
  }

  @Test(
    arguments: [
      (5, 4, "1.25"), (-1, 1_000_000, "-0.000001"), (7, 1, "7"), (0, 1, "0"),
      (999_999_999_999_999_999, 10_000, "99999999999999.9999"),
    ] as [(Int128, Int128, String)])
  func `a decimal fraction is a written number`(
    above: Int128, below: Int128, text: String
  ) throws {
    let fraction = Fraction(above, over: below)
    #expect(WrittenNumber(exactly: fraction)?.description == text)
    #expect(fraction.plainDecimal == text)
    #expect(fraction.isExactDecimal)
  }

  @Test func `a fraction with more digits is no written number`() throws {
    let third = Fraction(1, over: 3)
    #expect(WrittenNumber(exactly: third) == nil)
    #expect(!third.isExactDecimal)
    #expect(third.plainDecimal == "0.333333")
    #expect(WrittenNumber(exactly: Fraction(1, over: 10_000_000)) == nil)
    #expect(WrittenNumber(exactly: Fraction(100_000_000_000_000)) == nil)
    #expect(WrittenNumber(exactly: Fraction(.max)) == nil)
    #expect(
      WrittenNumber(exactly: Fraction(99_999_999_999_999_99999, over: 100_000)) == nil)
  }
}
