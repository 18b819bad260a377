import Apportionment

extension AuditedFigures {
  /// The totals of rows and columns follow from the cells, which are judged by now.
  mutating func auditTotals() {
    let misses = columns.compactMap { MissedFund(of: $0.audit, $0.place, self) }
    var unplaced: [MissedFund] = []
    for missed in misses {
      if let finding = missed.onlyCell { located.append(finding) } else { unplaced.append(missed) }
    }
    if let total = table.layout.totalColumn {
      for row in table.rowIndices { auditTotal(of: row, in: total) }
    }
    located += unplaced.map(\.finding)
    let told = unplaced.map(\.column)
    for column in table.layout.columns.indices where !told.contains(column) {
      auditTotal(of: column)
    }
  }

  /// The total of a row is the sum of its printed grants; of the right ones, where some are wrong.
  private mutating func auditTotal(of row: Int, in column: Int) {
    guard let cell = table.cell(row, column) else { return }
    let sums = RowSums(of: row, self)
    if let number = cell.number {
      if number == sums.printed || sums.mayBe(number) { return }
      if sums.printed == nil, sums.right == nil { return }
    } else if cell.value.isEmpty, sums.awaitsData {
      return
    }
    let expected = sums.printed ?? sums.right
    located.append(
      LocatedFinding(
        row, column, of: table, printed: cell, expected: expected.map { .number($0) } ?? .unknown,
        .totalNotSum))
  }

  private mutating func auditTotal(of column: Int) {
    let content = table.layout.columns[column].content
    guard let cell = table.total(of: column),
      !AwaitingColumn.isAwaiting(content, in: rules.agreement)
    else { return }
    let known = table.knownTotal(of: column, in: rules.allocation).map {
      AgreementTable.Cell.amount($0)
    }
    let right = known ?? rules.computed.totals[column]
    if case .name = right { return }
    if right.isShown(by: cell) || follows(cell, fromCellsOf: column) { return }
    let cause: FigureCause =
      switch right {
      case .whole: .totalNotWhole
      case .nothing: .nothingBelongsThere
      default: .totalNotSum
      }
    located.append(
      LocatedFinding(
        table.rowIndices.endIndex, column, of: table, printed: cell, expected: .init(right), cause))
  }

  /// Whether a total is the sum of what is printed above it and something there is wrong, which is
  /// told already.
  private func follows(_ total: Located<String>, fromCellsOf column: Int) -> Bool {
    if case .total = table.layout.columns[column].content {
      if total.value.isEmpty, !table.awaitingColumns(in: rules.agreement).isEmpty { return true }
      return total.number != nil && total.number == table.sum(of: column)
        && located.contains { table.layout.columns[$0.column].content.isGrant }
    }
    return total.number != nil && total.number == table.sum(of: column)
      && located.contains { $0.column == column }
  }
}

/// The sums that the total of a row may be.
private struct RowSums {
  /// The sum of what is printed; nil where a grant cannot be read.
  private(set) var printed: Fraction? = .zero
  /// The sum with the right grants in the place of the wrong; nil where one is not known.
  private(set) var right: Fraction? = .zero
  /// How far the right sum may be off: each grant that is not printed right may carry a unit.
  private var slack = Fraction.zero
  /// Whether a grant is left open because its fund awaits data.
  private(set) var awaitsData = false

  init(of row: Int, _ figures: AuditedFigures) {
    for (column, content) in figures.table.layout.columns.map(\.content).enumerated() {
      guard case .grant(let id) = content, let fund = figures.rules.agreement.fund(id) else {
        continue
      }
      let isAwaiting = AwaitingColumn.isAwaiting(content, in: figures.rules.agreement)
      let isEmpty = figures.table.isEmpty(row, column)
      let wrong = figures.located.first { $0.row == row && $0.column == column }
      if isAwaiting, isEmpty { awaitsData = true }
      let isForNobody =
        if case .nothing = figures.rules.computed.rows[row][column] { true } else { false }
      let figure =
        figures.table.number(row, column)
        ?? (isEmpty && (isForNobody || isAwaiting) ? Fraction.zero : nil)
      printed = Self.sum(printed, figure)
      if figure == nil || wrong != nil {
        right = Self.sum(right, wrong.flatMap(\.right))
        slack = slack + fund.rounding.unit.fraction
      } else {
        right = Self.sum(right, figure)
      }
    }
  }

  private static func sum(_ first: Fraction?, _ second: Fraction?) -> Fraction? {
    first.flatMap { first in second.map { first + $0 } }
  }

  /// Whether a total can be that of the right grants, where some are printed wrong.
  func mayBe(_ total: Fraction) -> Bool {
    slack > .zero && right.map { (total - $0).magnitude <= slack } ?? false
  }
}

extension RowSums {
  /// What the printed total of a row is above the printed grants; nil where they cannot be read.
  static func excess(of row: Int, _ figures: AuditedFigures) -> Fraction? {
    guard let column = figures.table.layout.totalColumn,
      let total = figures.table.number(row, column),
      let printed = RowSums(of: row, figures).printed
    else { return nil }
    return total - printed
  }
}

/// A column whose cells all fit and do not sum to the fund.
private struct MissedFund {
  /// The place of the column.
  let column: Int
  private let table: PublishedTable
  private let audit: ColumnAudit
  private let sum: Fraction
  /// The one cell that the total of its row says is wrong by as much; nil where there is none.
  private(set) var onlyCell: LocatedFinding?

  /// - Returns: nil where the column meets its fund, or another finding tells why it does not.
  init?(of audit: ColumnAudit, _ place: AuditRules.Column, _ figures: AuditedFigures) {
    (column, table, self.audit) = (place.column, figures.table, audit)
    guard let sum = table.sum(of: place.column), sum != audit.granted,
      !figures.located.contains(where: { $0.column == place.column }),
      table.layout.hasRows(forAllOf: audit.fund, in: figures.rules.agreement)
    else { return nil }
    self.sum = sum
    let excess = sum - audit.granted
    let rows = table.rowIndices.filter { RowSums.excess(of: $0, figures) == -excess }
    guard rows.count == 1, let cell = table.cell(rows[0], column), let number = cell.number,
      let position = place.positions[rows[0]], audit.isQuota(number - excess, at: position)
    else { return }
    onlyCell = LocatedFinding(
      rows[0], column, of: table, printed: cell, expected: .number(number - excess),
      FigureCause(
        slipFrom: (number - excess).plainDecimal, to: number.plainDecimal))
  }

  /// The finding under the column: what is printed there is the total, and not the sum.
  var finding: LocatedFinding {
    LocatedFinding(
      table.rowIndices.endIndex, column, of: table, printed: table.place(ofTotal: column),
      expected: .number(audit.granted), .cellsMissFund(sum: sum))
  }
}

extension TableLayout.ColumnContent {
  fileprivate var isGrant: Bool { if case .grant = self { true } else { false } }
}
