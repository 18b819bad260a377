/// A whole number of any size, in 128 bits as long as it fits.
///
/// Equal numbers are equal values: one that fits 128 bits is never held wide.
public struct ExactInteger: Hashable, Sendable {
  private enum Form: Hashable, Sendable {
    case narrow(Int128)
    case wide(WideInteger)
  }

  private let form: Form

  /// A number of 64 bits.
  public init(_ number: Int) { self.init(Int128(number)) }

  /// A number of 128 bits.
  public init(_ number: Int128) { form = .narrow(number) }

  private init(_ number: WideInteger) {
    form = Int128(exactly: number).map { .narrow($0) } ?? .wide(number)
  }

  /// The number in 128 bits; nil beyond them.
  var narrow: Int128? { if case .narrow(let number) = form { number } else { nil } }

  private var wide: WideInteger {
    switch form {
    case .narrow(let number): WideInteger(number)
    case .wide(let number): number
    }
  }

  /// −1 below zero, 0, or 1 above.
  public var sign: Int {
    switch form {
    case .narrow(let number): Int(number.signum())
    case .wide(let number): number.isNegative ? -1 : 1
    }
  }

  /// How many bits the number has without its sign; none for zero.
  public var bitWidth: Int {
    switch form {
    case .narrow(let number): UInt128.bitWidth - number.magnitude.leadingZeroBitCount
    case .wide(let number):
      UInt64.bitWidth * number.words.count - (number.words.last?.leadingZeroBitCount ?? 0)
    }
  }

  /// The number without its sign.
  public var magnitude: ExactInteger { sign < 0 ? -self : self }

  /// The largest number that divides both; the magnitude of one where the other is zero.
  func greatestCommonDivisor(with other: ExactInteger) -> ExactInteger {
    if let first = narrow, let second = other.narrow {
      let divisor = Apportionment.greatestCommonDivisor(first.magnitude, second.magnitude)
      // 2¹²⁷, of the smallest numbers only, does not fit.
      if let divisor = Int128(exactly: divisor) { return ExactInteger(divisor) }
    }
    var (larger, smaller) = (magnitude, other.magnitude)
    while smaller.sign != 0 {
      (larger, smaller) = (smaller, larger.quotientAndRemainder(dividingBy: smaller).remainder)
    }
    return larger
  }
}

extension ExactInteger {
  /// The sum.
  public static func + (left: ExactInteger, right: ExactInteger) -> ExactInteger {
    left.combined(with: right, { $0.addingReportingOverflow($1) }, +)
  }

  /// The difference.
  public static func - (left: ExactInteger, right: ExactInteger) -> ExactInteger {
    left.combined(with: right, { $0.subtractingReportingOverflow($1) }, { $0 + -$1 })
  }

  /// The product.
  public static func * (left: ExactInteger, right: ExactInteger) -> ExactInteger {
    left.combined(with: right, { $0.multipliedReportingOverflow(by: $1) }, *)
  }

  /// The number with the other sign.
  public static prefix func - (number: ExactInteger) -> ExactInteger { ExactInteger(0) - number }

  @inline(__always)
  private func combined(
    with other: ExactInteger, _ quick: (Int128, Int128) -> (Int128, Bool),
    _ exact: (WideInteger, WideInteger) -> WideInteger
  ) -> ExactInteger {
    if case .narrow(let first) = form, case .narrow(let second) = other.form {
      let (result, overflow) = quick(first, second)
      if !overflow { return ExactInteger(result) }
    }
    return ExactInteger(exact(wide, other.wide))
  }
}

extension ExactInteger: Comparable {
  /// By value.
  public static func < (left: ExactInteger, right: ExactInteger) -> Bool {
    if case .narrow(let first) = left.form, case .narrow(let second) = right.form {
      return first < second
    }
    return left.wide < right.wide
  }
}

extension ExactInteger: ExactNumber {
  func adding(_ other: ExactInteger) -> ExactInteger { self + other }
  func subtracting(_ other: ExactInteger) -> ExactInteger { self - other }
  func multiplied(by other: ExactInteger) -> ExactInteger { self * other }

  /// The quotient cut off towards zero, and the remainder with the sign of the dividend.
  ///
  /// - Precondition: The divisor is not zero.
  public func quotientAndRemainder(
    dividingBy divisor: ExactInteger
  ) -> (quotient: ExactInteger, remainder: ExactInteger) {
    // The smallest number by −1 is the one quotient of 128 bits that does not fit them.
    if let dividend = narrow, let divisor = divisor.narrow, divisor != -1 {
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
      return (ExactInteger(quotient), ExactInteger(remainder))
    }
    let (quotient, remainder) = wide.quotientAndRemainder(dividingBy: divisor.wide)
    return (ExactInteger(quotient), ExactInteger(remainder))
  }

  static func isLess(
    _ a: ExactInteger, over b: ExactInteger, _ c: ExactInteger, over d: ExactInteger
  ) -> Bool {
    if let a = a.narrow, let b = b.narrow, let c = c.narrow, let d = d.narrow {
      return Int128.isLess(a, over: b, c, over: d)
    }
    return a * d < c * b
  }

  /// One bucket for all: numbers as wide as this are rare enough to be sorted.
  func leadingBits(below limit: ExactInteger) -> Int { 0 }

  func isAtLeastHalf(of whole: ExactInteger) -> Bool { self + self >= whole }

  var exact: ExactInteger { self }

  var word: Int? { narrow.flatMap { Int(exactly: $0) } }

  static func lowestTerms(
    _ numerator: ExactInteger, _ denominator: ExactInteger
  ) -> (ExactInteger, ExactInteger) {
    let fraction = Fraction(exactly: numerator, over: denominator)
    return (fraction.numerator, fraction.denominator)
  }
}

extension ExactInteger: ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// The number that is written.
  public init(integerLiteral number: Int64) { self.init(Int128(number)) }

  /// The digits, with a minus sign below zero.
  public var description: String {
    switch form {
    case .narrow(let number): number.description
    case .wide(let number): number.description
    }
  }
}

extension FixedWidthInteger {
  /// The number in this many bits; nil where it does not fit.
  public init?(exactly number: ExactInteger) {
    guard let narrow = number.narrow else { return nil }
    self.init(exactly: narrow)
  }
}

extension Int128 {
  fileprivate init?(exactly number: WideInteger) {
    guard number.words.count <= 2 else { return nil }
    let words = number.words + [0, 0]
    let magnitude = UInt128(words[1]) << 64 | UInt128(words[0])
    if number.isNegative, magnitude == Int128.min.magnitude {
      self = .min
      return
    }
    guard let positive = Int128(exactly: magnitude) else { return nil }
    self = number.isNegative ? -positive : positive
  }
}

/// The greatest common divisor of two magnitudes; the other one where one is zero.
///
/// - Complexity: O(log min(*a*, *b*)) divisions.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var (larger, smaller) = (first, second)
  while smaller != 0 {
    // Most numbers soon fit 64 bits, where a division is many times as quick.
    if let quick = UInt64(exactly: larger), let other = UInt64(exactly: smaller) {
      return UInt128(greatestCommonDivisor(quick, other))
    }
    (larger, smaller) = (smaller, larger % smaller)
  }
  return larger
}

private func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}
