/// An exact fraction in lowest terms, with a denominator above zero.
///
/// Equal values are equal fractions: one half is stored as 1/2 however it was made.
public struct Fraction: Hashable, Sendable {
  /// The numerator; its sign is the sign of the fraction.
  public let numerator: Int128
  /// The denominator, above zero, without a common divisor with the numerator.
  public let denominator: Int128

  /// Zero.
  public static let zero = Fraction(0)
  /// One.
  public static let one = Fraction(1)

  /// A whole number.
  public init(_ whole: Int128) {
    numerator = whole
    denominator = 1
  }

  /// The quotient of two whole numbers, in lowest terms.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero``, or ``ArithmeticError/overflow`` where the lowest
  ///   terms are beyond 128 bits.
  public init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let isNegative = (numerator < 0) != (denominator < 0)
    guard
      let above = Int128(exactly: numerator.magnitude / divisor),
      let below = Int128(exactly: denominator.magnitude / divisor)
    else { throw .overflow }
    self.numerator = isNegative ? -above : above
    self.denominator = below
  }

  /// A fraction known to be in lowest terms already.
  init(lowestTerms numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether the fraction is a whole number.
  public var isWhole: Bool { denominator == 1 }

  /// The largest whole number that is not above the fraction.
  public var floor: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The exact sum.
  public func adding(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    try Fraction(
      numerator.multiplied(by: other.denominator)
        .adding(other.numerator.multiplied(by: denominator)),
      over: denominator.multiplied(by: other.denominator))
  }

  /// The exact difference.
  public func subtracting(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    try Fraction(
      numerator.multiplied(by: other.denominator)
        .subtracting(other.numerator.multiplied(by: denominator)),
      over: denominator.multiplied(by: other.denominator))
  }

  /// The exact product; common divisors are cancelled before anything is multiplied.
  public func multiplied(by other: Fraction) throws(ArithmeticError) -> Fraction {
    let first = try Fraction(numerator, over: other.denominator)
    let second = try Fraction(other.numerator, over: denominator)
    return Fraction(
      lowestTerms: try first.numerator.multiplied(by: second.numerator),
      over: try first.denominator.multiplied(by: second.denominator))
  }

  /// The exact quotient.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero`` where `other` is zero.
  public func divided(by other: Fraction) throws(ArithmeticError) -> Fraction {
    try multiplied(by: Fraction(other.denominator, over: other.numerator))
  }
}

extension Fraction: Comparable {
  /// Exact for all fractions: the cross products are compared in 256 bits.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    crossProductIsLess(left.numerator, left.denominator, right.numerator, right.denominator)
  }
}

extension Fraction: CustomStringConvertible {
  /// The fraction in text: "1849050455000/104431", or "7" for a whole number.
  public var description: String {
    isWhole ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

/// Whether `a ÷ b` is below `c ÷ d`, for denominators above zero, exact beyond 128 bits.
func crossProductIsLess(_ a: Int128, _ b: Int128, _ c: Int128, _ d: Int128) -> Bool {
  let left = a.multipliedFullWidth(by: d)
  let right = c.multipliedFullWidth(by: b)
  return left.high == right.high ? left.low < right.low : left.high < right.high
}
