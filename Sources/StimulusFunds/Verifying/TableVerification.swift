import Apportionment

/// A published table against the calculation, cell by cell.
public struct TableVerification: Sendable {
  /// What the table shows.
  public let layout: TableLayout
  /// Published grants.
  public private(set) var cells = 0
  /// Those that are computed so and are the entitlement rounded to the nearest unit.
  public private(set) var nearest = 0
  /// Those that are computed so and carry a part of the residual.
  public private(set) var carrying: [CarryingCell] = []
  /// Those that differ from the calculation.
  public private(set) var differing = 0
  /// Published key values, without their sums.
  public private(set) var keys = 0
  /// Published shares, without the whole.
  public private(set) var shares = 0
  /// Published funds.
  public private(set) var funds = 0
  /// Published totals of rows.
  public private(set) var rowTotals = 0
  /// Published totals of columns of money.
  public private(set) var columnTotals = 0
  /// Everything that differs, in printed order.
  public private(set) var findings: [Finding] = []
  /// Pairs of rows that have each other's figures.
  public let swaps: [RowSwap]
  /// The rows that stand in another place than in the agreement's table, in printed order.
  public let reordered: [String]
  /// The headings of the columns whose cells are not computed, because a key has no values.
  public let awaiting: [String]
  /// The table as computed.
  public let computed: AgreementTable
  private let published: PublishedTable
  private let agreement: Agreement
  /// Whether each column waits for data.
  private let awaits: [Bool]
  private let carried: [String: CarriedResidual]
  private var differences: [PrintedDifference] = []

  /// Compares a published table with the calculation.
  ///
  /// - Parameter printedKeys: The calculation by the key values that are printed, where they are
  ///   others than the agreement's.
  /// - Complexity: O(cells).
  init(
    _ published: PublishedTable, against allocation: AgreementAllocation,
    printedKeys: (keys: PrintedKeys, allocation: AgreementAllocation)? = nil
  ) {
    (layout, self.published) = (published.layout, published)
    (agreement, reordered) = (allocation.agreement, published.reordered)
    carried = Dictionary(
      layout.funds.compactMap { fund in
        allocation.allocation(of: fund).map { (fund, CarriedResidual($0)) }
      }
    ) { first, _ in first }
    computed = AgreementTable(layout, of: allocation)
    let unknown = published.awaitingColumns(in: agreement)
    awaits = published.layout.columns.indices.map(unknown.contains)
    awaiting = unknown.map { published.layout.columns[$0].heading }
    swaps = published.swaps(against: computed)
    for row in published.rowIndices { compareRow(row) }
    compareTotals(allocation)
    compareAwaitingColumns()
    explainDifferences(printedKeys)
    findings = differences.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map(finding)
  }
}

extension TableVerification {
  private mutating func compareRow(_ row: Int) {
    for (column, content) in layout.columns.map(\.content).enumerated() {
      guard let printed = published.cell(row, column),
        !awaits[column]
      else { continue }
      let cell = computed.rows[row][column]
      switch content {
      case .recipient: continue
      case .key: keys += 1
      case .share: shares += 1
      case .total: rowTotals += 1
      case .fundAmount: funds += 1
      case .fundName, .fundRecipients: break
      case .grant:
        if case .nothing = cell, printed.value.isEmpty { continue }
        cells += 1
      }
      compare(row, column, printed, cell)
    }
  }

  private mutating func compareTotals(_ allocation: AgreementAllocation) {
    for (column, content) in layout.columns.map(\.content).enumerated() {
      guard let printed = published.total(of: column) else { continue }
      let total =
        published.knownTotal(of: column, in: allocation).map { .amount($0) }
        ?? computed.totals[column]
      if case .amount = total { columnTotals += 1 }
      if awaits[column] { continue }
      if content == .total, !awaiting.isEmpty, printed.value.isEmpty { continue }
      compare(published.rowIndices.endIndex, column, printed, total)
    }
  }

  private mutating func compareAwaitingColumns() {
    for column in published.awaitingColumns(in: agreement) {
      for fault in AwaitingColumn(column, of: published, in: agreement).faults {
        differences.append(
          PrintedDifference(
            row: fault.row ?? published.rowIndices.endIndex, column: column,
            printed: fault.printed, computed: fault.expected, reason: fault.cause.wording))
      }
    }
  }

  private mutating func compare(
    _ row: Int, _ column: Int, _ printed: Located<String>, _ cell: AgreementTable.Cell
  ) {
    switch cell {
    case .grant(let grant): compare(row, column, printed, grant)
    case .quantity, .amount:
      if printed.number != cell.number { find(row, column, printed, cell, reason(row, column)) }
    case .nothing where !printed.value.isEmpty:
      if case .grant = layout.columns[column].content { differing += 1 }
      find(row, column, printed, cell, reasons.ofStrayFigure(in: column))
    case .share, .whole, .name, .nothing:
      if printed.value != cell.printed { find(row, column, printed, cell, reason(row, column)) }
    case .awaiting: compareWithSum(row, column, printed)
    }
  }

  /// The total of a row some of whose grants await data is the sum of what is computed and printed.
  private mutating func compareWithSum(_ row: Int, _ column: Int, _ printed: Located<String>) {
    guard case .total = layout.columns[column].content else {
      // The key has values, but none for this row.
      if !printed.value.isEmpty { find(row, column, printed, .nothing, reason(row, column)) }
      return
    }
    let isOpen = published.awaitingColumns(in: agreement).contains { published.isEmpty(row, $0) }
    if isOpen, printed.value.isEmpty { return }
    guard let sum = sumOfGrants(in: row), let amount = Kronor(exactly: sum) else { return }
    if printed.number != sum { find(row, column, printed, .amount(amount), reason(row, column)) }
  }

  /// The computed grants of a row, and the printed ones that await data; nil where one of those
  /// cannot be read.
  private func sumOfGrants(in row: Int) -> Fraction? {
    var sum = Fraction.zero
    for (column, content) in layout.columns.map(\.content).enumerated() {
      guard case .grant = content else { continue }
      if !awaits[column] {
        sum = sum + (computed.rows[row][column].number ?? .zero)
      } else if !published.isEmpty(row, column) {
        guard let number = published.number(row, column) else { return nil }
        sum = sum + number
      }
    }
    return sum
  }

  private mutating func compare(
    _ row: Int, _ column: Int, _ printed: Located<String>, _ grant: Grant
  ) {
    let number = printed.number
    if number != grant.amount.fraction {
      differing += 1
      let unit = unit(of: column)
      find(row, column, printed, .grant(grant), reasons.of(number, grant, in: unit))
      return
    }
    guard case .grant(let fund) = layout.columns[column].content, let residual = carried[fund],
      let amount = residual.amounts[grant.recipient.name]
    else {
      nearest += 1
      return
    }
    carrying.append(
      CarryingCell(
        table: layout.id, row: name(of: row), column: layout.columns[column].heading, grant: grant,
        carried: amount, citation: residual.citation))
  }

  private mutating func find(
    _ row: Int, _ column: Int, _ printed: Located<String>, _ computed: AgreementTable.Cell,
    _ reason: Wording
  ) {
    differences.append(
      PrintedDifference(
        row: row, column: column, printed: printed, computed: computed, reason: reason))
  }

  private func finding(_ difference: PrintedDifference) -> Finding {
    let number = difference.computed.number
    return Finding(
      table: layout.id, row: name(of: difference.row),
      column: layout.columns[difference.column].heading, printed: difference.printed.value,
      computed: difference.computed.printed, entitlement: difference.computed.entitlement,
      difference: number.flatMap { number in difference.printed.number.map { $0 - number } },
      reason: difference.reason, location: difference.printed.location)
  }

  private var reasons: DifferenceReason { DifferenceReason(layout: layout) }

  private func reason(_ row: Int, _ column: Int) -> Wording {
    if published.isSumOfPrinted(row, column) { return FigureCause.sumOfOtherFigures.wording }
    return row < published.rowIndices.endIndex
      ? reasons.ofFigure(in: column) : reasons.ofTotal(of: column)
  }

  /// What the grants of a column are whole multiples of.
  private func unit(of column: Int) -> Fraction {
    guard case .grant(let fund) = layout.columns[column].content, let residual = carried[fund]
    else { preconditionFailure("a grant is computed of a fund that is divided") }
    return residual.unit
  }

  private func name(of row: Int) -> String {
    row < published.rowIndices.endIndex ? layout.name(ofRow: row) : layout.totalRow
  }
}

extension TableVerification {
  /// Where the figures support another cause than a wrong figure, that cause is told.
  private mutating func explainDifferences(
    _ printedKeys: (keys: PrintedKeys, allocation: AgreementAllocation)?
  ) {
    if differences.isEmpty { return }
    let byPrintedKeys = printedKeys.map { AgreementTable(layout, of: $0.allocation) }
    for (position, difference) in differences.enumerated() {
      let (row, column) = (difference.row, difference.column)
      if let swap = swaps.first(where: { $0.positions.contains(row) }) {
        differences[position].reason = swap.cause(in: row).wording
      } else if let printedKeys, let byPrintedKeys, !isKeyValue(difference),
        byPrintedKeys.cell(row, column).isShown(by: difference.printed)
      {
        differences[position].reason = FigureCause.printedKeys(printedKeys.keys.keys).wording
      }
    }
  }

  /// A wrong key value follows from itself.
  private func isKeyValue(_ difference: PrintedDifference) -> Bool {
    guard case .key = layout.columns[difference.column].content else { return false }
    return difference.row < published.rowIndices.endIndex
  }
}
