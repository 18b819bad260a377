/// A whole number whose arithmetic is exact, or fails.
///
/// Each algorithm of this module is written once over it: with 128 bits, where a step may fail, and
/// with ``ExactInteger``, where none does.
protocol ExactNumber: Comparable, Hashable, Sendable {
  /// Why a step has no result; `Never` where every step has one.
  associatedtype Failure: Error

  init(_ number: Int128)

  func adding(_ other: Self) throws(Failure) -> Self
  func subtracting(_ other: Self) throws(Failure) -> Self
  func multiplied(by other: Self) throws(Failure) -> Self

  /// The quotient cut off towards zero and the remainder, by a divisor that is not zero.
  func quotientAndRemainder(dividingBy divisor: Self) -> (quotient: Self, remainder: Self)

  /// Whether `a ÷ b` is below `c ÷ d`, for denominators above zero.
  static func isLess(_ a: Self, over b: Self, _ c: Self, over d: Self) -> Bool

  /// The leading bits of a number from zero up to `limit`, at most 1 023; larger for no smaller number.
  func leadingBits(below limit: Self) -> Int

  /// Whether a number from zero up and below `whole` is at least its half.
  func isAtLeastHalf(of whole: Self) -> Bool

  /// The same number without bounds.
  var exact: ExactInteger { get }

  /// The number in 64 bits; nil beyond them.
  var word: Int? { get }

  /// Two numbers, from zero up and above zero, divided by their greatest common divisor.
  static func lowestTerms(_ numerator: Self, _ denominator: Self) -> (Self, Self)
}

extension ExactNumber {
  static var zero: Self { Self(0) }
  static var one: Self { Self(1) }
}

extension Sequence where Element: ExactNumber {
  /// The exact sum.
  ///
  /// - Complexity: O(*n*).
  func exactSum() throws(Element.Failure) -> Element {
    var sum = Element.zero
    for element in self { sum = try sum.adding(element) }
    return sum
  }
}

/// A number on the way is beyond 128 bits: the way that knows no bounds takes over.
struct Overflow: Error {}

extension Int128: ExactNumber {
  func adding(_ other: Int128) throws(Overflow) -> Int128 {
    let (sum, overflow) = addingReportingOverflow(other)
    if overflow { throw Overflow() }
    return sum
  }

  func subtracting(_ other: Int128) throws(Overflow) -> Int128 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    if overflow { throw Overflow() }
    return difference
  }

  func multiplied(by other: Int128) throws(Overflow) -> Int128 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    if overflow { throw Overflow() }
    return product
  }

  static func isLess(_ a: Int128, over b: Int128, _ c: Int128, over d: Int128) -> Bool {
    let left = a.multipliedFullWidth(by: d)
    let right = c.multipliedFullWidth(by: b)
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }

  func leadingBits(below limit: Int128) -> Int {
    Int(self >> Swift.max(0, Int128.bitWidth - limit.leadingZeroBitCount - 10))
  }

  func isAtLeastHalf(of whole: Int128) -> Bool { self >= whole - self }

  var exact: ExactInteger { ExactInteger(self) }

  var word: Int? { Int(exactly: self) }

  static func lowestTerms(_ numerator: Int128, _ denominator: Int128) -> (Int128, Int128) {
    // At most the denominator, which is within 127 bits.
    let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    return (numerator / divisor, denominator / divisor)
  }
}
