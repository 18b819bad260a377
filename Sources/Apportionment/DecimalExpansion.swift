extension Fraction {
  /// The nearest decimal with some places, halves away from zero.
  ///
  /// For showing a ratio only; nothing exact is computed from it.
  ///
  /// - Parameter places: Zero or more.
  /// - Throws: ``ArithmeticError/overflow`` where the digits are beyond 128 bits.
  public func rounded(places: Int) throws(ArithmeticError) -> Fraction {
    var scale: Int128 = 1
    for _ in 0..<places { scale = try scale.multiplied(by: 10) }
    let magnitude = try Fraction(numerator < 0 ? -numerator : numerator, over: denominator)
    let doubled = try magnitude.multiplied(by: Fraction(scale.multiplied(by: 2))).adding(.one)
    let nearest = try doubled.divided(by: Fraction(2)).floor
    return try Fraction(numerator < 0 ? -nearest : nearest, over: scale)
  }

  /// The fraction in decimals, cut off after some places and never rounded.
  ///
  /// - Parameter places: The most decimals, zero or more; fewer are given where the rest is zero.
  /// - Returns: The whole part without sign, the decimals, and whether they are all there is.
  /// - Complexity: O(`places`).
  public func decimals(places: Int) -> (whole: UInt128, digits: [UInt8], isExact: Bool) {
    let divisor = denominator.magnitude
    let (whole, first) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var remainder = first
    var digits: [UInt8] = []
    while remainder != 0, digits.count < places {
      // The remainder is below the divisor, so the quotient is one digit and cannot overflow.
      let (digit, next) = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
      digits.append(UInt8(digit))
      remainder = next
    }
    return (whole, digits, remainder == 0)
  }
}
