/// Where a recipient stands: its money and its duties.
public struct RecipientStatus: Sendable {
  /// Who.
  public let recipient: Recipient
  /// The sum of its grants from funds that are divided.
  public let entitled: Kronor
  /// What it requisitioned first; nil without requisitions, or where it has none.
  public let requisitioned: Kronor?
  /// What it was paid; nil without a ledger.
  public let paid: Kronor?
  /// Its total costs as reported; nil without a report.
  public let costs: Kronor?
  /// What it reports as unspent; nil without a report.
  public let unspent: Kronor?
  /// What it paid back; nil without a ledger.
  public let repaid: Kronor?
  /// What it must still account for: paid after requisition, less repaid and reported costs; nil
  /// without a ledger or a report.
  public let balance: Kronor?
  /// The state of each duty, by the last day.
  public let duties: [DutyStatus]

  /// The next deadline that is not met and has not passed.
  public var next: Deadline? {
    duties.first { $0.state == .open || $0.state == .notDue }?.deadline
  }
}

/// The state of one duty of one recipient.
public struct DutyStatus: Sendable {
  /// What is owed, and by when.
  public let deadline: Deadline
  /// How it stands.
  public let state: State

  /// How a duty stands.
  public enum State: String, CaseIterable, Sendable {
    /// Nothing is owed: nothing was paid or nothing is unspent.
    case notOwed = "not owed"
    /// The last day has not come, and nothing that the duty rests on has happened yet.
    case notDue = "not due"
    /// It is owed and the last day has not passed.
    case open
    /// Done in time.
    case met
    /// Done after the last day, or not done although it has passed.
    case late
    /// The last day has passed, and the right is lost.
    case lapsed
    /// No file tells.
    case notJudged = "not judged"
  }
}

extension Records {
  /// How every recipient stands that has a grant, a payment or a duty, in the register's order.
  var statuses: [RecipientStatus] { recipients.indices.compactMap(status) }

  private func status(_ recipient: Int) -> RecipientStatus? {
    let duties = terms.deadlines.filter { $0.duty != .other && $0.binds(recipients[recipient]) }
      .sorted { $0.date < $1.date }
    let entitled = accounts.sum(accounts.grants, recipient) { _ in true }
    let paid = accounts.sum(accounts.paid, recipient) { _ in true } + accounts.paidWhole[recipient]
    if duties.isEmpty, entitled == 0, paid == 0 { return nil }
    let report = firstFinancialReports[recipient]
    let costs = report?.amount(.totalCosts)
    let back =
      accounts.sum(accounts.back, recipient) { _ in true } + accounts.backWhole[recipient]
      + accounts.recoveredWhole[recipient]
    let kept = accounts.paidOnRequisition(recipient) - accounts.backOnRequisition(recipient)
    let hasLedger = ledger != nil
    return RecipientStatus(
      recipient: recipients[recipient], entitled: Self.kronor(entitled) ?? .zero,
      requisitioned: Self.kronor(firstRequisitions[recipient]?.amount(.grant)),
      paid: Self.kronor(hasLedger ? paid : nil), costs: Self.kronor(costs),
      unspent: Self.kronor(report?.amount(.unspent)),
      repaid: Self.kronor(hasLedger ? back : nil),
      balance: Self.kronor(hasLedger ? costs.map { kept - $0 } : nil),
      duties: duties.map { DutyStatus(deadline: $0, state: state(of: $0, recipient)) })
  }

  private static func kronor(_ ore: Int?) -> Kronor? { ore.flatMap { try? Kronor(ore: $0) } }

  private func state(of deadline: Deadline, _ recipient: Int) -> DutyStatus.State {
    switch deadline.duty {
    case .requisition:
      return state(of: deadline, requisitions.map { _ in firstRequisitions[recipient]?.received })
    case .interimReport, .finalReport:
      return state(
        of: deadline,
        activityReports.map { _ in firstActivityReport(deadline.duty, recipient)?.received })
    case .financialReport:
      return state(
        of: deadline, financialReports.map { _ in firstFinancialReports[recipient]?.received })
    case .placementReport:
      return state(of: deadline, placements.map { _ in countedPlacements[recipient]?.received })
    case .repayment: return repayment(deadline, recipient)
    case .payment, .other: return .notJudged
    }
  }

  /// - Parameter done: nil where no file tells; the day it was done, or nil where it was not.
  private func state(of deadline: Deadline, _ done: CalendarDate??) -> DutyStatus.State {
    guard let done else { return asOf <= deadline.date ? .notDue : .notJudged }
    if let done, done <= deadline.date { return .met }
    if asOf <= deadline.date { return .open }
    return deadline.consequence.kind == .lapse ? .lapsed : .late
  }

  private func repayment(_ deadline: Deadline, _ recipient: Int) -> DutyStatus.State {
    guard let ledger, let costs = firstFinancialReports[recipient]?.amount(.totalCosts) else {
      return asOf <= deadline.date ? .notDue : .notJudged
    }
    let corrected = accounts.corrected(recipient)
    let due = accounts.paidOnRequisition(recipient) - corrected - costs
    if due <= 0 { return .notOwed }
    if accounts.backOnRequisition(recipient) - corrected < due {
      return asOf <= deadline.date ? .open : .late
    }
    let last = accounts.payments(of: recipient).map { ledger.payments[Int($0)] }
      .filter(\.isBack).map(\.date).max()
    return last.map { $0 <= deadline.date } ?? true ? .met : .late
  }
}
