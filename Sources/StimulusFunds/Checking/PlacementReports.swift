/// The reports of placement weeks that count, and why the others do not.
struct PlacementReports {
  private(set) var counted: [PlacementReport] = []
  private(set) var findings: [CheckFinding] = []

  /// Counts the reports that came in time, are complete and are the first of their recipient; late
  /// ones too, where the agreement lets them count.
  init(_ reports: [PlacementReport], _ terms: PaymentTerms, of recipients: [Recipient]) {
    var first: [Int: SourceRow] = [:]
    for report in reports {
      let deadline = terms.deadline(for: .placementReport, of: recipients[report.recipient])
      let faults = PlacementFaults(
        report: report, deadline: deadline, recipient: recipients[report.recipient])
      if let late = faults.late {
        findings.append(late)
        if !faults.countsLate { continue }
      }
      if let fault = faults.incomplete ?? faults.repeated(after: first[report.recipient]) {
        findings.append(fault)
      } else {
        first[report.recipient] = report.row
        counted.append(report)
      }
    }
  }
}

/// What is found of one report of placement weeks.
private struct PlacementFaults {
  let report: PlacementReport
  let deadline: Deadline?
  let recipient: Recipient

  /// Whether a late report counts.
  var countsLate: Bool {
    guard let effect = deadline?.consequence.kind.effect else { return true }
    return effect.countsLate && !effect.endsRight
  }

  var late: CheckFinding? {
    guard let deadline, report.received > deadline.date else { return nil }
    let effect = deadline.consequence.kind.effect
    return found(
      .placementReportLate,
      Wording(
        en: "the report came after the last day", sv: "redovisningen kom in efter sista dagen"),
      expected: .day(deadline.date),
      actual: .day(report.received), rows: [report.row],
      severity: effect.isErrorLate ? .error : .warning, action: effect.ifLate)
  }

  var incomplete: CheckFinding? {
    if report.missing.isEmpty { return nil }
    return found(
      .placementReportIncomplete, lacking(report.missing),
      rows: [report.row])
  }

  func repeated(after earlier: SourceRow?) -> CheckFinding? {
    earlier.map {
      found(
        .placementReportTwice,
        Wording(en: "there is a report already", sv: "det finns redan en redovisning"),
        rows: [$0, report.row])
    }
  }

  private func lacking(_ figures: [String]) -> Wording {
    Wording(
      en: "the report lacks \(figures.joined(separator: " and "))",
      sv: "redovisningen saknar \(figures.joined(separator: " och "))")
  }

  private func found(
    _ kind: FindingKind, _ message: Wording, expected: CheckFinding.Figure? = nil,
    actual: CheckFinding.Figure? = nil, rows: [SourceRow],
    severity: FindingKind.Severity? = nil, action: Wording? = nil
  ) -> CheckFinding {
    CheckFinding(
      kind, of: (recipient.name, report.recipient), message, expected: expected, actual: actual,
      rows: rows, basis: deadline.map { .agreement($0.citation) }, severity: severity,
      action: action)
  }
}

extension Records {
  /// Where of several reports at most one shows more weeks than before, all of the fund goes to one, or
  /// to nobody.
  var growthFindings: [CheckFinding] {
    guard let counted = placements?.counted, counted.count > 1, let fund = agreement.growthFund
    else {
      return []
    }
    let growing = counted.filter(\.showsGrowth)
    if growing.count > 1 { return [] }
    let only = growing.first
    return [
      CheckFinding(
        .growthDoubtful, of: only.map { subject($0.recipient) } ?? ("", recipients.count),
        fund: fund.id,
        Self.doubt(counted.count, only != nil, fund),
        rows: (only.map { [$0] } ?? counted).map(\.row), basis: .agreement(fund.citation),
        stake: KronorSum(fund.amount))
    ]
  }

  private static func doubt(_ count: Int, _ isOne: Bool, _ fund: Fund) -> Wording {
    let amount = fund.amount.grouped
    return isOne
      ? Wording(
        en:
          "of \(count) reports this one alone shows more weeks than before, and all of \(amount) kr "
          + "is due to its sender",
        sv:
          "av \(count) redovisningar visar bara denna fler veckor än förut, och avsändaren ska ha "
          + "alla \(amount) kr")
      : Wording(
        en: "none of \(count) reports shows more weeks than before, and nobody is due anything of "
          + "\(amount) kr",
        sv: "ingen av \(count) redovisningar visar fler veckor än förut, och ingen ska ha något av "
          + "\(amount) kr")
  }
}
