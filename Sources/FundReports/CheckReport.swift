import StimulusFunds

/// What an office's files came to: findings, status and totals.
public struct CheckReport: Report {
  let check: Check
  private let showsStatus: Bool
  private let table: Table

  /// What the one table of a CSV file holds; the raw values are the words of the command line.
  public enum Table: String, CaseIterable, Sendable {
    /// A finding a row.
    case findings
    /// A recipient a row.
    case status
    /// A fund a row.
    case totals
    /// What was paid in excess and came back.
    case corrections
  }

  /// A report of a check.
  ///
  /// - Parameters:
  ///   - showsStatus: Whether the status of every recipient is told beside the findings; JSON always
  ///     holds it.
  ///   - table: The table of a CSV file; the findings, or the status where that is shown.
  ///   - check: The check.
  public init(_ check: Check, showingStatus showsStatus: Bool = false, table: Table? = nil) {
    self.check = check
    self.showsStatus = showsStatus
    self.table = table ?? (showsStatus ? .status : .findings)
  }
}

extension CheckReport {
  /// The report as it is read.
  public var blocks: [Block] {
    let status = StatusTable(check)
    let title = Wording(
      en: "\(check.agreement.title), checked as of \(check.asOf)",
      sv: "\(check.agreement.title), kontroll per den \(check.asOf)")
    return [.title(title), .paragraph(Wording(en: "Read: \(read).", sv: "Inläst: \(read)."))]
      + (check.totals.map { [.paragraph($0.sentence(undivided: undivided))] } ?? []) + [
        .answer(verdict)
      ]
      + FindingGroup.groups(of: check.findings).flatMap(\.blocks) + corrections
      + (showsStatus ? status.blocks : [])
      + (check.notJudged.isEmpty ? [] : [.heading(.notJudged)])
      + check.notJudged.map { .item($0 + ".") }
  }

  /// What was paid of funds that await data, so that nobody knows what is due of it.
  private var undivided: KronorSum {
    check.fundTotals.filter { $0.allocated == nil }.compactMap(\.paid).sum()
  }

  private var read: Wording {
    if check.read.isEmpty { return Wording(en: "no files", sv: "inga filer") }
    return check.read.map(\.wording).joined(separator: ", ")
  }

  private var verdict: Wording {
    let findings = check.findings
    if findings.isEmpty {
      return Wording(
        en: "Nothing was found that disagrees with the agreement.",
        sv: "Inget hittades som strider mot överenskommelsen.")
    }
    let errors = findings.count { $0.severity == .error }
    return Wording.counted(
      findings.count, en: "finding", "findings", sv: "iakttagelse", "iakttagelser") + ": "
      + .counted(errors, en: "error", "errors", sv: "fel", "fel") + ", "
      + .counted(
        findings.count - errors, en: "warning", "warnings", sv: "varning", "varningar") + "."
  }

  /// What was paid in excess and came back, which is no finding any longer.
  private var corrections: [Block] {
    if check.corrections.isEmpty { return [] }
    return [.heading(Wording(en: "Corrected", sv: "Rättat"))]
      + check.corrections.map { .item($0.sentence + ".") }
  }

  /// The table that was asked for.
  public var tables: [ReportTable] { [tabulated(table)] }

  /// Every table, a sheet each.
  public func workbook(in language: Language, from provenance: Provenance) -> Workbook {
    Workbook(of: Table.allCases.map(tabulated), in: language, from: provenance)
  }

  private func tabulated(_ table: Table) -> ReportTable {
    switch table {
    case .findings: CheckFinding.shape.table(of: check.findings).titled(table.title)
    case .status: StatusTable(check).complete.titled(table.title)
    case .totals: StatusTable(check).totals.titled(table.title)
    case .corrections: Correction.shape.table(of: check.corrections).titled(table.title)
    }
  }

  /// The report as JSON.
  public var json: JSON {
    [
      "agreement": .string(check.agreement.id),
      "asOf": .string("\(check.asOf)"),
      "read": .array(
        check.read.map { ["kind": .string($0.kind.rawValue), "rows": .count($0.rows)] }),
      "totals": check.totals?.json ?? .null,
      "clean": .bool(check.findings.isEmpty),
      "findings": CheckFinding.shape.json(of: check.findings),
      "corrections": Correction.shape.json(of: check.corrections),
      "recipients": StatusTable.json(of: check.statuses),
      "funds": StatusTable.fundShape.json(of: check.fundTotals),
      "notJudged": .sentences(check.notJudged),
    ]
  }
}

extension Wording {
  /// The heading of what no file tells.
  static let notJudged = Wording(en: "Not judged", sv: "Inte bedömt")
}

extension Check.Count {
  fileprivate var wording: Wording {
    switch kind {
    case .payouts:
      .counted(rows, en: "payment", "payments", sv: "utbetalning", "utbetalningar")
    case .requisitions:
      .counted(rows, en: "requisition", "requisitions", sv: "rekvisition", "rekvisitioner")
    case .activityReports:
      .counted(
        rows, en: "activity report", "activity reports",
        sv: "verksamhetsredovisning", "verksamhetsredovisningar")
    case .financialReports:
      .counted(
        rows, en: "financial report", "financial reports",
        sv: "ekonomisk redovisning", "ekonomiska redovisningar")
    case .placementWeeks:
      .counted(
        rows, en: "report of placement weeks", "reports of placement weeks",
        sv: "redovisning av VFU-veckor", "redovisningar av VFU-veckor")
    }
  }
}

extension CheckReport.Table {
  fileprivate var title: Wording {
    switch self {
    case .findings: Wording(en: "Findings", sv: "Iakttagelser")
    case .status: Wording(en: "Status", sv: "Läget")
    case .totals: Wording(en: "Totals", sv: "Summor")
    case .corrections: Wording(en: "Corrections", sv: "Rättelser")
    }
  }
}
