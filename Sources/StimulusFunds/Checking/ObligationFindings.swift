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
      obligation, kind, message(obligation), detail: paidDetail(obligation),
      expected: .day(obligation.deadline.date),
      actual: .day(done), rows: rows,
      stake: isLost ? records.accounts.requisitionable(recipient) : stake(obligation))
  }

  /// A right that nobody claimed in time, where it was not paid all the same.
  private func lapsed(_ obligation: Obligation) -> CheckFinding? {
    let recipient = obligation.recipient
    let left =
      records.accounts.requisitionable(recipient) - records.accounts.paidOnRequisition(recipient)
    guard obligation.isLapsed, left > .zero else { return nil }
    return finding(
      obligation, .rightLapsed,
      Wording(
        en:
          "nothing was requisitioned by \(obligation.deadline.date), and the right to the money has "
          + "lapsed",
        sv:
          "inget rekvirerades senast \(obligation.deadline.date), och rätten till medlen är förfallen"
      ),
      detail: Wording(en: "\(left.grouped) kr go back", sv: "\(left.grouped) kr går tillbaka"),
      stake: left,
      severity: FindingKind.rightLapsed.defaultSeverity,
      action: FindingKind.rightLapsed.action)
  }

  private func message(_ obligation: Obligation) -> Wording {
    obligation.deadline.duty == .requisition
      ? Wording(
        en: "the requisition came after the last day", sv: "rekvisitionen kom efter sista dagen")
      : Wording(
        en: "the report came after the last day", sv: "redovisningen kom efter sista dagen")
  }

  /// What was paid although the duty on which it rests was not done in time.
  private func paidDetail(_ obligation: Obligation) -> Wording? {
    let paid = records.accounts.paidOnRequisition(obligation.recipient)
    switch obligation.deadline.duty {
    case .requisition where paid > .zero:
      return Wording(
        en: "\(paid.grouped) kr were paid all the same", sv: "\(paid.grouped) kr betalades ändå ut")
    case .interimReport where records.ledger != nil: return paidSoFar(obligation)
    default: return nil
    }
  }

  private func missing(_ obligation: Obligation, _ kind: FindingKind) -> CheckFinding? {
    let duty = obligation.deadline.duty
    if duty == .requisition { return lapsed(obligation) }
    let day = obligation.deadline.date
    var message = Wording(
      en: "the report was due on \(day)", sv: "redovisningen skulle ha kommit senast \(day)")
    if duty != .financialReport {
      message = message + "; " + obligation.deadline.consequence.text.map(\.trimmingFullStop)
    }
    return finding(
      obligation, kind, message,
      detail: duty == .finalReport ? nil : paidSoFar(obligation),
      expected: .text(Wording(en: "a report", sv: "en redovisning")),
      actual: .text(Wording(en: "none", sv: "ingen")),
      rows: duty == .interimReport
        ? records.rows(obligation.recipient) { !$0.isBack && records.isRequisitioned($0) } : [],
      stake: stake(obligation))
  }

  /// What was paid to one that did not report in time on what it did, or at all on what it spent.
  private func stake(_ obligation: Obligation) -> KronorSum? {
    let isMissing = obligation.done == nil
    switch obligation.deadline.duty {
    case .interimReport: break
    case .financialReport where isMissing: break
    default: return nil
    }
    return records.ledger.map { _ in records.accounts.paidOnRequisition(obligation.recipient) }
  }

  private func paidSoFar(_ obligation: Obligation) -> Wording? {
    let paid = records.accounts.paidOnRequisition(obligation.recipient)
    return records.ledger.map { _ in
      Wording(en: "\(paid.grouped) kr were paid", sv: "\(paid.grouped) kr har betalats ut")
    }
  }

  private func finding(
    _ obligation: Obligation, _ kind: FindingKind, _ message: Wording, detail: Wording? = nil,
    expected: CheckFinding.Figure? = nil, actual: CheckFinding.Figure? = nil,
    rows: [SourceRow] = [], stake: KronorSum? = nil, severity: FindingKind.Severity? = nil,
    action: Wording? = nil
  ) -> CheckFinding {
    let effect = obligation.effect
    let isError = obligation.done == nil ? effect.isErrorMissing : effect.isErrorLate
    return CheckFinding(
      kind, of: records.subject(obligation.recipient), message, detail: detail, expected: expected,
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
