import Apportionment

/// A published table against an agreement's rules, without its carriers: which roundings give it,
/// which carriers explain it, and what nothing explains.
public struct Audit: Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// The agreement before it; nil where there is none.
  public let previous: Agreement?
  /// The published table as found.
  public let table: AuditedTable
  /// The columns of grants, in printed order.
  public private(set) var columns: [ColumnAudit] = []
  /// The columns that cannot be audited, because a key has no values; by heading.
  public private(set) var awaiting: [String] = []
  /// The figures that no rounding explains, in printed order.
  public private(set) var findings: [AuditFinding] = []
  /// Key values that jump by more than a tenth from the previous agreement's.
  public let jumps: [KeyJump]
  private var located: [(row: Int, column: Int, finding: AuditFinding)] = []

  /// Audits a table.
  ///
  /// - Throws: ``InvalidInput`` where a fund cannot be divided.
  public init(
    of agreement: Agreement, against table: AuditedTable, previous: Agreement? = nil
  ) throws(InvalidInput) {
    self.agreement = agreement
    self.previous = previous
    self.table = table
    let keys = table.layout.funds.compactMap(agreement.fund).flatMap(\.rule.keys)
    jumps = (previous.map { KeyJump.all(in: agreement, since: $0) } ?? []).filter { jump in
      keys.contains(jump.key) || table.layout.columns.contains { $0.content == .key(jump.key) }
    }
    var rules = agreement
    rules.funds = agreement.funds.map(\.withoutCarriers)
    let allocation = try AgreementAllocation(of: rules)
    let computed = AgreementTable(table.layout, of: allocation)
    for (position, column) in table.layout.columns.enumerated() {
      switch column.content {
      case .grant(let fund): auditGrants(of: fund, at: position, allocation)
      case .key, .fundAmount: auditFigures(at: position, computed)
      case .share, .fundName, .fundRecipients: auditTexts(at: position, computed)
      case .recipient, .total: continue
      }
    }
    auditRowTotals(computed)
    auditColumnTotals(computed)
    findings = located.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map(\.finding)
  }

  /// Whether everything printed follows from the rules, and nothing else needs a look.
  public var isExplained: Bool {
    findings.isEmpty && table.gaps.isEmpty && jumps.isEmpty && awaiting.isEmpty
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

extension Audit {
  private mutating func auditGrants(
    of fund: String, at column: Int, _ allocation: AgreementAllocation
  ) {
    guard let divided = allocation.allocation(of: fund) else {
      awaiting.append(table.layout.columns[column].heading)
      return
    }
    guard case .recipients(let rows) = table.layout.rows else { return }
    let recipients = divided.fund.recipients
    let positions = rows.map { row in recipients.firstIndex { $0.name == row.recipient.name } }
    var printed: [Fraction?] = Array(repeating: nil, count: recipients.count)
    for (row, position) in positions.enumerated() {
      if let position { printed[position] = table.number(row, column) }
    }
    let audit = ColumnAudit(
      heading: table.layout.columns[column].heading, divided, printed: printed,
      keys: agreement.keys)
    // A missing column is a gap, and no rounding is to be told of it.
    if audit.cells == 0 { return }
    columns.append(audit)
    let causes = KeyCause(audit: audit, keys: agreement.keys, previous: previous)
    let figures = AuditedColumn(
      table: table, column: column,
      expected: positions.map { $0.map { audit.expected[$0] } },
      fits: { figure, row in
        positions[row].map {
          audit.fits(figure, audit.roundable.due[$0], expected: audit.expected[$0])
        } ?? false
      },
      candidates: { row in positions[row].map(audit.candidates) ?? [] },
      otherCause: { figure, row in positions[row].flatMap { causes.cause(of: figure, at: $0) } })
    let wrong = figures.findings
    located += wrong.map { ($0.row, column, $0.finding) }
    if wrong.isEmpty, !audit.best.reproduces { addMissedFund(audit, printed, at: column) }
  }

  /// Every cell may be right, and yet they do not sum to the fund.
  private mutating func addMissedFund(_ audit: ColumnAudit, _ printed: [Fraction?], at column: Int)
  {
    let sum = printed.compactMap { $0 }.sum()
    add(
      row: table.rows.count, column, name: table.layout.totalRow, printed: sum.plainDecimal,
      expected: audit.fund.amount.fraction, .cellsMissFund,
      at: table.totals?[column]?.location ?? SourceLocation(file: table.file, line: 1, column: 1))
  }

  private mutating func auditFigures(at column: Int, _ computed: AgreementTable) {
    let expected = computed.rows.map { $0[column].number }
    if expected.contains(nil) {
      awaiting.append(table.layout.columns[column].heading)
      return
    }
    var key: String?
    if case .key(let id) = table.layout.columns[column].content { key = id }
    let old = key.flatMap { previous?.key($0) }
    let rows = table.layout.rows
    let figures = AuditedColumn(
      table: table, column: column, expected: expected, fits: { $0 == expected[$1] },
      candidates: { [expected[$0]].compactMap { $0 } },
      otherCause: { [table, previous] figure, row in
        guard let key else { return nil }
        if let other = expected.firstIndex(of: figure) {
          return .keyOfAnother(key: key, recipient: table.name(of: other))
        }
        guard case .recipients(let rows) = rows, let previous,
          old?.value(of: rows[row].recipient) == figure
        else { return nil }
        return .previousKey(key, agreement: previous.id)
      })
    located += figures.findings.map { ($0.row, column, $0.finding) }
  }

  private mutating func auditTexts(at column: Int, _ computed: AgreementTable) {
    let expected = computed.rows.map { $0[column].printed }
    for (row, right) in expected.enumerated() {
      guard let cell = table.cell(row, column), cell.value != right else { continue }
      if case .awaiting = computed.rows[row][column] { continue }
      let other = expected.indices.first {
        expected[$0] == cell.value && table.cell($0, column)?.value == right
      }
      located.append(
        (
          row, column,
          AuditFinding(
            row: table.name(of: row), column: table.layout.columns[column].heading,
            printed: cell.value, expected: right, difference: nil,
            cause: other.map { .rowsSwapped(with: table.name(of: $0)) }, location: cell.location)
        ))
    }
  }
}

extension Audit {
  /// The total of a row is the sum of its printed grants; of the right ones, where some are wrong.
  private mutating func auditRowTotals(_ computed: AgreementTable) {
    let columns = table.layout.columns.indices
    guard let total = columns.first(where: { table.layout.columns[$0].content == .total }) else {
      return
    }
    let grants = columns.filter { column in
      if case .grant = table.layout.columns[column].content { true } else { false }
    }
    for row in table.rows.indices {
      guard let cell = table.cell(row, total) else { continue }
      let numbers = grants.map { table.number(row, $0) }
      let sum = Self.sum(numbers)
      if cell.number == nil || (sum != nil && cell.number != sum) {
        if follows(cell.number, fromGrantsIn: grants, of: row) { continue }
        add(
          row: row, total, name: table.name(of: row), printed: cell.value,
          expected: sum ?? .zero, .totalNotSum, at: cell.location)
      }
    }
  }

  /// Whether a total is the sum of the right grants of a row some of whose grants are wrong; each of
  /// these may be one krona from what is expected, for it may carry a part of a residual.
  private func follows(_ total: Fraction?, fromGrantsIn columns: [Int], of row: Int) -> Bool {
    let wrong = columns.count { expected(row, $0) != nil }
    guard
      wrong > 0, let total,
      let sum = Self.sum(columns.map { expected(row, $0) ?? table.number(row, $0) })
    else { return false }
    return (total - sum).magnitude <= Fraction(Int128(wrong))
  }

  private static func sum(_ numbers: [Fraction?]) -> Fraction? {
    let known = numbers.compactMap { $0 }
    return known.count == numbers.count ? known.sum() : nil
  }

  /// What should stand where a figure was found wrong; nil where it was not.
  private func expected(_ row: Int, _ column: Int) -> Fraction? {
    located.first { $0.row == row && $0.column == column }
      .flatMap { (try? WrittenNumber($0.finding.expected))?.fraction }
  }

  private mutating func auditColumnTotals(_ computed: AgreementTable) {
    for (column, cell) in (table.totals ?? []).enumerated() {
      guard let cell, let right = computed.totals[column].number, cell.number != right else {
        continue
      }
      let sum = Self.sum(table.rows.indices.map { table.number($0, column) })
      // What is printed above has been judged, and this total follows from it.
      if let sum, cell.number == sum { continue }
      add(
        row: table.rows.count, column, name: table.layout.totalRow, printed: cell.value,
        expected: right, .totalNotSum, at: cell.location)
    }
  }

  private mutating func add(
    row: Int, _ column: Int, name: String, printed: String, expected: Fraction,
    _ cause: AuditCause, at location: SourceLocation
  ) {
    let number = (try? WrittenNumber(printed))?.fraction
    located.append(
      (
        row, column,
        AuditFinding(
          row: name, column: table.layout.columns[column].heading, printed: printed,
          expected: expected.plainDecimal,
          difference: number.map { $0 - expected },
          cause: cause, location: location)
      ))
  }
}
