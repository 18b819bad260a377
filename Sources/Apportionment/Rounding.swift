/// How the units that rounding to the nearest leaves over, or gives too many of, are carried.
public enum ResidualMethod: Hashable, Sendable {
  /// Named recipients carry named units: the parties decided.
  case carriers([Carrier])
  /// Lower quotas, and the units left over to the largest remainders (Hamilton, Hare–Niemeyer).
  case largestRemainder(TieRule)
}

/// Who comes first where remainders are equal.
public enum TieRule: String, Hashable, Sendable, CaseIterable {
  /// The larger entitlement, and of equal ones the recipient listed first.
  case largerEntitlement = "larger-entitlement"
  /// The recipient listed first.
  case listedOrder = "listed-order"
}

/// Units of the residual that one recipient carries: +1 or −1, never more within the quota rule.
public struct Carrier: Hashable, Sendable {
  /// The recipient's index.
  public let recipient: Int
  /// The units, below zero where the recipient gives some up.
  public let units: Int

  /// Names a recipient and its units.
  public init(recipient: Int, units: Int) {
    self.recipient = recipient
    self.units = units
  }
}

/// Entitlements rounded to whole units that sum to the amount.
///
/// Every count is its entitlement's floor or ceiling: the quota rule.
public struct RoundedEntitlements: Hashable, Sendable {
  /// Whole units, in the order of the recipients.
  public let units: [Int]
  /// The amount minus the sum of the entitlements rounded to the nearest unit, halves up.
  public let residual: Int
  /// Who carries the residual: every recipient whose count is not its nearest. They sum to `residual`.
  public let carriers: [Carrier]
  /// The recipients whose equal remainders a ``TieRule`` had to choose between, in listed order.
  public let ties: [Int]
}

extension Entitlements {
  /// Rounds to whole units that sum to the amount.
  ///
  /// - Parameter leavesParts: Whether the part of a unit that the amount may have is left over; the
  ///   units sum to the whole units of the amount then.
  /// - Parameter method: Who carries the residual.
  /// - Throws: ``ApportionmentError`` where the amount is not a whole number of units within 63 bits,
  ///   or the carriers miss the residual or leave the quota rule.
  /// - Complexity: O(*n*), and O(*k* log *k*) for the *k* remainders close to the last unit.
  public func rounded(
    residual method: ResidualMethod, leavingParts leavesParts: Bool = false
  ) throws(ApportionmentError) -> RoundedEntitlements {
    let amount = total
    guard amount.isWhole || leavesParts else { throw .amountNotWholeUnits(amount) }
    // The nearest of one recipient may be one more.
    guard let units = amount.floor.word, units < .max else { throw .amountAboveUnits(amount) }
    if case .narrow(let portions) = form {
      return try Quotas(portions).rounded(units, residual: method)
    }
    return try Quotas(wide).rounded(units, residual: method)
  }
}

extension Quotas {
  fileprivate func rounded(
    _ amount: Int, residual method: ResidualMethod
  ) throws(ApportionmentError) -> RoundedEntitlements {
    let residual = residual(of: amount)
    return switch method {
    case .carriers(let carriers): try carried(by: carriers, residual: residual)
    case .largestRemainder(let tieRule):
      byLargestRemainder(amount: amount, residual: residual, tieRule)
    }
  }
}
