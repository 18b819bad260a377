/// The reports of placement weeks that count, and why the others do not.
struct PlacementReports {
  private(set) var counted: [PlacementReport] = []
  private(set) var findings: [CheckFinding] = []

  /// Counts the reports that came in time, are complete and are the first of their recipient.
  init(_ reports: [PlacementReport], _ terms: PaymentTerms, of recipients: [Recipient]) {
    var first: [Int: SourceRow] = [:]
    for report in reports {
      let recipient = recipients[report.recipient]
      let deadline = terms.deadline(for: .placementReport, of: recipient)
      let basis = deadline.map { Basis.agreement($0.citation) }
      let subject = (recipient.name, report.recipient)
      if let deadline, report.received > deadline.date {
        findings.append(
          CheckFinding(
            .placementReportLate, of: subject, "the report came after the last day",
            expected: .day(deadline.date), actual: .day(report.received), rows: [report.row],
            basis: basis))
      } else if !report.missing.isEmpty {
        findings.append(
          CheckFinding(
            .placementReportIncomplete, of: subject,
            "the report lacks \(report.missing.joined(separator: " and "))", rows: [report.row],
            basis: basis))
      } else if let earlier = first[report.recipient] {
        findings.append(
          CheckFinding(
            .placementReportTwice, of: subject, "there is a report already",
            rows: [earlier, report.row], basis: basis))
      } else {
        first[report.recipient] = report.row
        counted.append(report)
      }
    }
  }
}
