import Apportionment

/// By one rule, and what that leaves over by another.
struct SequenceRule: DivisionRule {
  let first: Division
  let then: Division

  var ownKeys: [String] { [] }
  var inner: [Division] { [first, then] }
  var isCeiling: Bool { then.isCeiling }

  func divided(
    _ amount: Fraction, keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    let divided = try first.divided(amount, keys: keys)
    // Nothing may be left: the second rule is not asked then, because it may divide only something.
    if divided.leftovers.isEmpty { return divided }
    let rest = try then.divided(divided.rest, keys: keys)
    return DividedAmount(
      entitlements: divided.entitlements.adding(rest.entitlements), leftovers: rest.leftovers)
  }

  func arithmetic(
    of amount: Arithmetic, at position: Int, _ written: inout WrittenDivision
  ) throws(AllocationFault) -> Arithmetic {
    let own = try written.arithmetic(of: amount, by: first, at: position)
    let divided = try first.divided(amount.value, keys: written.keys)
    if divided.leftovers.isEmpty { return own }
    let rest = amount - .ratio(amount.value - divided.rest, .dividedBefore)
    written.remark(
      Wording(
        en: "\(SwedishFigures.cutOff(divided.rest)) kr are left, because "
          + "\(divided.reasons); they are divided by the next rule.",
        sv: "\(SwedishFigures.cutOff(divided.rest)) kr blir över, eftersom "
          + "\(divided.reasons); de fördelas enligt nästa beräkningsmodell."))
    return own + (try written.arithmetic(of: rest, by: then, at: position))
  }

  func reaches(_ position: Int) -> Bool { first.reaches(position) || then.reaches(position) }
}

extension DividedAmount {
  /// Why something is left over, each cause once.
  fileprivate var reasons: Wording { .listed(leftovers.map(\.cause).uniqued().map(\.words)) }
}
