import Foundation
import StimulusFunds
import Testing

struct KronorTests {
  @Test(arguments: ["0", "1", "-1", "0.01", "-0.01", "12.5", "69897559", "9999999999999.99"])
  func `a whole number of öre is admitted as it is`(text: String) throws {
    let decimal = try #require(Decimal(string: text))
    #expect(try Kronor(decimal).decimal == decimal)
    #expect(try Kronor(decimal).plainDigits == text)
  }

  @Test func `an amount is known in öre and as a fraction`() throws {
    let amount = try Kronor(#require(Decimal(string: "-12.5")))
    #expect(amount.ore == -1250)
    #expect(amount.fraction.numerator == -25)
    #expect(amount.fraction.denominator == 2)
    #expect(try Kronor(85_000_000).ore == 8_500_000_000)
    #expect(Kronor.one.ore == 100)
    #expect(Kronor.zero.ore == 0)
  }

  @Test func `the bounds are included and nothing beyond them`() throws {
    let most = try Kronor(10_000_000_000_000)
    #expect(most.ore == 1_000_000_000_000_000)
    #expect(try Kronor(-10_000_000_000_000).ore == -1_000_000_000_000_000)
    #expect(try Kronor(#require(Decimal(string: "1e13"))) == most)
    for ore in [1_000_000_000_000_001, -1_000_000_000_000_001, Int.max, Int.min] {
      #expect(throws: KronorError.self) { try Kronor(ore: ore) }
    }
    for kronor in [10_000_000_000_001, -10_000_000_000_001, Int.max, Int.min] {
      #expect(throws: KronorError.self) { try Kronor(kronor) }
    }
  }

  @Test(arguments: ["10000000000000.01", "-10000000000000.01", "1e14", "1e100", "-1e100", "9e127"])
  func `a decimal beyond the bounds is refused`(text: String) throws {
    let decimal = try #require(Decimal(string: text))
    #expect(throws: KronorError.outOfBounds(decimal.description)) { try Kronor(decimal) }
  }

  @Test func `not a number and the extremes of a decimal are refused`() {
    #expect(throws: KronorError.notFinite) { try Kronor(Decimal.nan) }
    #expect(throws: KronorError.notFinite) { try Kronor(Decimal(Double.nan)) }
    #expect(throws: KronorError.self) { try Kronor(Decimal.greatestFiniteMagnitude) }
    #expect(throws: KronorError.self) { try Kronor(Decimal.leastFiniteMagnitude) }
    #expect(throws: KronorError.self) { try Kronor(Decimal.leastNonzeroMagnitude) }
  }

  @Test(arguments: ["0.001", "-12.345", "0.1234567", "1e-127", "0.000000000000000000000000000001"])
  func `parts of an öre are refused`(text: String) throws {
    let decimal = try #require(Decimal(string: text))
    let error = #expect(throws: KronorError.self) { try Kronor(decimal) }
    guard case .partsOfOre = error else {
      Issue.record("\(text) gave \(String(describing: error))")
      return
    }
  }

  @Test func `a sum of binary fractions is refused`() {
    #expect(throws: KronorError.self) { try Kronor(Decimal(0.1 + 0.2)) }
  }

  @Test(arguments: ["12.50", "12.500000", "12.5000000000"])
  func `zeros after the öre are no parts of one`(text: String) throws {
    let short = try Kronor(#require(Decimal(string: "12.5")))
    let long = try Kronor(#require(Decimal(string: text)))
    #expect(long == short)
    #expect(Set([long, short]).count == 1)
    #expect(long.plainDigits == "12.5")
  }

  @Test func `a written number is admitted with two decimals at most`() throws {
    #expect(try Kronor(WrittenNumber("1 234 567.8900")).ore == 123_456_789)
    #expect(try Kronor(WrittenNumber("-0.5")).ore == -50)
    #expect(throws: KronorError.partsOfOre("0.125")) { try Kronor(WrittenNumber("0.125")) }
    #expect(throws: KronorError.self) { try Kronor(WrittenNumber("99999999999999")) }
    #expect(throws: KronorError.self) { try Kronor(WrittenNumber("10000000000000.01")) }
  }
}
