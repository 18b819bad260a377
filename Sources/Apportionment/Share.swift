extension Entitlements {
  /// Divides an amount in proportion to weights: amount × wᵢ ÷ Σw.
  ///
  /// - Parameters:
  ///   - amount: Zero or more.
  ///   - weights: One a recipient, none below zero, not all zero. Only their proportions count.
  /// - Throws: ``ApportionmentError`` for a weight below zero, weights that sum to zero, or overflow.
  /// - Complexity: O(*n*).
  public static func share(
    of amount: Fraction, by weights: [Int128]
  ) throws(ApportionmentError) -> Entitlements {
    if let negative = weights.firstIndex(where: { $0 < 0 }) {
      throw .negativeWeight(recipient: negative)
    }
    let sum = try exactly { () throws(ArithmeticError) in try weights.exactSum() }
    if sum == 0 { throw .weightsSumToZero }
    return try exactly { () throws(ArithmeticError) in
      let perWeight = try amount.divided(by: Fraction(sum))
      var numerators = weights
      for index in numerators.indices {
        numerators[index] = try numerators[index].multiplied(by: perWeight.numerator)
      }
      return Entitlements(numerators: numerators, denominator: perWeight.denominator)
    }
  }

  /// Divides an amount into the same part for each of `count` recipients.
  public static func equal(
    parts count: Int, of amount: Fraction
  ) throws(ApportionmentError) -> Entitlements {
    try share(of: amount, by: Array(repeating: 1, count: count))
  }

  /// Gives each recipient the amount that is named for it.
  ///
  /// - Throws: ``ApportionmentError/fixedMissAmount(difference:)`` where they do not sum to `amount`.
  public static func fixed(
    _ named: [Fraction], of amount: Fraction
  ) throws(ApportionmentError) -> Entitlements {
    let (entitlements, difference) = try exactly { () throws(ArithmeticError) in
      let entitlements = try Entitlements(overCommonDenominator: named)
      let sum = try Fraction(
        entitlements.numerators.exactSum(), over: entitlements.denominator)
      return (entitlements, try amount.subtracting(sum))
    }
    if difference != .zero { throw .fixedMissAmount(difference: difference) }
    return entitlements
  }

  /// Gives each of `count` recipients the same amount, zero or more.
  public static func same(
    _ amount: Fraction, toEachOf count: Int
  ) -> Entitlements {
    Entitlements(
      numerators: Array(repeating: amount.numerator, count: count),
      denominator: amount.denominator)
  }

  /// What is left of an amount when each of `count` recipients has had a base amount.
  ///
  /// - Throws: ``ApportionmentError/baseAboveAmount(excess:)`` where nothing would be left and more.
  public static func remainder(
    of amount: Fraction, afterBase base: Fraction, toEachOf count: Int
  ) throws(ApportionmentError) -> Fraction {
    let rest = try exactly { () throws(ArithmeticError) in
      try amount.subtracting(base.multiplied(by: Fraction(Int128(count))))
    }
    guard rest < .zero else { return rest }
    throw .baseAboveAmount(
      excess: Fraction(lowestTerms: -rest.numerator, over: rest.denominator))
  }

  /// The same fractions over their least common denominator.
  init(overCommonDenominator fractions: [Fraction]) throws(ArithmeticError) {
    var common: Int128 = 1
    for fraction in fractions {
      common = try common.multiplied(by: Fraction(fraction.denominator, over: common).numerator)
    }
    var numerators: [Int128] = []
    for fraction in fractions {
      numerators.append(
        try fraction.numerator.multiplied(by: common / fraction.denominator))
    }
    self.init(numerators: numerators, denominator: common)
  }
}

/// By how much each weight grew from one time to another; a decrease counts as zero.
///
/// - Precondition: Both have one weight for each recipient.
public func increases(
  from earlier: [Int128], to later: [Int128]
) throws(ArithmeticError) -> [Int128] {
  var increases: [Int128] = []
  increases.reserveCapacity(later.count)
  for (before, after) in zip(earlier, later) {
    increases.append(max(0, try after.subtracting(before)))
  }
  return increases
}
