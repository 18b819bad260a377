import StimulusFunds

/// Whether what an agreement publishes follows from its rules, cell by cell.
public struct VerificationReport: Sendable {
  let verification: Verification

  /// A report of a verification.
  public init(_ verification: Verification) { self.verification = verification }

  /// The report in a format; `csv` lists the findings and the carrying cells.
  public func rendered(as format: ReportFormat) -> String {
    switch format {
    case .text: document(.text)
    case .markdown: document(.markdown)
    case .csv: cellTable.csv
    case .json: json.text
    }
  }

  /// One line: whether the published tables agree.
  public var verdict: String {
    if verification.tables.isEmpty { return "No published table was compared." }
    let findings = verification.findingCount
    if findings > 0 {
      return
        "\(counted(findings, "published figure differs", "published figures differ")) from the calculation."
    }
    let tables = verification.tables.map(\.layout.id).joined(separator: ", ")
    let grants = verification.tables.reduce(0) { $0 + $1.cells }
    return
      "The published tables agree cell by cell: \(tables) (\(counted(grants, "grant", "grants")))."
  }

  private func document(_ style: DocumentStyle) -> String {
    let agreement = verification.allocation.agreement
    var document = Document(style)
    document.title("\(agreement.id)  \(agreement.title)")
    for table in verification.tables {
      document.line("\(table.layout.id): \(Self.counts(of: table))")
      for carrying in table.carrying { document.line("  " + sentence(carrying)) }
      for finding in table.findings { document.line("  " + sentence(finding)) }
    }
    document.line("cross-sums: \(crossSumCounts)")
    for sum in verification.crossSums where !sum.holds { document.line("  " + sentence(sum)) }
    for line in outsideTables { document.line(line) }
    document.notes(agreement.notes)
    document.paragraph(verdict)
    return document.text
  }

  private static func counts(of table: TableVerification) -> String {
    var parts: [String] = []
    if table.cells > 0 {
      parts.append(
        "\(counted(table.cells, "cell", "cells")) (\(table.nearest) nearest, "
          + "\(table.carrying.count) carrying, \(table.differing) differing)")
    }
    if table.funds > 0 { parts.append(counted(table.funds, "fund", "funds")) }
    if table.keys > 0 { parts.append(counted(table.keys, "key value", "key values")) }
    if table.shares > 0 { parts.append(counted(table.shares, "share", "shares")) }
    if table.rowTotals > 0 { parts.append(counted(table.rowTotals, "row total", "row totals")) }
    if table.columnTotals > 0 {
      parts.append(counted(table.columnTotals, "column total", "column totals"))
    }
    return parts.joined(separator: ", ")
  }

  private func sentence(_ carrying: CarryingCell) -> String {
    let decided =
      carrying.citation.map { "as the agreement has it (\($0.place))" }
      ?? "the largest remainders place it here"
    return
      "carries: \(carrying.row), \(carrying.column): printed \(carrying.grant.amount.grouped), "
      + "entitlement \(SwedishFigures.cutOff(carrying.grant.entitlement)); "
      + "\(SwedishFigures.signed(carrying.carried)) kr of the residual, \(decided)"
  }

  private func sentence(_ finding: Finding) -> String {
    let figures =
      finding.difference.map {
        "printed \(finding.printed), "
          + "computed \(SwedishFigures.grouped(finding.computed)), "
          + "difference \(SwedishFigures.grouped($0))"
      } ?? "printed '\(finding.printed)', computed '\(finding.computed)'"
    let entitlement = finding.entitlement.map { ", entitlement \(SwedishFigures.cutOff($0))" } ?? ""
    return "differs: \(finding.location): \(finding.row), \(finding.column): \(figures)"
      + "\(entitlement); \(finding.reason)"
  }

  private func sentence(_ sum: CrossSumVerification) -> String {
    "differs: \(sum.stated.location): \(sum.stated.citation.place), \(sum.stated.name): stated "
      + "\(sum.stated.amount.grouped), the funds sum to \(sum.computed.grouped)"
  }

  private var crossSumCounts: String {
    let sums = verification.crossSums
    var sections: [String] = []
    for sum in sums where !sections.contains(sum.stated.citation.sectionInWords) {
      sections.append(sum.stated.citation.sectionInWords)
    }
    let counts = sections.map { section in
      "\(sums.count { $0.stated.citation.sectionInWords == section }) in \(section)"
    }
    let differing = sums.count { !$0.holds }
    return "\(sums.count) stated"
      + (counts.isEmpty ? "" : " (\(counts.joined(separator: ", ")))") + ", \(differing) differing"
  }

  /// The funds whose grants no published table shows, so that none is forgotten.
  private var outsideTables: [String] {
    verification.unpublished.map {
      "\($0.fund.id): its grants stand in no appendix, its \($0.fund.amount.grouped) kr go to "
        + counted($0.grants.count, "recipient", "recipients")
    }
      + verification.allocation.awaiting.map {
        "\($0.fund.id): \($0.fund.amount.grouped) kr await \(listed($0.needs))"
      }
  }
}

extension VerificationReport {
  private var cellTable: ReportTable { Self.cellTable(of: [self]) }

  static func cellTable(of reports: [VerificationReport]) -> ReportTable {
    let headings = [
      "agreement", "table", "row", "column", "verdict", "printed", "computed", "difference",
      "reason",
    ]
    let rows = reports.flatMap { report in
      report.cellRows.map { [report.verification.allocation.agreement.id] + $0 }
    }
    return ReportTable(headings.map { .init($0) }, rows: rows.map { $0.map { .init($0) } })
  }

  private var cellRows: [[String]] {
    let cells = verification.tables.flatMap { table in
      table.carrying.map { carrying in
        [
          carrying.table, carrying.row, carrying.column, "carrying",
          carrying.grant.amount.plainDigits,
          carrying.grant.amount.plainDigits, "0",
          "carries \(carrying.carried.plainDigits) kr of the residual",
        ]
      }
        + table.findings.map { finding in
          [
            finding.table, finding.row, finding.column, "differs", finding.printed,
            finding.computed, finding.difference ?? "", finding.reason,
          ]
        }
    }
    let sums = verification.crossSums.filter { !$0.holds }.map { sum in
      [
        sum.stated.citation.sectionInWords, sum.stated.name, "", "differs",
        sum.stated.amount.plainDigits, sum.computed.plainDigits, sum.difference,
        "the funds do not sum to what is stated",
      ]
    }
    return cells + sums
  }

  /// The documented JSON of one agreement.
  var json: JSONText {
    .object([
      ("agreement", .string(verification.allocation.agreement.id)),
      ("agrees", .flag(verification.agrees)),
      ("tables", .list(verification.tables.map(Self.json))),
      ("carrying", .list(verification.tables.flatMap(\.carrying).map(Self.json))),
      ("findings", .list(findings)),
      (
        "crossSums",
        .object([
          ("stated", .count(verification.crossSums.count)),
          ("differing", .count(verification.crossSums.count { !$0.holds })),
        ])
      ),
      ("unpublished", .list(verification.unpublished.map { .string($0.fund.id) })),
      ("awaiting", .list(verification.allocation.awaiting.map { .string($0.fund.id) })),
      ("notes", .list(verification.allocation.agreement.notes.map(\.json))),
    ])
  }

  private var findings: [JSONText] {
    verification.tables.flatMap(\.findings).map(Self.json)
      + verification.crossSums.filter { !$0.holds }.map(Self.json)
  }

  private static func json(_ table: TableVerification) -> JSONText {
    .object([
      ("id", .string(table.layout.id)),
      ("cells", .count(table.cells)),
      ("nearest", .count(table.nearest)),
      ("carrying", .count(table.carrying.count)),
      ("differing", .count(table.differing)),
      ("keys", .count(table.keys)),
      ("shares", .count(table.shares)),
      ("funds", .count(table.funds)),
      ("rowTotals", .count(table.rowTotals)),
      ("columnTotals", .count(table.columnTotals)),
    ])
  }

  private static func json(_ carrying: CarryingCell) -> JSONText {
    .object([
      ("table", .string(carrying.table)),
      ("row", .string(carrying.row)),
      ("column", .string(carrying.column)),
      ("printed", .string(carrying.grant.amount.plainDigits)),
      ("entitlement", .string("\(carrying.grant.entitlement)")),
      ("carried", .amount(carrying.carried)),
      ("citation", carrying.citation?.json ?? .null),
    ])
  }

  private static func json(_ finding: Finding) -> JSONText {
    .object([
      ("table", .string(finding.table)),
      ("row", .string(finding.row)),
      ("column", .string(finding.column)),
      ("printed", .string(finding.printed)),
      ("computed", .string(finding.computed)),
      ("difference", finding.difference.map { .number($0) } ?? .null),
      ("reason", .string(finding.reason)),
      ("location", .string("\(finding.location)")),
    ])
  }

  private static func json(_ sum: CrossSumVerification) -> JSONText {
    .object([
      ("table", .string(sum.stated.citation.sectionInWords)),
      ("row", .string(sum.stated.name)),
      ("column", .null),
      ("printed", .string(sum.stated.amount.plainDigits)),
      ("computed", .string(sum.computed.plainDigits)),
      ("difference", .number(sum.difference)),
      ("reason", .string("the funds do not sum to what is stated")),
      ("location", .string("\(sum.stated.location)")),
    ])
  }
}

extension CrossSumVerification {
  /// Stated minus computed in plain digits.
  fileprivate var difference: String {
    // Two amounts within bounds; their difference may be twice the bound, which Decimal holds.
    "\(stated.amount.decimal - computed.decimal)"
  }
}

/// The reports of several agreements.
public struct VerificationReports: Sendable {
  private let reports: [VerificationReport]

  /// Reports in the order given.
  public init(_ verifications: [Verification]) {
    reports = verifications.map(VerificationReport.init)
  }

  /// The reports in a format; JSON is a list of the agreements' objects.
  public func rendered(as format: ReportFormat) -> String {
    switch format {
    case .json: JSONText.list(reports.map(\.json)).text
    case .csv: VerificationReport.cellTable(of: reports).csv
    case .text, .markdown: reports.map { $0.rendered(as: format) }.joined(separator: "\n")
    }
  }
}
