/// Where a recipient stands: its money and its duties.
public struct RecipientStatus: Sendable {
  /// Who.
  public let recipient: Recipient
  /// The sum of its grants from funds that are divided.
  public let entitled: KronorSum
  /// What it requisitioned first; nil without requisitions, or where it has none.
  public let requisitioned: KronorSum?
  /// What it was paid; nil without a ledger.
  public let paid: KronorSum?
  /// What it was paid less what it is due; nil without a ledger.
  public var paidMinusDue: KronorSum? { paid.map { $0 - entitled } }
  /// Its total costs as reported; nil without a report.
  public let costs: KronorSum?
  /// What it reports as unspent; nil without a report.
  public let unspent: KronorSum?
  /// What it paid back; nil without a ledger.
  public let repaid: KronorSum?
  /// What it must still account for: paid after requisition, less repaid and reported costs; nil
  /// without a ledger or a report.
  public let balance: KronorSum?
  /// What it owes, each by the last day.
  public let obligations: [Obligation]

  /// The next deadline that is not met and has not passed.
  public var next: Deadline? {
    obligations.first { $0.state == .open || $0.state == .notDue }?.deadline
  }
}

extension Records {
  /// How every recipient stands that has a grant, a payment or a duty, in the register's order.
  func statuses(_ obligations: Obligations) -> [RecipientStatus] {
    recipients.indices.compactMap { status($0, obligations[$0]) }
  }

  private func status(_ recipient: Int, _ obligations: [Obligation]) -> RecipientStatus? {
    let (row, funds) = (accounts[recipient, .row], accounts.sum(recipient) { _ in true })
    let paid = funds.paid + row.paid
    if obligations.isEmpty, funds.due == .zero, paid == .zero { return nil }
    let report = financialReport(of: recipient)
    let costs = report?.amount(.totalCosts)
    let kept = accounts.paidOnRequisition(recipient) - accounts.backOnRequisition(recipient)
    let hasLedger = ledger != nil
    return RecipientStatus(
      recipient: recipients[recipient], entitled: funds.due,
      requisitioned: requisition(of: recipient)?.amount(.grant),
      paid: hasLedger ? paid : nil, costs: costs, unspent: report?.amount(.unspent),
      repaid: hasLedger ? funds.back + row.back : nil,
      balance: hasLedger ? costs.map { kept - $0 } : nil, obligations: obligations)
  }
}
