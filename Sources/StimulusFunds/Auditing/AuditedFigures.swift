import Apportionment

/// Goes through the figures of a published table: first the cells, then the totals that follow.
struct AuditedFigures {
  let table: PublishedTable
  let rules: AuditRules
  /// The columns of grants that are printed, in printed order.
  private(set) var columns: [(place: AuditRules.Column, audit: ColumnAudit)] = []
  /// What is wrong, in the order found.
  var located: [LocatedFinding] = []
  /// The rules by the key values that are printed, where those of the agreement do not give every
  /// column and these give more.
  private let byPrintedKeys: AuditRules?

  /// Goes through a table.
  ///
  /// - Parameter readsPrintedKeys: Whether the key values that the table prints may stand in for the
  ///   agreement's.
  init(of table: PublishedTable, by rules: AuditRules, readingPrintedKeys readsPrintedKeys: Bool) {
    (self.table, self.rules) = (table, rules)
    let audited = Self.audited(table, by: rules)
    byPrintedKeys =
      !readsPrintedKeys || audited.allSatisfy(\.audit.best.reproduces)
      ? nil : rules.readingKeys(of: table)
    columns = audited
    if let byPrintedKeys {
      let others = Self.audited(table, by: byPrintedKeys)
      columns = zip(audited, others).map { own, other in
        !other.audit.printedKeys.isEmpty && other.audit.best.misses < own.audit.best.misses
          ? other : own
      }
    }
    auditCells()
    auditTotals()
  }

  private static func audited(
    _ table: PublishedTable, by rules: AuditRules
  ) -> [(place: AuditRules.Column, audit: ColumnAudit)] {
    // A missing column is a gap, and no rounding is to be told of it.
    rules.columns.filter { table.isPrinted($0.column) }.map { place in
      var printed: [Fraction?] = Array(repeating: nil, count: place.roundings.due.count)
      for (row, position) in place.positions.enumerated() {
        if let position { printed[position] = table.number(row, place.column) }
      }
      let heading = table.layout.columns[place.column].heading
      return (place, ColumnAudit(heading: heading, place.roundings, printed: printed))
    }
  }

  private mutating func auditCells() {
    for (place, audit) in columns { auditGrants(of: audit, place) }
    for (column, content) in table.layout.columns.map(\.content).enumerated() {
      if AwaitingColumn.isAwaiting(content, in: rules.agreement) {
        auditAwaiting(column)
        continue
      }
      switch content {
      case .key(let key): auditNumbers(in: column, of: key)
      case .fundAmount: auditNumbers(in: column, of: nil)
      case .share, .fundName, .fundRecipients: auditTexts(in: column)
      case .recipient, .grant, .total: continue
      }
    }
  }

  private mutating func auditGrants(of audit: ColumnAudit, _ place: AuditRules.Column) {
    let keys = (audit.printedKeys.isEmpty ? rules : byPrintedKeys ?? rules).agreement.keys
    let causes = KeyCause(audit: audit, keys: keys, previous: rules.previous)
    let positions = place.positions
    located +=
      AuditedColumn(
        table: table, column: place.column,
        expected: positions.map { $0.map { audit.expected[$0] } },
        fits: { figure, row in positions[row].map { audit.fits(figure, at: $0) } ?? false },
        candidates: { row in positions[row].map(audit.candidates) ?? [] },
        otherCause: { figure, row in positions[row].flatMap { causes.cause(of: figure, at: $0) } }
      ).findings
  }

  private mutating func auditNumbers(in column: Int, of key: String?) {
    let expected = rules.computed.rows.map { $0[column].number }
    let previous = rules.previous
    let layout = table.layout
    located +=
      AuditedColumn(
        table: table, column: column, expected: expected, fits: { $0 == expected[$1] },
        candidates: { [expected[$0]].compactMap { $0 } },
        otherCause: { figure, row in
          guard let key else { return nil }
          if let other = expected.firstIndex(of: figure) {
            return .keyOfAnother(key: key, recipient: layout.name(ofRow: other))
          }
          guard case .recipients(let rows) = layout.rows, let previous,
            previous.value(ofKey: key, for: rows[row].recipient) == figure
          else { return nil }
          return .previousKey(key, agreement: previous.id)
        }
      ).findings
  }

  private mutating func auditTexts(in column: Int) {
    let expected = rules.computed.rows.map { $0[column].printed }
    for (row, right) in expected.enumerated() {
      guard let cell = table.cell(row, column), cell.value != right else { continue }
      if byPrintedKeys?.computed.rows[row][column].isShown(by: cell) == true { continue }
      let other = expected.indices.first {
        expected[$0] == cell.value && table.cell($0, column)?.value == right
      }
      located.append(
        LocatedFinding(
          row, column, of: table, printed: cell,
          expected: right.isEmpty ? .nothing : .text(right),
          other.map { .rowsSwapped(with: table.layout.name(ofRow: $0)) }))
    }
  }

  private mutating func auditAwaiting(_ column: Int) {
    for fault in AwaitingColumn(column, of: table, in: rules.agreement).faults {
      located.append(
        LocatedFinding(
          fault.row ?? table.rowIndices.endIndex, column, of: table, printed: fault.printed,
          expected: .init(fault.expected), fault.cause))
    }
  }
}

extension PublishedTable {
  /// Whether a column is there in some row.
  fileprivate func isPrinted(_ column: Int) -> Bool {
    rowIndices.contains { cell($0, column) != nil }
  }
}
