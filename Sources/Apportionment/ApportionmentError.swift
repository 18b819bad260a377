/// Why a fund cannot be divided.
///
/// Amounts are in the unit of the entitlements; recipients are named by their index.
public enum ApportionmentError: Error, Hashable, Sendable {
  /// The weights sum to zero, so no share of them exists.
  case weightsSumToZero
  /// A weight is below zero.
  case negativeWeight(recipient: Int)
  /// The base amounts are more than the amount, by `excess`.
  case baseAboveAmount(excess: Fraction)
  /// The fixed amounts do not sum to the amount; `difference` is the amount minus their sum.
  case fixedMissAmount(difference: Fraction)
  /// A recipient's upper bound is below its lower bound.
  case boundsCross(recipient: Int, by: Fraction)
  /// The lower bounds alone are more than the amount.
  case lowerBoundsAboveAmount(excess: Fraction)
  /// The upper bounds leave a part of the amount to nobody.
  case upperBoundsBelowAmount(shortfall: Fraction)
  /// The amount is not a whole number of rounding units.
  case amountNotWholeUnits(Fraction)
  /// The amount is more units than 63 bits count.
  case amountAboveUnits(Fraction)
  /// The carriers do not sum to the residual.
  case carriersMissResidual(residual: Int, carried: Int128)
  /// The carriers would give a recipient `units`, which is neither the floor nor the ceiling of
  /// its entitlement.
  case carrierLeavesQuota(recipient: Int, units: Int128)
}
