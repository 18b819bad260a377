import Apportionment
import TestSupport

/// An amount to divide by weights.
struct Division {
  let amount: Int128
  let weights: [Int128]
  var tieRule = TieRule.listedOrder

  var sum: Int128 { weights.reduce(0, +) }

  func entitlements() throws -> Entitlements {
    try Entitlements.share(of: Fraction(amount), by: weights)
  }

  func rounded(_ tieRule: TieRule) throws -> RoundedEntitlements {
    try entitlements().rounded(residual: .largestRemainder(tieRule))
  }
}

extension SeededGenerator {
  /// Small weights as often as large ones, so that ties and whole entitlements occur.
  mutating func division() -> Division {
    let isSmall = Bool.random(using: &self)
    let weights = weights(1...25, upTo: isSmall ? 6 : 3_000_000)
    let amount = Int128(Int.random(in: 0...(isSmall ? 60 : 10_000_000_000_000), using: &self))
    let tieRule: TieRule = Bool.random(using: &self) ? .listedOrder : .largerEntitlement
    return Division(amount: amount, weights: weights, tieRule: tieRule)
  }
}
