/// Financial reports (ekonomiska redovisningar) against the last day, the ledger and themselves.
struct FinancialReportCheck {
  let records: Records

  var findings: [CheckFinding] {
    guard let reports = records.financialReports else { return [] }
    return reports.flatMap(findings) + missing
  }

  private func findings(_ report: FiledForm) -> [CheckFinding] {
    if let first = records.firstFinancialReports[report.recipient], first.row != report.row {
      return [
        CheckFinding(
          .financialReportTwice, of: records.subject(report.recipient), "there is a report already",
          expected: .text("1 report"), actual: .text("another on \(report.received)"),
          rows: [first.row, report.row], basis: basis(report.recipient))
      ]
    }
    return [late(report), unspent(report), costs(report), verdict(report)].compactMap { $0 }
      + received(report)
  }

  private func basis(_ recipient: Int) -> Basis? {
    records.deadline(.financialReport, recipient).map { .agreement($0.citation) }
  }

  private var missing: [CheckFinding] {
    records.recipients.indices.compactMap { recipient in
      guard let deadline = records.deadline(.financialReport, recipient), records.isPast(deadline),
        records.firstFinancialReports[recipient] == nil
      else { return nil }
      let paid = records.ledger.map { _ in records.accounts.paidOnRequisition(recipient) }
      if paid == 0 { return nil }
      return CheckFinding(
        .financialReportMissing, of: records.subject(recipient),
        "the report was due on \(deadline.date)"
          + (paid.map { "; \(Kronor.words($0)) kr were paid" } ?? ""),
        expected: .text("a report"), actual: .text("none"), basis: .agreement(deadline.citation))
    }
  }

  private func late(_ report: FiledForm) -> CheckFinding? {
    guard let deadline = records.deadline(.financialReport, report.recipient),
      report.received > deadline.date
    else { return nil }
    return CheckFinding(
      .financialReportLate, of: records.subject(report.recipient),
      "the report came after the last day", expected: .day(deadline.date),
      actual: .day(report.received), rows: [report.row], basis: .agreement(deadline.citation))
  }

  /// The amounts stated as paid or received against the ledger.
  private func received(_ report: FiledForm) -> [CheckFinding] {
    guard records.ledger != nil else { return [] }
    let paid =
      records.accounts.paidOnRequisition(report.recipient)
      - records.accounts.corrected(report.recipient)
    let wrong = report.form.fields.indices.compactMap { position -> (heading: String, ore: Int)? in
      let field = report.form.fields[position]
      guard field.content == .paid, let amount = report.amounts[position], amount != paid else {
        return nil
      }
      return (field.heading, amount)
    }
    // Two fields with the same wrong amount are one finding.
    return Set(wrong.map(\.ore)).sorted().map { amount in
      let headings = wrong.filter { $0.ore == amount }.map { "'\($0.heading)'" }
      return CheckFinding(
        .receivedWrong, of: records.subject(report.recipient),
        headings.joined(separator: " and ") + (headings.count > 1 ? " are" : " is")
          + " not what was paid", expected: .ore(paid), actual: .ore(amount),
        rows: [report.row]
          + records.rows(report.recipient) { !$0.isBack && records.isRequisitioned($0) },
        basis: .agreement(report.form.citation))
    }
  }

  /// Unspent is received less costs; where the costs are above it, it is nothing.
  private func unspent(_ report: FiledForm) -> CheckFinding? {
    guard let received = report.receivedAmount, let total = report.amount(.totalCosts),
      let unspent = report.amount(.unspent)
    else { return nil }
    let rest = received - total
    if unspent == rest || rest < 0 && unspent == 0 { return nil }
    return CheckFinding(
      .unspentWrong, of: records.subject(report.recipient),
      "\(Kronor.words(received)) kr received less \(Kronor.words(total)) kr of costs is "
        + "\(Kronor.words(rest)) kr",
      expected: .ore(rest), actual: .ore(unspent), rows: [report.row],
      basis: .agreement(report.form.citation))
  }

  private func costs(_ report: FiledForm) -> CheckFinding? {
    guard let items = report.itemisedCosts, let total = report.amount(.totalCosts), items != total
    else { return nil }
    return CheckFinding(
      .costsNotItemised, of: records.subject(report.recipient),
      "the costs listed do not sum to the total costs", expected: .ore(total), actual: .ore(items),
      rows: [report.row], basis: .agreement(report.form.citation))
  }

  private func verdict(_ report: FiledForm) -> CheckFinding? {
    guard report.form.position(of: .verdict) != nil else { return nil }
    let text = report.text(.verdict)
    switch Verdict(text) {
    case .correct: return nil
    case .incorrect:
      return certificate(
        .certifiedIncorrect, report, "the chief financial officer does not call the report correct",
        text)
    case .none:
      return certificate(
        .notCertified, report, "the chief financial officer's verdict is empty", "nothing")
    case .unclear:
      return certificate(
        .notCertified, report,
        "the chief financial officer's verdict is neither 'korrekt' nor "
          + "'inte korrekt'", text)
    }
  }

  private func certificate(
    _ kind: FindingKind, _ report: FiledForm, _ message: String, _ actual: String
  ) -> CheckFinding {
    CheckFinding(
      kind, of: records.subject(report.recipient), message, expected: .text("korrekt"),
      actual: .text(actual), rows: [report.row], basis: basis(report.recipient))
  }
}

/// Repayments of unspent money against the financial reports.
struct RepaymentCheck {
  let records: Records

  var findings: [CheckFinding] {
    guard records.ledger != nil, records.financialReports != nil else { return [] }
    return records.recipients.indices.compactMap(finding)
  }

  /// What a recipient must repay is what it kept of the payments less its costs; where it says that
  /// it received less, or was not paid so much, the difference is a finding of its own.
  private func finding(_ recipient: Int) -> CheckFinding? {
    guard let report = records.firstFinancialReports[recipient],
      let costs = report.amount(.totalCosts),
      let deadline = records.deadline(.repayment, recipient)
    else { return nil }
    let corrected = records.accounts.corrected(recipient)
    let paid = records.accounts.paidOnRequisition(recipient) - corrected
    let due = max(0, min(paid, report.receivedAmount ?? paid) - costs)
    let repaid = records.accounts.backOnRequisition(recipient) - corrected
    let rows =
      [report.row] + records.rows(recipient) { $0.isBack && records.isRequisitioned($0) }
    let make = { (kind: FindingKind, message: String) in
      CheckFinding(
        kind, of: records.subject(recipient), message, expected: .ore(due), actual: .ore(repaid),
        rows: rows, basis: .agreement(deadline.citation))
    }
    if repaid > due { return make(.repaymentAbove, "more was repaid than is unspent") }
    if repaid < due {
      if !records.isPast(deadline) { return nil }
      return repaid == 0
        ? make(.repaymentMissing, "what is unspent was not repaid by \(deadline.date)")
        : make(.repaymentShort, "less was repaid than is unspent")
    }
    return due > 0 ? late(recipient, deadline, rows) : nil
  }

  private func late(
    _ recipient: Int, _ deadline: Deadline, _ rows: [SourceRow]
  ) -> CheckFinding? {
    guard let ledger = records.ledger else { return nil }
    let last = records.accounts.payments(of: recipient).map { ledger.payments[Int($0)] }
      .filter { $0.isBack && records.isRequisitioned($0) }.map(\.date).max()
    guard let last, last > deadline.date else { return nil }
    return CheckFinding(
      .repaymentLate, of: records.subject(recipient),
      "what is unspent was repaid after the last day",
      expected: .day(deadline.date), actual: .day(last), rows: rows,
      basis: .agreement(deadline.citation))
  }
}
