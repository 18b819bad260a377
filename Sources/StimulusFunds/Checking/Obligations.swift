/// The obligations of every recipient, judged once.
struct Obligations {
  /// By recipient, each by the last day.
  private let all: [[Obligation]]

  init(_ records: Records) {
    all = records.recipients.indices.map { recipient in
      if !records.takesPart(recipient) { return [] }
      return records.terms.deadlines
        .filter { $0.duty != .other && $0.binds(records.recipients[recipient]) }
        .sorted { $0.date < $1.date }
        .map { ObligationJudge(records: records, deadline: $0, recipient: recipient).obligation }
    }
  }

  /// Those of a recipient.
  subscript(recipient: Int) -> [Obligation] { all[recipient] }

  /// Those for a duty, in the order of the recipients.
  func obligations(_ duty: Deadline.Duty) -> [Obligation] {
    all.flatMap { $0.filter { $0.deadline.duty == duty } }
  }

  /// Whether a recipient's right to its money is lost because a duty was done too late.
  func isLapsedByLateness(_ recipient: Int) -> Bool {
    all[recipient].contains { $0.isLapsed && $0.isLate }
  }
}

/// Judges one deadline for one recipient.
private struct ObligationJudge {
  let records: Records
  let deadline: Deadline
  let recipient: Int

  var obligation: Obligation {
    switch deadline.duty {
    case .requisition:
      return judged(records.requisitions.map { _ in records.firstRequisitions[recipient] })
    case .interimReport:
      return judged(reports, restingOn: payment ?? .unknown)
    case .finalReport: return judged(reports, restingOn: payment ?? .given)
    case .financialReport:
      return judged(
        records.financialReports.map { _ in records.firstFinancialReports[recipient] },
        restingOn: payment ?? .given)
    case .placementReport:
      return judged(records.placements.map { _ in records.countedPlacements[recipient] })
    case .repayment: return repayment
    case .payment, .other: return obligation(.notJudged)
    }
  }

  private var isPast: Bool { records.asOf > deadline.date }

  /// Whether what a duty rests on has happened.
  private enum Ground {
    case given
    case lacking
    /// No file tells.
    case unknown
  }

  /// Whether the recipient was paid something on requisition; nil without a ledger.
  private var payment: Ground? {
    records.ledger.map { _ in
      records.accounts.paidOnRequisition(recipient) > .zero ? .given : .lacking
    }
  }

  private var reports: ActivityReport?? {
    records.activityReports.map { _ in records.firstActivityReport(deadline.duty, recipient) }
  }

  private func obligation(
    _ state: Obligation.State, _ reason: Obligation.Reason? = nil, done: (any Received)? = nil
  ) -> Obligation {
    Obligation(
      deadline: deadline, state: state, reason: reason, done: done?.received,
      recipient: recipient, document: done?.row)
  }

  /// A duty that a document meets.
  ///
  /// - Parameter document: nil where no file tells; the document, or nil where none came.
  private func judged<Document: Received>(
    _ document: Document??, restingOn ground: Ground = .given
  ) -> Obligation {
    guard let document else { return obligation(isPast ? .notJudged : .notDue) }
    if let document, document.received <= deadline.date {
      return obligation(.met, done: document)
    }
    if !isPast { return obligation(.open) }
    if deadline.consequence.kind.effect.endsRight { return obligation(.lapsed, done: document) }
    switch ground {
    case .unknown: return obligation(.notJudged, done: document)
    case .lacking: return obligation(.notOwed, .nothingPaid, done: document)
    case .given: return obligation(document == nil ? .missing : .late, done: document)
    }
  }

  private var repayment: Obligation {
    guard let repayment = records.repayment(of: recipient) else {
      return obligation(isPast ? .notJudged : .notDue)
    }
    if repayment.due == .zero { return obligation(.notOwed, .nothingUnspent) }
    if repayment.repaid < repayment.due { return obligation(isPast ? .missing : .open) }
    let isLate = repayment.last.map { $0.date > deadline.date } ?? false
    return Obligation(
      deadline: deadline, state: isLate ? .late : .met, reason: nil, done: repayment.last?.date,
      recipient: recipient, document: nil)
  }
}
