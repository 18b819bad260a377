import Apportionment

/// Why a recipient gets what it gets from an agreement: every grant with all that it depends on.
public struct Explanation: Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// The recipient.
  public let recipient: Recipient
  /// Its grants, in the agreement's order.
  public let grants: [GrantExplanation]
  /// The funds it may have a part in that await data.
  public let awaiting: [AwaitingFund]
  /// The sum of its grants.
  public let total: Kronor
  /// The key of inhabitants and the recipient's value; nil where the agreement names no such key,
  /// or the recipient has no value in it.
  public let inhabitants: KeyReading?
  /// The total divided by the inhabitants; nil where there are none.
  public let perInhabitant: Fraction?

  /// Explains the grants of a recipient, from all funds or from one.
  ///
  /// - Throws: ``InvalidInput`` where a written calculation is not the one that divides.
  public init(
    of recipient: Recipient, in allocation: AgreementAllocation, fund: String? = nil
  ) throws(InvalidInput) {
    agreement = allocation.agreement
    self.recipient = recipient
    var grants: [GrantExplanation] = []
    for allocation in allocation.allocations where fund == nil || allocation.fund.id == fund {
      let position = allocation.fund.recipients.firstIndex { $0.name == recipient.name }
      guard let position else { continue }
      do throws(AllocationFault) {
        grants.append(try GrantExplanation(of: allocation, at: position, in: agreement))
      } catch { throw InvalidInput([error.problem(of: allocation.fund, in: agreement.id)]) }
    }
    self.grants = grants
    awaiting = allocation.awaiting.filter {
      (fund == nil || $0.fund.id == fund) && recipient.belongs(to: $0.fund.groups)
    }
    total = grants.map(\.grant.amount).sumOfParts()
    inhabitants = agreement.inhabitantsKey.flatMap { key in
      allocation.agreement.value(ofKey: key.id, for: recipient).map {
        KeyReading(key: key, value: $0, sum: nil, count: 1)
      }
    }
    perInhabitant = inhabitants.flatMap { [total] in total.fraction.divided(by: $0.value) }
  }
}
