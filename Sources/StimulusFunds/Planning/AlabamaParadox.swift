import Apportionment

/// A grant that moves against its fund: the fund rises, nobody's entitlement falls, and yet a grant
/// does; or the reverse. Rounding by largest remainders allows it.
public struct AlabamaParadox: Hashable, Sendable {
  /// The fund's id.
  public let fund: String
  /// The recipient's name.
  public let recipient: String
  /// The grant by largest remainders before.
  public let before: Kronor
  /// The grant by largest remainders after.
  public let after: Kronor

  /// All paradoxes between two agreements, in listed order.
  ///
  /// Carriers are left aside on both sides: what they move is no paradox.
  static func all(
    _ before: AgreementAllocation, _ after: AgreementAllocation
  ) -> [AlabamaParadox] {
    after.allocations.flatMap { allocation -> [AlabamaParadox] in
      let fund = allocation.fund
      guard let earlier = before.allocation(of: fund.id), earlier.amount != allocation.amount,
        earlier.fund.recipients.map(\.name) == fund.recipients.map(\.name)
      else { return [] }
      let (first, second) = (
        earlier.withoutCarriers(keys: before.agreement.keys),
        allocation.withoutCarriers(keys: after.agreement.keys)
      )
      return allocation.amount > earlier.amount
        ? paradoxes(first, second) : reversed(first, second)
    }
  }

  private static func paradoxes(_ lower: Allocation, _ upper: Allocation) -> [AlabamaParadox] {
    let pairs = zip(lower.grants, upper.grants)
    guard pairs.allSatisfy({ $0.entitlement <= $1.entitlement }) else { return [] }
    return pairs.filter { $0.amount > $1.amount }.map { before, after in
      AlabamaParadox(
        fund: upper.fund.id, recipient: after.recipient.name, before: before.amount,
        after: after.amount)
    }
  }

  private static func reversed(_ upper: Allocation, _ lower: Allocation) -> [AlabamaParadox] {
    paradoxes(lower, upper).map {
      AlabamaParadox(
        fund: $0.fund, recipient: $0.recipient, before: $0.after, after: $0.before)
    }
  }
}

extension Allocation {
  /// The allocation with the largest remainders to carry the residual.
  fileprivate func withoutCarriers(keys: [DistributionKey]) -> Allocation {
    if !fund.hasCarriers { return self }
    guard
      let allocation = try? Allocation(
        of: fund.withoutCarriers, receiving: received, keys: keys)
    else {
      preconditionFailure("the largest remainders carry what named recipients could")
    }
    return allocation
  }
}
