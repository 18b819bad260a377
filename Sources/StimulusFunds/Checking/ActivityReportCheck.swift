/// Interim and final activity reports against their last days.
struct ActivityReportCheck {
  let records: Records

  var findings: [CheckFinding] {
    if records.activityReports == nil { return [] }
    return records.recipients.indices.flatMap { recipient in
      [Deadline.Duty.interimReport, .finalReport].compactMap { duty in
        finding(recipient, duty, records.firstActivityReport(duty, recipient))
      }
    }
  }

  private func finding(
    _ recipient: Int, _ duty: Deadline.Duty, _ report: ActivityReport?
  ) -> CheckFinding? {
    guard let deadline = records.deadline(duty, recipient) else { return nil }
    let paid = records.ledger.map { _ in records.accounts.paidOnRequisition(recipient) }
    // The interim report is a condition of the money: without it and without money nothing is wrong.
    if duty == .interimReport, (paid ?? 0) == 0 { return nil }
    if paid == 0 { return nil }
    let isInterim = duty == .interimReport
    let money = isInterim ? "; \(Kronor.words(paid ?? 0)) kr were paid" : ""
    if let report {
      if report.received <= deadline.date { return nil }
      return CheckFinding(
        isInterim ? .interimReportLate : .finalReportLate, of: records.subject(recipient),
        "the report came after the last day\(money)", expected: .day(deadline.date),
        actual: .day(report.received), rows: [report.row], basis: .agreement(deadline.citation))
    }
    if !records.isPast(deadline) { return nil }
    return CheckFinding(
      isInterim ? .interimReportMissing : .finalReportMissing, of: records.subject(recipient),
      "the report was due on \(deadline.date)\(money); \(deadline.consequence.text)"
        .trimmingFullStop, expected: .text("a report"),
      actual: .text("none"),
      rows: isInterim ? records.rows(recipient) { !$0.isBack && records.isRequisitioned($0) } : [],
      basis: .agreement(deadline.citation))
  }
}

extension String {
  /// Without the full stop at its end, to stand within a sentence.
  fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
