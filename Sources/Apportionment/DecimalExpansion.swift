extension Fraction {
  /// The nearest decimal with some places, halves away from zero.
  ///
  /// For showing a ratio only; nothing exact is computed from it.
  ///
  /// - Parameter places: Zero or more.
  public func rounded(places: Int) -> Fraction {
    let scale = (0..<places).reduce(Fraction.one) { scale, _ in scale * Fraction(10) }
    let nearest = (magnitude * scale + Fraction(1, over: 2)).floor
    let rounded = Fraction(whole: nearest) / scale
    return self < .zero ? -rounded : rounded
  }

  /// The fraction in decimals, cut off after some places and never rounded.
  ///
  /// - Parameter places: The most decimals, zero or more; fewer are given where the rest is zero.
  /// - Returns: The whole part without sign, the decimals, and whether they are all there is.
  /// - Complexity: O(`places`).
  public func decimals(places: Int) -> (whole: ExactInteger, digits: [UInt8], isExact: Bool) {
    var (whole, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator)
    var digits: [UInt8] = []
    while remainder != 0, digits.count < places {
      let (digit, next) = (remainder * 10).quotientAndRemainder(dividingBy: denominator)
      // The remainder is below the divisor, so that the quotient is one digit.
      digits.append(UInt8(exactly: digit) ?? { preconditionFailure("a digit above 9") }())
      remainder = next
    }
    return (whole, digits, remainder == 0)
  }
}
