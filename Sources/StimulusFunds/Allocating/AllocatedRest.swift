/// What is left over of a fund when its grants are rounded.
public struct AllocatedRest: Hashable, Sendable {
  /// The amount, above zero.
  public let amount: Kronor
  /// Why nobody is due it, each cause once, in the order in which the rules leave it.
  public let causes: [Leftover.Cause]
  /// The id of the fund that divides it along with its own amount; nil where it is unallocated.
  public let passedTo: String?

  /// What the grants leave of the amount that a fund divides; nil for nothing.
  init?(_ amount: Kronor, _ leftovers: [Leftover], of fund: Fund) {
    if amount == .zero { return nil }
    self.amount = amount
    let causes = leftovers.map(\.cause).uniqued()
    self.causes = causes.isEmpty ? [.rounding] : causes
    passedTo = fund.rest?.target
  }
}

extension Fund {
  /// A fund that leaves money over says what becomes of it, unless that follows from the cause.
  func checkRest(_ leftovers: [Leftover]) throws(AllocationFault) {
    if rest != nil { return }
    guard let first = leftovers.first(where: { !$0.cause.isUnallocatedUnsaid }) else { return }
    switch first.cause {
    case .namedAmounts: throw .fixedMissAmount(difference: first.amount)
    case .noRecipients: throw .noRecipients
    case .upperBounds: throw .mostBelowAmount(shortfall: first.amount)
    default: throw .restUnsaid(first.amount, cause: first.cause)
    }
  }
}
