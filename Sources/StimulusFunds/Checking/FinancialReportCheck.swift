/// Financial reports (ekonomiska redovisningar) against the ledger and themselves.
struct FinancialReportCheck {
  let records: Records

  var findings: [CheckFinding] {
    guard let reports = records.financialReports else { return [] }
    return reports.flatMap(findings)
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
    if records.financialReport(of: report.recipient) == nil { return [] }
    return [unspent(report), costs(report), verdict(report)].compactMap { $0 }
      + received(report)
  }

  private func basis(_ recipient: Int) -> Basis? {
    records.deadline(.financialReport, recipient).map { .agreement($0.citation) }
  }

  /// The amounts stated as paid or received against the ledger.
  private func received(_ report: FiledForm) -> [CheckFinding] {
    guard records.ledger != nil else { return [] }
    let paid =
      records.accounts.paidOnRequisition(report.recipient)
      - records.accounts.corrected(report.recipient)
    let wrong = report.form.fields.indices.compactMap {
      position -> (heading: String, amount: KronorSum)? in
      let field = report.form.fields[position]
      guard field.content == .paid, let amount = report.amounts[position], amount != paid else {
        return nil
      }
      return (field.heading, amount)
    }
    // Two fields with the same wrong amount are one finding.
    return Set(wrong.map(\.amount)).sorted().map { amount in
      let headings = wrong.filter { $0.amount == amount }.map { "'\($0.heading)'" }
      return CheckFinding(
        .receivedWrong, of: records.subject(report.recipient),
        headings.joined(separator: " and ") + (headings.count > 1 ? " are" : " is")
          + " not what was paid", expected: .amount(paid), actual: .amount(amount),
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
    if unspent == rest || rest < .zero && unspent == .zero { return nil }
    return CheckFinding(
      .unspentWrong, of: records.subject(report.recipient),
      "\(received.grouped) kr received less \(total.grouped) kr of costs is "
        + "\(rest.grouped) kr",
      expected: .amount(rest), actual: .amount(unspent), rows: [report.row],
      basis: .agreement(report.form.citation))
  }

  private func costs(_ report: FiledForm) -> CheckFinding? {
    guard let items = report.itemisedCosts, let total = report.amount(.totalCosts), items != total
    else { return nil }
    return CheckFinding(
      .costsNotItemised, of: records.subject(report.recipient),
      "the costs listed do not sum to the total costs", expected: .amount(total),
      actual: .amount(items),
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
