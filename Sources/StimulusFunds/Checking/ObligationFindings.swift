/// What is found of duties done late or not at all; the agreement's consequence decides how much it
/// weighs and what an official does.
struct ObligationFindings {
  let records: Records
  let obligations: Obligations

  /// Those of a duty, in the order of the recipients.
  func findings(_ duty: Deadline.Duty) -> [CheckFinding] {
    guard let kinds = duty.findingKinds else { return [] }
    return obligations.obligations(duty).compactMap { obligation in
      if obligation.isLate { return late(obligation, kinds.late) }
      return obligation.isMissing ? kinds.missing.flatMap { missing(obligation, $0) } : nil
    }
  }

  private func late(_ obligation: Obligation, _ kind: FindingKind) -> CheckFinding? {
    guard let done = obligation.done else { return nil }
    let recipient = obligation.recipient
    let isRequisition = obligation.deadline.duty == .requisition
    let payments = isRequisition ? records.rows(recipient) { !$0.isBack } : []
    let isLost = isRequisition && obligation.isLapsed
    let rows = (obligation.document.map { [$0] } ?? []) + payments
    return finding(
      obligation, kind, message(obligation), expected: .day(obligation.deadline.date),
      actual: .day(done), rows: rows,
      stake: isLost ? records.accounts.requisitionable(recipient) : nil)
  }

  /// A right that nobody claimed in time, where it was not paid all the same.
  private func lapsed(_ obligation: Obligation) -> CheckFinding? {
    let recipient = obligation.recipient
    let left =
      records.accounts.requisitionable(recipient) - records.accounts.paidOnRequisition(recipient)
    guard obligation.isLapsed, left > .zero else { return nil }
    return finding(
      obligation, .rightLapsed,
      "nothing was requisitioned by \(obligation.deadline.date), and the right to "
        + "\(left.grouped) kr has lapsed",
      stake: left, severity: FindingKind.rightLapsed.defaultSeverity,
      action: FindingKind.rightLapsed.action)
  }

  private func message(_ obligation: Obligation) -> String {
    let paid = records.accounts.paidOnRequisition(obligation.recipient)
    switch obligation.deadline.duty {
    case .requisition where paid > .zero:
      return
        "the requisition came after the last day, and \(paid.grouped) kr were paid all the same"
    case .requisition: return "the requisition came after the last day"
    case .interimReport:
      return "the report came after the last day; \(paid.grouped) kr were paid"
    default: return "the report came after the last day"
    }
  }

  private func missing(_ obligation: Obligation, _ kind: FindingKind) -> CheckFinding? {
    let duty = obligation.deadline.duty
    if duty == .requisition { return lapsed(obligation) }
    let paid = records.accounts.paidOnRequisition(obligation.recipient)
    var parts = ["the report was due on \(obligation.deadline.date)"]
    if duty != .finalReport, records.ledger != nil { parts.append("\(paid.grouped) kr were paid") }
    if duty != .financialReport {
      parts.append(obligation.deadline.consequence.text.trimmingFullStop)
    }
    return finding(
      obligation, kind, parts.joined(separator: "; "), expected: .text("a report"),
      actual: .text("none"),
      rows: duty == .interimReport
        ? records.rows(obligation.recipient) { !$0.isBack && records.isRequisitioned($0) } : [])
  }

  private func finding(
    _ obligation: Obligation, _ kind: FindingKind, _ message: String,
    expected: CheckFinding.Figure? = nil, actual: CheckFinding.Figure? = nil,
    rows: [SourceRow] = [], stake: KronorSum? = nil, severity: FindingKind.Severity? = nil,
    action: Wording? = nil
  ) -> CheckFinding {
    let effect = obligation.effect
    let isError = obligation.done == nil ? effect.isErrorMissing : effect.isErrorLate
    return CheckFinding(
      kind, of: records.subject(obligation.recipient), message, expected: expected,
      actual: actual, rows: rows, basis: .agreement(obligation.deadline.citation),
      stake: stake, severity: severity ?? (isError ? .error : .warning),
      action: action ?? (obligation.done == nil ? effect.ifMissing : effect.ifLate))
  }
}

extension Deadline.Duty {
  /// What is found where it is done late, and where it is not done; nil where other checks tell.
  fileprivate var findingKinds: (late: FindingKind, missing: FindingKind?)? {
    switch self {
    case .requisition: (.requisitionLate, .rightLapsed)
    case .interimReport: (.interimReportLate, .interimReportMissing)
    case .finalReport: (.finalReportLate, .finalReportMissing)
    case .financialReport: (.financialReportLate, .financialReportMissing)
    case .repayment, .placementReport, .payment, .other: nil
    }
  }
}

extension String {
  /// Without the full stop at its end, to stand within a sentence.
  fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
