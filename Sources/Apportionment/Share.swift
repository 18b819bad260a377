extension Entitlements {
  /// Divides an amount in proportion to weights: amount × wᵢ ÷ Σw.
  ///
  /// - Parameters:
  ///   - amount: Zero or more.
  ///   - weights: One a recipient, none below zero, not all zero. Only their proportions count.
  /// - Throws: ``ApportionmentError`` for a weight below zero, or weights that sum to zero.
  /// - Complexity: O(*n*).
  public static func share(
    of amount: Fraction, by weights: [Int128]
  ) throws(ApportionmentError) -> Entitlements {
    if let negative = weights.firstIndex(where: { $0 < 0 }) {
      throw .negativeWeight(recipient: negative)
    }
    let sum = weights.sum()
    if sum == 0 { throw .weightsSumToZero }
    let perWeight = amount / Fraction(whole: sum)
    if let factor = perWeight.numerator.narrow, let denominator = perWeight.denominator.narrow,
      let shares = try? Portions(weights, times: factor, over: denominator)
    {
      return Entitlements(shares)
    }
    return Entitlements(
      Portions(
        weights.map { ExactInteger($0) }, times: perWeight.numerator, over: perWeight.denominator))
  }

  /// Divides an amount in proportion to weights that may be any fractions: amount × wᵢ ÷ Σw.
  ///
  /// - Parameters:
  ///   - amount: Zero or more.
  ///   - weights: One a recipient, none below zero, not all zero. Only their proportions count.
  /// - Throws: ``ApportionmentError`` for a weight below zero, or weights that sum to zero.
  /// - Complexity: O(*n*) steps with numbers as wide as the weights' common denominator.
  public static func share(
    of amount: Fraction, by weights: [Fraction]
  ) throws(ApportionmentError) -> Entitlements {
    if let negative = weights.firstIndex(where: { $0 < .zero }) {
      throw .negativeWeight(recipient: negative)
    }
    let common = Entitlements(overCommonDenominator: weights)
    if let whole = common.integers?.numerators { return try share(of: amount, by: whole) }
    let sum = common.wide.numerators.exactSum()
    if sum.sign == 0 { throw .weightsSumToZero }
    let perWeight = amount / Fraction(whole: sum)
    return Entitlements(
      Portions(common.wide.numerators, times: perWeight.numerator, over: perWeight.denominator))
  }

  /// Divides an amount into the same part for each of `count` recipients.
  ///
  /// - Throws: ``ApportionmentError/weightsSumToZero`` where there is no recipient.
  public static func equal(
    parts count: Int, of amount: Fraction
  ) throws(ApportionmentError) -> Entitlements {
    try share(of: amount, by: Array(repeating: 1, count: count))
  }

  /// Gives each recipient the amount that is named for it, zero or more.
  ///
  /// - Throws: ``ApportionmentError/fixedMissAmount(difference:)`` where they do not sum to `amount`.
  public static func fixed(
    _ named: [Fraction], of amount: Fraction
  ) throws(ApportionmentError) -> Entitlements {
    let difference = amount - named.sum()
    if difference != .zero { throw .fixedMissAmount(difference: difference) }
    return Entitlements(overCommonDenominator: named)
  }

  /// Gives each of `count` recipients the same amount, zero or more.
  public static func same(_ amount: Fraction, toEachOf count: Int) -> Entitlements {
    if let numerator = amount.numerator.narrow, let denominator = amount.denominator.narrow {
      let all = Array(repeating: numerator, count: count)
      return Entitlements(Portions(numerators: all, denominator: denominator))
    }
    let all = Array(repeating: amount.numerator, count: count)
    return Entitlements(Portions(numerators: all, denominator: amount.denominator))
  }

  /// What is left of an amount when each of `count` recipients has had a base amount.
  ///
  /// - Throws: ``ApportionmentError/baseAboveAmount(excess:)`` where nothing would be left and more.
  public static func remainder(
    of amount: Fraction, afterBase base: Fraction, toEachOf count: Int
  ) throws(ApportionmentError) -> Fraction {
    let rest = amount - base * Fraction(Int128(count))
    if rest < .zero { throw .baseAboveAmount(excess: -rest) }
    return rest
  }

  /// Gives each recipient the amount that is its own, zero or more.
  public init(_ amounts: [Fraction]) { self.init(overCommonDenominator: amounts) }

  /// The same fractions over their least common denominator.
  ///
  /// - Parameter fractions: None below zero.
  public init(overCommonDenominator fractions: [Fraction]) {
    let common = fractions.reduce(ExactInteger(1)) { common, fraction in
      fraction.denominator == common || fraction.isWhole
        ? common : common * Fraction(exactly: fraction.denominator, over: common).numerator
    }
    self.init(
      Portions(
        numerators: fractions.map { fraction in
          fraction.numerator
            * common.quotientAndRemainder(dividingBy: fraction.denominator).quotient
        }, denominator: common))
  }
}

/// By how much each weight grew from one time to another; a decrease counts as zero.
///
/// - Parameters:
///   - earlier: One weight for each recipient, zero or more.
///   - later: As many, zero or more.
public func increases(from earlier: [Int128], to later: [Int128]) -> [Int128] {
  // The difference of two numbers from zero up is within their bits.
  zip(earlier, later).map { before, after in max(0, after - before) }
}

extension [Int128] {
  /// The exact sum.
  ///
  /// - Complexity: O(*n*).
  func sum() -> ExactInteger {
    if let quick = try? exactSum() { return ExactInteger(quick) }
    return map { ExactInteger($0) }.exactSum()
  }
}
