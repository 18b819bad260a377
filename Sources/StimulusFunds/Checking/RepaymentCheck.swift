/// Repayments of unspent money against the financial reports.
struct RepaymentCheck {
  let records: Records
  let obligations: Obligations

  var findings: [CheckFinding] {
    obligations.obligations(.repayment).compactMap { obligation in
      records.repayment(of: obligation.recipient).flatMap { finding(obligation, $0) }
    }
  }

  private func finding(_ obligation: Obligation, _ repayment: Repayment) -> CheckFinding? {
    if repayment.repaid > repayment.due {
      return found(
        .repaymentAbove, obligation, repayment,
        Wording(
          en: "more was repaid than is unspent",
          sv: "mer är återbetalt än vad som inte har förbrukats"))
    }
    let deadline = obligation.deadline
    switch obligation.state {
    case .missing where repayment.repaid == .zero:
      return found(
        .repaymentMissing, obligation, repayment,
        Wording(
          en: "what is unspent was not repaid by \(deadline.date)",
          sv: "ej förbrukade medel är inte återbetalda senast \(deadline.date)"))
    case .missing:
      return found(
        .repaymentShort, obligation, repayment,
        Wording(
          en: "less was repaid than is unspent",
          sv: "mindre är återbetalt än vad som inte har förbrukats"))
    case .late: return late(obligation)
    default: return nil
    }
  }

  private func found(
    _ kind: FindingKind, _ obligation: Obligation, _ repayment: Repayment, _ message: Wording
  ) -> CheckFinding {
    CheckFinding(
      kind, of: records.subject(obligation.recipient), message, expected: .amount(repayment.due),
      actual: .amount(repayment.repaid), rows: rows(obligation.recipient),
      basis: .agreement(obligation.deadline.citation))
  }

  private func late(_ obligation: Obligation) -> CheckFinding? {
    guard let done = obligation.done else { return nil }
    return CheckFinding(
      .repaymentLate, of: records.subject(obligation.recipient),
      Wording(
        en: "what is unspent was repaid after the last day",
        sv: "ej förbrukade medel återbetalades efter sista dagen"),
      expected: .day(obligation.deadline.date),
      actual: .day(done), rows: rows(obligation.recipient),
      basis: .agreement(obligation.deadline.citation))
  }

  /// The report and the payments back.
  private func rows(_ recipient: Int) -> [SourceRow] {
    (records.financialReport(of: recipient).map { [$0.row] } ?? [])
      + records.rows(recipient) { $0.isBack && records.isRequisitioned($0) }
  }
}
