/// How each entitlement is rounded by itself, whatever the others become.
///
/// Nobody carries a residual then, so that the units need not sum to the amount.
public enum EachRounding: String, Hashable, Sendable, CaseIterable {
  /// To the lower quota: the units are never more than the amount.
  case down
  /// To the nearest unit, halves up: the units may be more than the amount.
  case nearest
}

extension Entitlements {
  /// Each rounded to whole units by itself, in the order of the recipients.
  ///
  /// - Throws: ``ApportionmentError/amountAboveUnits(_:)`` where the sum is beyond 63 bits.
  /// - Complexity: O(*n*).
  public func rounded(each rounding: EachRounding) throws(ApportionmentError) -> [Int] {
    let amount = total
    // The nearest of one recipient may be one more.
    guard let units = amount.floor.word, units < .max else { throw .amountAboveUnits(amount) }
    if case .narrow(let portions) = form { return Quotas(portions).rounded(each: rounding) }
    return Quotas(wide).rounded(each: rounding)
  }
}

extension RoundedEntitlements {
  /// Units that were rounded each by itself, so that nobody carries a residual.
  public init(each units: [Int]) {
    self.init(units: units, residual: 0, carriers: [], ties: [])
  }
}

extension Quotas {
  fileprivate func rounded(each rounding: EachRounding) -> [Int] {
    switch rounding {
    case .down: floors
    case .nearest: floors.indices.map(nearest)
    }
  }
}
