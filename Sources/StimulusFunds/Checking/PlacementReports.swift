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
      .placementReportLate, "the report came after the last day", expected: .day(deadline.date),
      actual: .day(report.received), rows: [report.row],
      severity: effect.isErrorLate ? .error : .warning, action: effect.ifLate)
  }

  var incomplete: CheckFinding? {
    if report.missing.isEmpty { return nil }
    return found(
      .placementReportIncomplete, "the report lacks \(report.missing.joined(separator: " and "))",
      rows: [report.row])
  }

  func repeated(after earlier: SourceRow?) -> CheckFinding? {
    earlier.map {
      found(.placementReportTwice, "there is a report already", rows: [$0, report.row])
    }
  }

  private func found(
    _ kind: FindingKind, _ message: String, expected: CheckFinding.Figure? = nil,
    actual: CheckFinding.Figure? = nil, rows: [SourceRow],
    severity: FindingKind.Severity? = nil, action: Wording? = nil
  ) -> CheckFinding {
    CheckFinding(
      kind, of: (recipient.name, report.recipient), message, expected: expected, actual: actual,
      rows: rows, basis: deadline.map { .agreement($0.citation) }, severity: severity,
      action: action)
  }
}
