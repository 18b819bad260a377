import Apportionment

/// A published table against an agreement's rules, without its carriers: which roundings give it,
/// which carriers explain it, and what nothing explains.
public struct Audit: Sendable {
  /// The agreement; its carriers are left aside and need not fit.
  package let agreement: Agreement
  /// The agreement before it; nil where there is none.
  package let previous: Agreement?
  /// The published table as found.
  public let table: PublishedTable
  /// The columns of grants, in printed order.
  public let columns: [ColumnAudit]
  /// The columns that cannot be computed, because a key has no values; by heading.
  public let awaiting: [String]
  /// The figures that no rounding explains, in printed order.
  public let findings: [AuditFinding]
  /// Key values that jump by more than a tenth from the previous agreement's.
  public let jumps: [KeyJump]

  /// Audits a table.
  ///
  /// - Throws: ``InvalidInput`` where a fund cannot be divided.
  public init(
    of agreement: UndividedAgreement, against table: PublishedTable,
    previous: UndividedAgreement? = nil
  ) throws(InvalidInput) {
    self.init(
      of: table, by: try AuditRules(of: agreement, for: table.layout, previous: previous?.content))
  }

  /// Audits a table by an agreement's own key values, even where the table prints others.
  ///
  /// - Throws: ``InvalidInput`` where a fund cannot be divided.
  init(
    of agreement: UndividedAgreement, againstGrantsOf table: PublishedTable
  ) throws(InvalidInput) {
    self.init(
      of: table, by: try AuditRules(of: agreement, for: table.layout), readingPrintedKeys: false)
  }

  /// Audits a table by rules that are worked out already.
  init(of table: PublishedTable, by rules: AuditRules, readingPrintedKeys: Bool = true) {
    agreement = rules.agreement
    previous = rules.previous
    self.table = table
    jumps = rules.jumps
    let figures = AuditedFigures(
      of: table, by: rules, readingPrintedKeys: readingPrintedKeys)
    columns = figures.columns.map(\.audit).filter { $0.cells > 0 }
    awaiting = table.awaitingColumns(in: rules.agreement).map { table.layout.columns[$0].heading }
    findings = figures.located.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map(\.finding)
  }

  /// Whether everything printed follows from the rules, and nothing else needs a look.
  public var isExplained: Bool {
    findings.isEmpty && table.gaps.isEmpty && jumps.isEmpty && awaiting.isEmpty
  }

  /// Columns that are divided in the same proportions, by headings, where one of them at least is not
  /// explained: they have one key, whatever it is.
  public var proportions: [[String]] {
    let missed = Set(columns.filter { $0.best.misses > 0 }.map(\.heading))
    if missed.isEmpty { return [] }
    let figures = table.layout.columns.indices.filter { position in
      if case .grant = table.layout.columns[position].content { true } else { false }
    }.map { position in
      (
        table.layout.columns[position].heading,
        table.rowIndices.map { table.number($0, position) }
      )
    }
    return ColumnProportions(figures).groups.filter { !missed.isDisjoint(with: $0) }
  }

  /// Pairs of rows that have each other's figures, and in how many cells.
  public var swaps: [(rows: [String], cells: Int)] {
    var swaps: [(rows: [String], cells: Int)] = []
    for finding in findings {
      guard case .rowsSwapped(let other)? = finding.cause else { continue }
      let known = swaps.firstIndex {
        $0.rows == [finding.row, other] || $0.rows == [other, finding.row]
      }
      if let known { swaps[known].cells += 1 } else { swaps.append(([finding.row, other], 1)) }
    }
    return swaps
  }
}
