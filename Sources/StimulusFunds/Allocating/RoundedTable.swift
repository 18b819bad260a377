import Apportionment

/// A table of an agreement in thousands of kronor, or another unit, that still adds up both ways.
///
/// Every figure is less than one unit from its exact value, every total is the sum of its figures, and
/// neither the large nor the small are favoured (see `ControlledRounding`).
public struct RoundedTable: Sendable {
  /// The table, its amounts counted in units.
  public let table: AgreementTable
  /// What is rounded to.
  public let unit: Kronor
  /// Which of the equally good choices was made.
  public let draw: Int
  /// How many figures were proved to be near.
  public let count: (cells: Int, rows: Int, columns: Int)

  /// Rounds a table.
  ///
  /// - Parameters:
  ///   - unit: Above zero.
  ///   - draw: Which of the equally good choices; the same draw makes the same one. From 0.
  ///   - table: The table.
  /// - Throws: ``TableRoundingFault`` for a table that awaits data or does not add up before rounding.
  public init(_ table: AgreementTable, to unit: Kronor, draw: Int) throws(TableRoundingFault) {
    let columns = try AmountColumns(table)
    let rounding = ControlledRounding(of: columns.ore, to: unit.ore, draw: UInt64(draw))
    self.table = columns.replacing(rounding)
    (self.unit, self.draw) = (unit, draw)
    count = (
      cells: rounding.units.reduce(0) { $0 + $1.count },
      rows: columns.hasRowTotals ? rounding.units.count : 0,
      columns: rounding.columnTotals.count
    )
  }
}

/// Why a table cannot be rounded so that it adds up.
public enum TableRoundingFault: Error, Hashable, Sendable {
  /// A column awaits data.
  case awaiting(column: String)
  /// A column does not sum to the total below it.
  case doesNotSum(column: String, sum: KronorSum, total: Kronor)
  /// A fund has two columns, which a row total would count twice.
  case twice(column: String)
  /// The table has no amounts.
  case noAmounts

  /// What is wrong.
  public var fault: Wording {
    switch self {
    case .awaiting(let column):
      Wording(en: "column '\(column)' awaits data", sv: "kolumnen '\(column)' inväntar underlag")
    case .doesNotSum(let column, let sum, let total):
      Wording(
        en: "column '\(column)' sums to \(sum.grouped) kr, but its total is \(total.grouped) kr",
        sv: "kolumnen '\(column)' summerar till \(sum.grouped) kr, men dess summa är "
          + "\(total.grouped) kr")
    case .twice(let column):
      Wording(
        en: "column '\(column)' shows a fund that another column shows",
        sv: "kolumnen '\(column)' visar ett insatsområde som en annan kolumn visar")
    case .noAmounts:
      Wording(en: "the table has no amounts", sv: "tabellen har inga belopp")
    }
  }

  /// How to repair it.
  public var repair: Wording {
    switch self {
    case .awaiting:
      Wording(
        en: "supply its key with --key NAME=FILE", sv: "ange dess nyckel med --key NAMN=FIL")
    case .doesNotSum, .twice, .noAmounts:
      Wording(
        en: "no rounding makes it add up; leave --in out",
        sv: "ingen avrundning får den att summera; utelämna --in")
    }
  }
}

/// The columns of a table that hold amounts, in öre, and the totals that follow from them.
private struct AmountColumns {
  let table: AgreementTable
  /// The positions of the columns of amounts that are no row totals.
  let positions: [Int]
  /// The amounts, row by row.
  let ore: [[Int]]

  init(_ table: AgreementTable) throws(TableRoundingFault) {
    self.table = table
    var funds: Set<String> = []
    var positions: [Int] = []
    for (position, column) in table.layout.columns.enumerated() {
      switch column.content {
      case .grant(let fund):
        if !funds.insert(fund).inserted { throw .twice(column: column.heading) }
        positions.append(position)
      case .fundAmount: positions.append(position)
      case .recipient, .key, .share, .total, .fundName, .fundRecipients: continue
      }
    }
    if positions.isEmpty { throw .noAmounts }
    for position in positions { try Self.check(position, of: table) }
    self.positions = positions
    ore = table.rows.map { row in positions.map { row[$0].ore ?? 0 } }
  }

  /// Refuses a column that awaits data or does not sum to its total.
  private static func check(
    _ position: Int, of table: AgreementTable
  ) throws(TableRoundingFault) {
    let heading = table.layout.columns[position].heading
    guard case .amount(let total) = table.totals[position] else {
      throw .awaiting(column: heading)
    }
    let sum = table.rows.reduce(KronorSum.zero) { $0 + KronorSum(ore: $1[position].ore ?? 0) }
    if sum != KronorSum(total) { throw .doesNotSum(column: heading, sum: sum, total: total) }
  }

  var hasRowTotals: Bool { table.layout.columns.contains { $0.content == .total } }

  /// The table with its amounts counted in units.
  func replacing(_ rounding: ControlledRounding) -> AgreementTable {
    let (rowTotals, columnTotals) = (rounding.rowTotals, rounding.columnTotals)
    let rows = table.rows.enumerated().map { row, cells in
      replacing(cells, by: rounding.units[row], total: rowTotals[row])
    }
    return AgreementTable(
      layout: table.layout, rows: rows,
      totals: replacing(table.totals, by: columnTotals, total: rounding.total))
  }

  private func replacing(
    _ cells: [AgreementTable.Cell], by units: [Int], total: Int
  ) -> [AgreementTable.Cell] {
    var cells = cells
    for (position, column) in table.layout.columns.enumerated() where column.content == .total {
      cells[position] = .amount(Kronor(counted: total))
    }
    for (position, count) in zip(positions, units) where cells[position].ore != nil {
      cells[position] = .amount(Kronor(counted: count))
    }
    return cells
  }
}

extension AgreementTable.Cell {
  /// The amount that stands there, in öre; nil where none does.
  fileprivate var ore: Int? {
    switch self {
    case .grant(let grant): grant.amount.ore
    case .amount(let amount): amount.ore
    case .name, .quantity, .share, .whole, .awaiting, .nothing: nil
    }
  }
}

extension Kronor {
  /// A count of units, which is no more than the amount it rounds.
  fileprivate init(counted count: Int) {
    guard let amount = try? Kronor(count) else {
      preconditionFailure("a whole bound of kronor is not passed by rounding to units: \(count)")
    }
    self = amount
  }
}
