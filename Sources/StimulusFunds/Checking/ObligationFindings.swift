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
    let rows = (obligation.document.map { [$0] } ?? []) + payments
    return finding(
      obligation, kind, message(obligation), expected: .day(obligation.deadline.date),
      actual: .day(done), rows: rows)
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
    expected: CheckFinding.Figure, actual: CheckFinding.Figure, rows: [SourceRow]
  ) -> CheckFinding {
    let effect = obligation.effect
    let isError = obligation.done == nil ? effect.isErrorMissing : effect.isErrorLate
    return CheckFinding(
      kind, of: records.subject(obligation.recipient), message, expected: expected,
      actual: actual, rows: rows, basis: .agreement(obligation.deadline.citation),
      severity: isError ? .error : .warning,
      action: obligation.done == nil ? effect.ifMissing : effect.ifLate)
  }
}

extension Deadline.Duty {
  /// What is found where it is done late, and where it is not done; nil where other checks tell.
  fileprivate var findingKinds: (late: FindingKind, missing: FindingKind?)? {
    switch self {
    case .requisition: (.requisitionLate, nil)
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
