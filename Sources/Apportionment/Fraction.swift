/// An exact fraction in lowest terms, of any size, with a denominator above zero.
///
/// Equal values are equal fractions: one half is stored as 1/2 however it was made. Sums, differences
/// and products are exact for all fractions; nothing rounds, wraps or fails.
public struct Fraction: Hashable, Sendable {
  /// The numerator; its sign is the sign of the fraction.
  public let numerator: ExactInteger
  /// The denominator, above zero, without a common divisor with the numerator.
  public let denominator: ExactInteger

  /// Zero.
  public static let zero = Fraction(0)
  /// One.
  public static let one = Fraction(1)

  /// A whole number.
  public init(whole: ExactInteger) {
    numerator = whole
    denominator = 1
  }

  /// A whole number.
  public init(_ whole: Int128) { self.init(whole: ExactInteger(whole)) }

  /// The quotient of two whole numbers, in lowest terms.
  ///
  /// - Precondition: The denominator is not zero.
  public init(exactly numerator: ExactInteger, over denominator: ExactInteger) {
    precondition(denominator.sign != 0, "a fraction over zero")
    // Most fractions are whole numbers, and those are in lowest terms.
    let common = denominator == 1 ? 1 : numerator.greatestCommonDivisor(with: denominator)
    let divisor = denominator.sign < 0 ? -common : common
    self.numerator = divisor == 1 ? numerator : numerator.quotient(by: divisor)
    self.denominator = divisor == 1 ? denominator : denominator.quotient(by: divisor)
  }

  /// The quotient of two whole numbers, in lowest terms.
  ///
  /// - Precondition: The denominator is not zero.
  public init(_ numerator: Int128, over denominator: Int128) {
    self.init(exactly: ExactInteger(numerator), over: ExactInteger(denominator))
  }

  /// Whether the fraction is a whole number.
  public var isWhole: Bool { denominator == 1 }

  /// The largest whole number that is not above the fraction.
  public var floor: ExactInteger {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder.sign < 0 ? quotient - 1 : quotient
  }

  /// The fraction without its sign.
  public var magnitude: Fraction { self < .zero ? -self : self }
}

extension Fraction {
  /// The sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      exactly: left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  /// The product.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(exactly: left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The quotient.
  ///
  /// - Precondition: The divisor is not zero.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(exactly: left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  /// The fraction with the other sign.
  public static prefix func - (fraction: Fraction) -> Fraction {
    Fraction(exactly: -fraction.numerator, over: fraction.denominator)
  }

  /// The quotient; nil where the divisor is zero.
  public func divided(by divisor: Fraction) -> Fraction? {
    divisor == .zero ? nil : self / divisor
  }
}

extension Sequence<Fraction> {
  /// The exact sum.
  ///
  /// - Complexity: O(*n*).
  public func sum() -> Fraction { reduce(.zero, +) }
}

extension Fraction: Comparable {
  /// By value, exactly.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    ExactInteger.isLess(
      left.numerator, over: left.denominator, right.numerator, over: right.denominator)
  }
}

extension Fraction: CustomStringConvertible {
  /// The fraction in text: "1849050455000/104431", or "7" for a whole number.
  public var description: String {
    isWhole ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

extension ExactInteger {
  fileprivate func quotient(by divisor: ExactInteger) -> ExactInteger {
    quotientAndRemainder(dividingBy: divisor).quotient
  }
}
