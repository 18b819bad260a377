/// Interim and final activity reports against their last days.
struct ActivityReportCheck {
  let books: Books

  var findings: [CheckFinding] {
    if books.activityReports == nil { return [] }
    return books.recipients.indices.flatMap { recipient in
      [Deadline.Duty.interimReport, .finalReport].compactMap { duty in
        finding(recipient, duty, books.firstActivityReport(duty, recipient))
      }
    }
  }

  private func finding(
    _ recipient: Int, _ duty: Deadline.Duty, _ report: ActivityReport?
  ) -> CheckFinding? {
    guard let deadline = books.deadline(duty, recipient) else { return nil }
    let paid = books.ledger.map { _ in books.accounts.paidOnRequisition(recipient) }
    // The interim report is a condition of the money: without it and without money nothing is wrong.
    if duty == .interimReport, (paid ?? 0) == 0 { return nil }
    if paid == 0 { return nil }
    let isInterim = duty == .interimReport
    let money = isInterim ? "; \(Kronor.words(paid ?? 0)) kr were paid" : ""
    if let report {
      if report.received <= deadline.date { return nil }
      return CheckFinding(
        isInterim ? .interimReportLate : .finalReportLate, of: books.subject(recipient),
        "the report came after the last day\(money)", expected: .day(deadline.date),
        actual: .day(report.received), rows: [report.row], basis: .agreement(deadline.citation))
    }
    if !books.isPast(deadline) { return nil }
    return CheckFinding(
      isInterim ? .interimReportMissing : .finalReportMissing, of: books.subject(recipient),
      "the report was due on \(deadline.date)\(money); \(deadline.consequence.text)"
        .trimmingFullStop, expected: .text("a report"),
      actual: .text("none"),
      rows: isInterim ? books.rows(recipient) { !$0.isBack && books.isRequisitioned($0) } : [],
      basis: .agreement(deadline.citation))
  }
}

extension String {
  /// Without the full stop at its end, to stand within a sentence.
  fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
