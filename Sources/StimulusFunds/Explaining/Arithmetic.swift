import Apportionment

/// The calculation of one figure with its own numbers filled in, as a desk calculator is given it.
///
/// A tree of exact numbers, so that it can be printed, evaluated, and asked what it depends on.
public indirect enum Arithmetic: Hashable, Sendable {
  /// A number and what it stands for.
  case term(Term)
  /// The first plus the second.
  case sum(Arithmetic, Arithmetic)
  /// The first minus the second.
  case difference(Arithmetic, Arithmetic)
  /// The first times the second.
  case product(Arithmetic, Arithmetic)
  /// The first divided by the second.
  case quotient(Arithmetic, Arithmetic)

  /// A number in a calculation.
  public struct Term: Hashable, Sendable {
    /// The number; a decimal.
    public let value: Fraction
    /// What it stands for.
    public let meaning: Meaning
  }

  /// What a number in a calculation stands for. Keys are named by their ids.
  public enum Meaning: Hashable, Sendable {
    /// The amount of the fund.
    case fundAmount
    /// What another fund passed on to it; named by its id.
    case received(String)
    /// The same amount that each recipient gets first.
    case baseAmount
    /// What each unit of a key gives.
    case unitAmount
    /// The sum of a key's values over the recipient's group.
    case groupSum(String)
    /// An amount that the rule names for the recipient.
    case fixedAmount
    /// How many recipients divide.
    case recipientCount
    /// A part of a weight: its numerator or its denominator.
    case weight
    /// The recipient's value of a key.
    case keyValue(String)
    /// A number that a key is computed with.
    case keyNumber
    /// The sum of a key's values over those that divide by it.
    case keySum(String)
    /// An increase that is zero because the later value is not above the earlier.
    case noIncrease(from: String, to: String)
    /// The sum of the increases of those that increased.
    case increaseSum(from: String, to: String)
    /// The least that the recipient may get.
    case leastAmount
    /// The most that the recipient may get.
    case mostAmount
    /// What the recipients that a bound holds get together.
    case heldByBounds
    /// Kronor for each unit.
    case unitPrice
    /// The sum of what all would get for their units.
    case claims
    /// What the rule before has divided.
    case dividedBefore
    /// The recipient's proportion of what the bounds leave, or the sum of all proportions.
    case proportion
    /// Nothing: the rule is not for the recipient.
    case outside
  }

  /// A number as a calculation of its own.
  static func term(_ value: Fraction, _ meaning: Meaning) -> Arithmetic {
    .term(Term(value: value, meaning: meaning))
  }

  /// A number as a calculation of its own, which divides where the number is no decimal.
  static func ratio(_ value: Fraction, _ meaning: Meaning) -> Arithmetic {
    value.isExactDecimal
      ? .term(value, meaning)
      : .term(Fraction(whole: value.numerator), meaning)
        / .term(Fraction(whole: value.denominator), meaning)
  }

  /// The exact value.
  ///
  /// - Precondition: No divisor in it is zero, as in every calculation that an explanation writes.
  public var value: Fraction {
    guard let value = value(with: \.value) else {
      preconditionFailure("a calculation that is written down divides by zero")
    }
    return value
  }

  /// The exact value with other numbers in place of some; nil where one of them would be divided by
  /// and is zero.
  func value(with number: (Term) -> Fraction) -> Fraction? {
    switch self {
    case .term(let term): return number(term)
    case .sum(let first, let second): return combined(first, second, number, +)
    case .difference(let first, let second): return combined(first, second, number, -)
    case .product(let first, let second): return combined(first, second, number, *)
    case .quotient(let first, let second):
      return combined(first, second, number) { $0.divided(by: $1) }
    }
  }

  private func combined(
    _ first: Arithmetic, _ second: Arithmetic, _ number: (Term) -> Fraction,
    _ operation: (Fraction, Fraction) -> Fraction?
  ) -> Fraction? {
    guard let left = first.value(with: number), let right = second.value(with: number) else {
      return nil
    }
    return operation(left, right)
  }

  /// The numbers, in printed order.
  public var terms: [Term] {
    switch self {
    case .term(let term): [term]
    case .sum(let first, let second), .difference(let first, let second),
      .product(let first, let second), .quotient(let first, let second):
      first.terms + second.terms
    }
  }
}

extension Arithmetic {
  static func + (left: Arithmetic, right: Arithmetic) -> Arithmetic { .sum(left, right) }
  static func - (left: Arithmetic, right: Arithmetic) -> Arithmetic { .difference(left, right) }
  static func * (left: Arithmetic, right: Arithmetic) -> Arithmetic { .product(left, right) }
  static func / (left: Arithmetic, right: Arithmetic) -> Arithmetic { .quotient(left, right) }

  /// The part of an amount that a weight takes; factors of one are left out.
  func weighted(by weight: Fraction) -> Arithmetic {
    let numerator =
      weight.numerator == 1 ? self : self * .term(Fraction(whole: weight.numerator), .weight)
    return weight.isWhole
      ? numerator : numerator / .term(Fraction(whole: weight.denominator), .weight)
  }
}
