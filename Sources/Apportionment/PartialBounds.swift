/// Entitlements, and what is left of the amount that they are a part of.
public struct PartialEntitlements: Sendable {
  /// What each recipient is due.
  public let entitlements: Entitlements
  /// What nobody is due; never below zero.
  public let rest: Fraction
}

extension Entitlements {
  /// Keeps each entitlement within its bounds, of an amount that they may leave a part of.
  ///
  /// Where they leave none, what the bounds take or leave is divided in the same proportions as
  /// before, and a rest is what the upper bounds leave of the amount. Where they leave a part, nobody
  /// is raised but to its lower bound, which that part pays first; only where it does not suffice all
  /// are lowered in proportion, none below its lower bound.
  ///
  /// - Parameters:
  ///   - lower: The least for each recipient, zero or more; zero is no bound.
  ///   - upper: The most for each recipient; nil is no bound.
  ///   - amount: At least the sum of the entitlements.
  /// - Throws: ``ApportionmentError`` saying by how much the bounds are impossible.
  /// - Complexity: O(*n* log *n*).
  public func bounded(
    atLeast lower: [Fraction], atMost upper: [Fraction?], upTo amount: Fraction
  ) throws(ApportionmentError) -> PartialEntitlements {
    let sum = total
    if sum == amount {
      do throws(ApportionmentError) {
        let bounded = try bounded(atLeast: lower, atMost: upper)
        return PartialEntitlements(entitlements: bounded, rest: .zero)
      } catch .upperBoundsBelowAmount(let shortfall) {
        return PartialEntitlements(entitlements: atEnds(lower, upper), rest: shortfall)
      }
    }
    try Self.checkBounds(lower, upper)
    let held = Entitlements(
      overCommonDenominator: lower.indices.map { index in
        let raised = max(self[index], lower[index])
        return upper[index].map { min(raised, $0) } ?? raised
      })
    let rest = amount - held.total
    if rest >= .zero { return PartialEntitlements(entitlements: held, rest: rest) }
    if sum == .zero { throw .lowerBoundsAboveAmount(excess: -rest) }
    let raised = counted(in: sum / amount)
    return PartialEntitlements(
      entitlements: try raised.bounded(atLeast: lower, atMost: upper), rest: .zero)
  }

  /// Everybody at its upper bound; whoever is due nothing at its lower.
  private func atEnds(_ lower: [Fraction], _ upper: [Fraction?]) -> Entitlements {
    Entitlements(
      overCommonDenominator: lower.indices.map { index in
        self[index] == .zero ? lower[index] : upper[index] ?? self[index]
      })
  }

  /// Nobody's upper bound is below its lower.
  static func checkBounds(
    _ lower: [Fraction], _ upper: [Fraction?]
  ) throws(ApportionmentError) {
    for index in lower.indices {
      guard let most = upper[index], most < lower[index] else { continue }
      throw .boundsCross(recipient: index, by: lower[index] - most)
    }
  }
}
