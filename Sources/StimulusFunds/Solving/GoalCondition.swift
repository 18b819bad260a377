import Apportionment

/// A goal, or a part of one, as a weighted sum of grants that is at least a threshold.
///
/// Weights are below 10¹⁹, and the grants of a scenario sum to at most 10¹⁵ öre, so that no sum leaves
/// 128 bits.
struct GoalCondition: Sendable {
  /// The column of a grant, and its weight, which is not zero.
  struct Term: Sendable {
    let column: Int
    let weight: Int128
  }

  let terms: [Term]
  let threshold: Int128

  /// How much the sum is above the threshold; it holds from zero up.
  func margin(of values: [Int]) -> Int128 {
    var sum = -threshold
    for term in terms { sum += term.weight * Int128(values[term.column]) }
    return sum
  }

  /// The condition that weighted grants are at least a bound.
  init(_ terms: [Term], atLeast bound: Fraction) {
    self.terms = terms
    threshold = Self.narrow(-(-bound).floor)
  }

  private static func narrow(_ number: ExactInteger) -> Int128 {
    guard let narrow = Int128(exactly: number) else {
      preconditionFailure("a written number times öre and inhabitants is below 10³⁸: \(number)")
    }
    return narrow
  }

  /// The conditions that weighted grants stand so to a bound.
  static func all(
    _ terms: [Term], _ relation: Goal.Relation, _ bound: Fraction
  ) -> [GoalCondition] {
    let negated = terms.map { Term(column: $0.column, weight: -$0.weight) }
    // A sum of whole öre is above a bound where it is at least the next whole number.
    return switch relation {
    case .atLeast: [GoalCondition(terms, atLeast: bound)]
    case .atMost: [GoalCondition(negated, atLeast: -bound)]
    case .above: [GoalCondition(terms, atLeast: Fraction(whole: bound.floor + 1))]
    case .below: [GoalCondition(negated, atLeast: Fraction(whole: (-bound).floor + 1))]
    case .equal:
      [GoalCondition(terms, atLeast: bound), GoalCondition(negated, atLeast: -bound)]
    }
  }
}
