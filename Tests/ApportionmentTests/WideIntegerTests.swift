import TestSupport
import Testing

@testable import Apportionment

/// Wide integers against a calculator that works digit by digit, as by hand.
struct WideIntegerTests {
  @Test func `numbers are written with their digits`() {
    let power = (0..<4).reduce(WideInteger(1)) { number, _ in number * WideInteger(1 << 64) }
    #expect(
      "\(power)"
        == "115792089237316195423570985008687907853269984665640564039457584007913129639936")
    #expect(
      "\(-power * WideInteger(.min))"
        == "197010030981972396061395200500718069025398696352327233339741467"
        + "02122860885748605305707133127442457820403313995153408")
    #expect("\(WideInteger(0))" == "0")
    #expect("\(WideInteger(1_000_000_000_000_000_000))" == "1000000000000000000")
    #expect("\(WideInteger(-1_000_000_000_000_000_001))" == "-1000000000000000001")
  }

  @Test func `sums, differences and products agree with the sum and product of digits`() {
    var generator = SeededGenerator()
    for _ in 0..<300 {
      let (first, second) = (generator.wideInteger(), generator.wideInteger())
      let (a, b) = (Digits(first), Digits(second))
      #expect("\(first + second)" == "\(a.adding(b))", "\(first), \(second)")
      #expect("\(first * second)" == "\(a.multiplied(by: b))", "\(first), \(second)")
      #expect(first + second + -second == first, "\(first), \(second), seed \(generator.seed)")
    }
  }

  @Test func `a quotient times the divisor and the remainder is the dividend`() {
    var generator = SeededGenerator()
    for _ in 0..<2_000 {
      let (first, second) = (generator.wideInteger(), generator.wideInteger())
      if second.isZero { continue }
      let (quotient, remainder) = first.quotientAndRemainder(dividingBy: second)
      let comment: Comment = "\(first) by \(second), seed \(generator.seed)"
      #expect(quotient * second + remainder == first, comment)
      let size = remainder.isNegative ? -remainder : remainder
      #expect(size < (second.isNegative ? -second : second), comment)
      #expect(remainder.isZero || remainder.isNegative == first.isNegative, comment)
    }
  }

  @Test func `words at the ends of their range divide exactly`() {
    let words: [UInt64] = [0, 1, 2, 1 << 63, (1 << 63) - 1, .max, .max - 1]
    let all = words.flatMap { low in
      words.flatMap { middle in
        words.map { WideInteger(words: [low, middle, $0], isNegative: false) }
      }
    }
    let divisors = all.filter { !$0.isZero && $0.words.count > 1 }.prefix(60)
    for dividend in all {
      for divisor in divisors {
        let whole = dividend * divisor + dividend
        let (quotient, remainder) = whole.quotientAndRemainder(dividingBy: divisor)
        #expect(quotient * divisor + remainder == whole)
        #expect(remainder < divisor)
      }
    }
  }

  @Test func `numbers are ordered by value`() {
    var generator = SeededGenerator()
    for _ in 0..<300 {
      let (first, second) = (generator.wideInteger(), generator.wideInteger())
      #expect((first < second) == (first + -second).isNegative, "\(first), \(second)")
      #expect(!(first < first))
    }
  }
}

struct ExactIntegerTests {
  @Test func `a number that fits 128 bits is never held wide`() {
    let wide = ExactInteger(.max) + ExactInteger(.max)
    #expect(wide.narrow == nil)
    #expect((wide - ExactInteger(.max)).narrow == .max)
    #expect((ExactInteger(.min) - ExactInteger(1) + ExactInteger(1)).narrow == .min)
    #expect(wide - wide == 0)
    #expect(ExactInteger(.min).quotientAndRemainder(dividingBy: -1).quotient.narrow == nil)
  }

  @Test func `common divisors are found at any size`() {
    let wide = ExactInteger(.max) * ExactInteger(6)
    #expect(
      wide.greatestCommonDivisor(with: ExactInteger(.max) * ExactInteger(4))
        == ExactInteger(.max) * ExactInteger(2))
    #expect(wide.greatestCommonDivisor(with: 0) == wide)
    #expect(
      ExactInteger(.min).greatestCommonDivisor(with: ExactInteger(.min)) == -ExactInteger(.min))
    #expect(ExactInteger(0).greatestCommonDivisor(with: 0) == 0)
  }

  @Test func `only a number within the bits asked for fits them`() {
    #expect(Int(exactly: ExactInteger(Int.max)) == .max)
    #expect(Int(exactly: ExactInteger(Int.max) + 1) == nil)
    #expect(Int128(exactly: ExactInteger(.max) + 1) == nil)
    #expect(UInt8(exactly: ExactInteger(-1)) == nil)
  }

  @Test func `signs and magnitudes are told at any size`() {
    let wide = ExactInteger(.max) * ExactInteger(.max)
    #expect([wide.sign, (-wide).sign, ExactInteger(0).sign] == [1, -1, 0])
    #expect((-wide).magnitude == wide)
    #expect(-wide < wide)
  }
}

/// A number as a list of decimal digits, the lowest first.
private struct Digits: CustomStringConvertible {
  private let digits: [Int]
  private let isNegative: Bool

  init(_ number: WideInteger) {
    let text = "\(number)"
    isNegative = text.hasPrefix("-")
    digits = text.drop { $0 == "-" }.reversed().compactMap(\.wholeNumberValue)
  }

  private init(_ places: [Int], isNegative: Bool) {
    var (digits, carry) = ([Int](), 0)
    for place in places {
      digits.append((place + carry) % 10)
      carry = (place + carry) / 10
    }
    while carry > 0 { (digits, carry) = (digits + [carry % 10], carry / 10) }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && digits != [0]
  }

  func multiplied(by other: Digits) -> Digits {
    var places = Array(repeating: 0, count: digits.count + other.digits.count)
    for (position, digit) in digits.enumerated() {
      for (offset, factor) in other.digits.enumerated() {
        places[position + offset] += digit * factor
      }
    }
    return Digits(places, isNegative: isNegative != other.isNegative)
  }

  func adding(_ other: Digits) -> Digits {
    let count = max(digits.count, other.digits.count)
    let padded = [self, other].map { number in
      (number.digits + Array(repeating: 0, count: count - number.digits.count))
        .map { number.isNegative ? -$0 : $0 }
    }
    let places = zip(padded[0], padded[1]).map { $0 + $1 }
    // The highest place that is not zero has the sign of the sum.
    let isNegative = (places.last { $0 != 0 } ?? 0) < 0
    var (borrowed, borrow) = ([Int](), 0)
    for place in places {
      let digit = (isNegative ? -place : place) - borrow
      borrow = digit < 0 ? 1 : 0
      borrowed.append(digit + 10 * borrow)
    }
    return Digits(borrowed, isNegative: isNegative)
  }

  var description: String { (isNegative ? "-" : "") + digits.reversed().map(String.init).joined() }
}

extension SeededGenerator {
  /// A number of up to six words, often with words at the ends of their range.
  fileprivate mutating func wideInteger() -> WideInteger {
    let count = Int.random(in: 0...6, using: &self)
    let words = (0..<count).map { _ -> UInt64 in
      switch Int.random(in: 0...4, using: &self) {
      case 0: 0
      case 1: .max
      case 2: UInt64.random(in: 0...9, using: &self)
      default: UInt64.random(in: 0...(.max), using: &self)
      }
    }
    return WideInteger(words: words, isNegative: Bool.random(using: &self))
  }
}
