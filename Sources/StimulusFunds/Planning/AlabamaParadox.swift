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
  static func all(_ before: Agreement, _ after: Agreement) -> [AlabamaParadox] {
    after.funds.flatMap { fund -> [AlabamaParadox] in
      guard let earlier = before.fund(fund.id), earlier.amount != fund.amount,
        earlier.recipients.map(\.name) == fund.recipients.map(\.name),
        let first = try? Allocation(of: earlier.roundingByLargestRemainder, keys: before.keys),
        let second = try? Allocation(of: fund.roundingByLargestRemainder, keys: after.keys)
      else { return [] }
      return fund.amount > earlier.amount ? paradoxes(first, second) : reversed(first, second)
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
