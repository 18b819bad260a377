import Apportionment

/// Two agreements side by side: who gains and who loses, to the krona.
public struct Comparison: Sendable {
  /// The one compared with.
  public let before: AgreementAllocation
  /// The one compared.
  public let after: AgreementAllocation
  /// What each recipient gets in both, in listed order.
  public let recipients: [RecipientDifference]
  /// What each fund is in both, in listed order, those that only one has included.
  public let funds: [FundDifference]
  /// The sum of the recipients' differences: it is the difference of what is allocated.
  public let total: Difference
  /// What is left over of the funds and passed on to none; nil where neither knows such money.
  public let unallocated: Difference?
  /// Grants that fall although their fund rises and their entitlement does, or the reverse.
  public let paradoxes: [AlabamaParadox]

  /// Compares two agreements.
  ///
  /// - Complexity: O(funds × recipients).
  public init(before: Agreement, after: Agreement) {
    self.before = AgreementAllocation(of: before)
    self.after = AgreementAllocation(of: after)
    let (first, second) = (self.before.totalsByRecipient, self.after.totalsByRecipient)
    var seen: Set<String> = []
    let listed = self.before.recipients + self.after.recipients
    recipients = listed.filter { seen.insert($0.name).inserted }.map { recipient in
      RecipientDifference(
        recipient: recipient,
        difference: Difference(
          before: first[recipient.name, default: .zero],
          after: second[recipient.name, default: .zero]),
        inhabitants: after.inhabitants(of: recipient))
    }
    funds = FundDifference.all(self.before, self.after)
    total = Difference(before: self.before.allocated, after: self.after.allocated)
    unallocated =
      self.before.tellsRest || self.after.tellsRest
      ? Difference(before: self.before.unallocated, after: self.after.unallocated) : nil
    paradoxes = AlabamaParadox.all(self.before, self.after)
    prove()
  }

  /// The sum of the recipients' differences is the difference of the totals.
  private func prove() {
    precondition(
      recipients.map(\.difference.before).sumOfParts() == total.before
        && recipients.map(\.difference.after).sumOfParts() == total.after,
      "what the recipients get does not sum to what is allocated")
  }
}

/// An amount before and after.
public struct Difference: Hashable, Sendable {
  /// Before.
  public let before: Kronor
  /// After.
  public let after: Kronor

  package init(before: Kronor, after: Kronor) { (self.before, self.after) = (before, after) }

  /// After minus before, in kronor, exactly; up to twice the bounds of an amount.
  public var change: Fraction {
    after.fraction - before.fraction
  }

  /// The change in percent of the amount before, exactly; nil where that is zero.
  public var percent: Fraction? {
    change.divided(by: before.fraction).map { $0 * Fraction(100) }
  }
}

/// What a recipient gets before and after.
public struct RecipientDifference: Sendable {
  /// The recipient.
  public let recipient: Recipient
  /// All its grants together.
  public let difference: Difference
  /// The inhabitants it serves; nil where the agreement has no such key.
  public let inhabitants: Fraction?

  package init(recipient: Recipient, difference: Difference, inhabitants: Fraction?) {
    (self.recipient, self.difference, self.inhabitants) = (recipient, difference, inhabitants)
  }

  /// The change in kronor per inhabitant, exactly; nil where the inhabitants are unknown.
  public var changePerInhabitant: Fraction? {
    inhabitants.flatMap { difference.change.divided(by: $0) }
  }
}

/// What a fund is before and after.
public struct FundDifference: Sendable {
  /// The fund's id.
  public let id: String
  /// The fund's name.
  public let name: String
  /// Its amount; zero where it is not there.
  public let difference: Difference
  /// Whether its money is not divided on either side, because it awaits data.
  public let isAwaiting: Bool

  static func all(
    _ before: AgreementAllocation, _ after: AgreementAllocation
  ) -> [FundDifference] {
    var seen: Set<String> = []
    let funds = (before.agreement.funds + after.agreement.funds).filter {
      seen.insert($0.id).inserted
    }
    return funds.map { fund in
      FundDifference(
        id: fund.id, name: fund.name,
        difference: Difference(
          before: before.agreement.fund(fund.id)?.amount ?? .zero,
          after: after.agreement.fund(fund.id)?.amount ?? .zero),
        isAwaiting: before.allocation(of: fund.id) == nil && after.allocation(of: fund.id) == nil)
    }
  }
}

extension AgreementAllocation {
  /// The recipients of all allocations, each once, in the order of the register and then as met.
  var recipients: [Recipient] { agreement.receiving(from: allocations.map(\.fund)) }

  /// The sum of each recipient's grants.
  var totalsByRecipient: [String: Kronor] {
    var amounts: [String: [Kronor]] = [:]
    for allocation in allocations {
      for grant in allocation.grants {
        amounts[grant.recipient.name, default: []].append(grant.amount)
      }
    }
    return amounts.mapValues { $0.sumOfParts() }
  }
}

extension Agreement {
  /// The recipients of some funds, each once, in the order of the register and then as met.
  func receiving(from funds: [Fund]) -> [Recipient] {
    var seen: Set<String> = []
    let receiving = Set(funds.flatMap { $0.recipients.map(\.name) })
    let registered = register.recipients.filter { receiving.contains($0.name) }
    return (registered + funds.flatMap(\.recipients)).filter { seen.insert($0.name).inserted }
  }
}
