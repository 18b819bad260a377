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
          .financialReportTwice, of: records.subject(report.recipient),
          Wording(en: "there is a report already", sv: "det finns redan en redovisning"),
          expected: .text(Wording(en: "1 report", sv: "1 redovisning")),
          actual: .text(
            Wording(en: "another on \(report.received)", sv: "ytterligare en \(report.received)")),
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
        notPaid(headings), expected: .amount(paid), actual: .amount(amount),
        rows: [report.row]
          + records.rows(report.recipient) { !$0.isBack && records.isRequisitioned($0) },
        basis: .agreement(report.form.citation))
    }
  }

  private func notPaid(_ headings: [String]) -> Wording {
    let names = (
      headings.joined(separator: " and "), headings.joined(separator: " och ")
    )
    return headings.count > 1
      ? Wording(en: "\(names.0) are not what was paid", sv: "\(names.1) är inte det utbetalda")
      : Wording(en: "\(names.0) is not what was paid", sv: "\(names.1) är inte det utbetalda")
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
      Wording(
        en: "\(received.grouped) kr received less \(total.grouped) kr of costs is "
          + "\(rest.grouped) kr",
        sv: "\(received.grouped) kr erhållet minus \(total.grouped) kr i kostnader är "
          + "\(rest.grouped) kr"),
      expected: .amount(rest), actual: .amount(unspent), rows: [report.row],
      basis: .agreement(report.form.citation))
  }

  private func costs(_ report: FiledForm) -> CheckFinding? {
    guard let items = report.itemisedCosts, let total = report.amount(.totalCosts), items != total
    else { return nil }
    return CheckFinding(
      .costsNotItemised, of: records.subject(report.recipient),
      Wording(
        en: "the costs listed do not sum to the total costs",
        sv: "kostnadsposterna summerar inte till de totala kostnaderna"), expected: .amount(total),
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
        .certifiedIncorrect, report,
        Wording(
          en: "the chief financial officer does not call the report correct",
          sv: "ekonomichefen intygar inte att redovisningen är korrekt"),
        .same(text))
    case .none:
      return certificate(
        .notCertified, report,
        Wording(
          en: "the chief financial officer's verdict is empty", sv: "ekonomichefens intyg är tomt"),
        Wording(en: "nothing", sv: "inget"))
    case .unclear:
      return certificate(
        .notCertified, report,
        Wording(
          en: "the chief financial officer's verdict is neither 'korrekt' nor "
            + "'inte korrekt'", sv: "ekonomichefens intyg är varken 'korrekt' eller 'inte korrekt'"),
        .same(text))
    }
  }

  private func certificate(
    _ kind: FindingKind, _ report: FiledForm, _ message: Wording, _ actual: Wording
  ) -> CheckFinding {
    CheckFinding(
      kind, of: records.subject(report.recipient), message, expected: .text(.same("korrekt")),
      actual: .text(actual), rows: [report.row], basis: basis(report.recipient))
  }
}
