import Apportionment

/// Why a valid fund cannot be allocated; case and sentence in one place.
public enum AllocationFault: Error, Hashable, Sendable {
  /// The values of a key sum to zero over the recipients.
  case keySumsToZero(key: String, file: String)
  /// Nobody is there to divide the amount between.
  case noRecipients
  /// No recipient has more of the later key than of the earlier.
  case noIncrease(from: String, to: String)
  /// A key has no value for a recipient.
  case noValue(key: String, recipient: String)
  /// The base amounts exceed the amount to divide.
  case baseAboveAmount(base: Kronor, recipients: Int, excess: Fraction)
  /// The fixed amounts miss the amount to divide.
  case fixedMissAmount(difference: Fraction)
  /// A recipient's most is below its least.
  case boundsCross(recipient: String, by: Fraction)
  /// The least amounts exceed the amount to divide.
  case leastAboveAmount(excess: Fraction)
  /// The most amounts leave a part of the amount to nobody.
  case mostBelowAmount(shortfall: Fraction)
  /// The fund is not a whole number of rounding units.
  case notWholeUnits(Kronor)
  /// The carriers do not sum to the residual.
  case carriersMissResidual(residual: Fraction, carried: Fraction)
  /// A carrier takes its grant below the floor or above the ceiling of the entitlement.
  case carrierLeavesQuota(recipient: String, grant: Fraction, entitlement: Fraction)
  /// The grants do not prove: they miss the fund.
  case unproved(sum: Kronor)
  /// The calculation that an explanation writes is not the one that divides.
  case explanationDrifted

  /// Whether the fault lies in the carriers rather than in the rule.
  var isOfCarriers: Bool {
    switch self {
    case .carriersMissResidual, .carrierLeavesQuota: true
    default: false
    }
  }

  /// What is wrong.
  public var fault: String {
    switch self {
    case .keySumsToZero(let key, let file):
      "key '\(key)' (\(file)) sums to zero over the recipients"
    case .noRecipients: "there is no recipient to divide the amount between"
    case .noIncrease(let from, let to): "no recipient has more in '\(to)' than in '\(from)'"
    case .noValue(let key, let recipient): "key '\(key)' has no value for \(recipient)"
    case .baseAboveAmount(let base, let count, let excess):
      "\(count) base amounts of \(base.grouped) kr are \(cutOff(excess)) kr above the amount to "
        + "divide"
    case .fixedMissAmount(let difference):
      "the fixed amounts are \(magnitude(difference)) kr \(difference < .zero ? "above" : "below") "
        + "the amount to divide"
    case .boundsCross(let recipient, let gap):
      "the most for \(recipient) is \(cutOff(gap)) kr below its least"
    case .leastAboveAmount(let excess):
      "the least amounts sum to \(cutOff(excess)) kr above the amount to divide"
    case .mostBelowAmount(let shortfall): "the most amounts leave \(cutOff(shortfall)) kr to nobody"
    case .notWholeUnits(let unit): "the amount is not a whole number of \(unit.grouped) kr"
    case .carriersMissResidual(let residual, let carried):
      "the carriers sum to \(SwedishFigures.kronor(carried)) kr, but the residual is "
        + "\(SwedishFigures.kronor(residual)) kr"
    case .carrierLeavesQuota(let recipient, let grant, let entitlement):
      "the carrier gives \(recipient) \(SwedishFigures.kronor(grant)) kr, which is neither the floor "
        + "nor the ceiling "
        + "of its entitlement \(cutOff(entitlement)) kr"
    case .unproved(let sum): "the grants sum to \(sum.grouped) kr, not to the fund"
    case .explanationDrifted: "the written calculation is not the one that divides the fund"
    }
  }

  /// How to repair it.
  public var repair: String {
    switch self {
    case .keySumsToZero: "give at least one recipient a value above zero"
    case .noRecipients: "name recipients in the fund or its keys"
    case .noIncrease: "check that the two keys are not interchanged"
    case .noValue: "add a row for it to the key's file"
    case .baseAboveAmount: "lower the base amount or raise the fund"
    case .fixedMissAmount: "correct an amount so that they sum to it"
    case .boundsCross: "lower its least or raise its most"
    case .leastAboveAmount: "lower the least amounts by that much, or raise the fund"
    case .mostBelowAmount: "raise the most amounts by that much, or lower the fund"
    case .notWholeUnits: "choose a unit that divides the amount"
    case .carriersMissResidual:
      "correct the carriers, or take them out to have the largest remainders carry the residual"
    case .carrierLeavesQuota: "let a recipient carry it that rounding moved the other way"
    case .unproved, .explanationDrifted: "report this: it is a fault of the calculation"
    }
  }

  private func magnitude(_ fraction: Fraction) -> String { cutOff(fraction.magnitude) }

  private func cutOff(_ fraction: Fraction) -> String { SwedishFigures.cutOff(fraction) }
}

extension AllocationFault {
  /// The fault where it has no place in an agreement file: in another file, or what an id stands for.
  func problem(of fund: Fund, in file: String) -> Problem {
    Problem(at: SourceLocation(file: file), "fund '\(fund.id)': \(fault)", repair: repair)
  }
}
