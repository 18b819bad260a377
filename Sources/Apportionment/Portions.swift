/// Entitlements over one denominator, in numbers of one kind.
///
/// The arithmetic of ``Entitlements``, written once for numbers that may overflow and for those that
/// do not.
struct Portions<Number: ExactNumber>: Sendable {
  /// The numerators, in the order of the recipients, none below zero.
  var numerators: [Number]
  /// The common denominator, above zero.
  var denominator: Number

  /// A proportion of each weight.
  init(_ weights: [Number], times factor: Number, over denominator: Number) throws(Number.Failure) {
    numerators = weights
    for index in numerators.indices {
      numerators[index] = try numerators[index].multiplied(by: factor)
    }
    self.denominator = denominator
  }

  init(numerators: [Number], denominator: Number) {
    self.numerators = numerators
    self.denominator = denominator
  }

  /// The sum, recipient by recipient; each side is expanded by a factor to a common denominator.
  func adding(
    _ other: Portions, expandedBy own: Number, _ others: Number
  ) throws(Number.Failure) -> Portions {
    var sums = numerators
    for index in sums.indices {
      sums[index] = try sums[index].multiplied(by: own)
        .adding(other.numerators[index].multiplied(by: others))
    }
    return Portions(numerators: sums, denominator: try denominator.multiplied(by: own))
  }

  /// Each portion times a fraction.
  func multiplied(by factor: Number, over divisor: Number) throws(Number.Failure) -> Portions {
    try Portions(numerators, times: factor, over: denominator.multiplied(by: divisor))
  }

  /// The portions at some positions, and nothing at the others.
  func spread(to positions: [Int], of count: Int) -> Portions {
    var spread = Array(repeating: Number.zero, count: count)
    for (position, numerator) in zip(positions, numerators) { spread[position] = numerator }
    return Portions(numerators: spread, denominator: denominator)
  }
}

extension Portions<ExactInteger> {
  /// The same portions in lowest terms.
  var reduced: Portions {
    var common = denominator
    for numerator in numerators where common != 1 {
      common = common.greatestCommonDivisor(with: numerator)
    }
    if common == 1 { return self }
    let divided = { (number: ExactInteger) in
      number.quotientAndRemainder(dividingBy: common).quotient
    }
    return Portions(numerators: numerators.map(divided), denominator: divided(denominator))
  }

  /// The same portions in 128 bits; nil where one does not fit.
  var narrow: Portions<Int128>? {
    guard let denominator = denominator.narrow else { return nil }
    let narrow = numerators.compactMap(\.narrow)
    return narrow.count == numerators.count
      ? Portions<Int128>(numerators: narrow, denominator: denominator) : nil
  }
}

extension Portions<Int128> {
  /// The same portions in numbers without bounds.
  var wide: Portions<ExactInteger> {
    Portions<ExactInteger>(
      numerators: numerators.map { ExactInteger($0) }, denominator: ExactInteger(denominator))
  }
}
