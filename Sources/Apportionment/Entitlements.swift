/// What each recipient of one amount is due before rounding, exactly, over one denominator.
///
/// The sum of the entitlements is the amount that was divided. No entitlement is below zero.
public struct Entitlements: Hashable, Sendable {
  /// The numerators, in the order of the recipients.
  public let numerators: [Int128]
  /// The common denominator, above zero.
  public let denominator: Int128

  /// Entitlements whose numerators are known to be zero or more, over a denominator above zero.
  init(numerators: [Int128], denominator: Int128) {
    self.numerators = numerators
    self.denominator = denominator
  }

  /// The number of recipients.
  public var count: Int { numerators.count }

  /// One recipient's entitlement in lowest terms.
  public subscript(recipient: Int) -> Fraction {
    let numerator = numerators[recipient]
    let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    return Fraction(lowestTerms: numerator / divisor, over: denominator / divisor)
  }

  /// The exact sum of all entitlements.
  public func total() throws(ApportionmentError) -> Fraction {
    try exactly { () throws(ArithmeticError) in
      try Fraction(numerators.exactSum(), over: denominator)
    }
  }

  /// Nothing to each of `count` recipients.
  public static func nothing(to count: Int) -> Entitlements {
    Entitlements(numerators: Array(repeating: 0, count: count), denominator: 1)
  }

  /// The sum, recipient by recipient, over the least common multiple of the denominators.
  ///
  /// - Precondition: Both are for the same recipients.
  /// - Complexity: O(*n*).
  public func adding(_ other: Entitlements) throws(ApportionmentError) -> Entitlements {
    try exactly { () throws(ArithmeticError) in
      let ratio = try Fraction(denominator, over: other.denominator)
      let (own, others) = (ratio.denominator, ratio.numerator)
      var sums = numerators
      for index in sums.indices {
        sums[index] = try sums[index].multiplied(by: own)
          .adding(other.numerators[index].multiplied(by: others))
      }
      return Entitlements(numerators: sums, denominator: try denominator.multiplied(by: own))
    }
  }

  /// The same entitlements for some of `count` recipients, and nothing for the others.
  ///
  /// - Parameter positions: The index among all recipients of each of these, each named once.
  public func spread(to positions: [Int], of count: Int) -> Entitlements {
    var spread = Array(repeating: Int128(0), count: count)
    for (position, numerator) in zip(positions, numerators) { spread[position] = numerator }
    return Entitlements(numerators: spread, denominator: denominator)
  }

  /// The same entitlements counted in another unit: in öre where `unit` is 1/100 of a krona.
  ///
  /// - Parameter unit: Above zero.
  public func counted(in unit: Fraction) throws(ApportionmentError) -> Entitlements {
    if unit == .one { return self }
    return try exactly { () throws(ArithmeticError) in
      var scaled = numerators
      for index in scaled.indices {
        scaled[index] = try scaled[index].multiplied(by: unit.denominator)
      }
      return Entitlements(
        numerators: scaled, denominator: try denominator.multiplied(by: unit.numerator))
    }
  }
}
