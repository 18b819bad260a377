/// A table of whole numbers rounded to a unit so that it still adds up both ways (controlled rounding).
///
/// Every rounded cell, row total, column total and the grand total is less than one unit from its exact
/// value, and every total is the sum of its rounded cells. Such a table always exists (Cox, 1987).
public struct ControlledRounding: Hashable, Sendable {
  /// The cells before rounding, as many in every row.
  public let exact: [[Int]]
  /// What is rounded to, above zero.
  public let unit: Int
  /// The rounded cells, counted in units.
  public let units: [[Int]]

  /// Rounds a table.
  ///
  /// The choice is unbiased: a cell between two multiples of the unit is rounded up with exactly the
  /// probability of its fraction. The same draw of the same table is the same choice.
  ///
  /// - Parameters:
  ///   - exact: Rows of the same length, the magnitude of whose sum fits 64 bits.
  ///   - unit: Above zero.
  ///   - draw: Which of the equally good choices.
  /// - Complexity: O(cells × (rows + columns)), and mostly far less.
  public init(of exact: [[Int]], to unit: Int, draw: UInt64) {
    precondition(unit > 0, "tables are rounded to a unit above zero")
    precondition(exact.allSatisfy { $0.count == exact[0].count }, "a table has rows of one length")
    var parts = FractionalCells(of: exact, unit: unit)
    var random = Draw(seed: draw)
    parts.roundAll(drawingFrom: &random)
    self.init(
      exact: exact, unit: unit,
      units: exact.enumerated().map { row, cells in
        cells.enumerated().map { column, cell in
          cell.floored(by: unit) + (parts.isRoundedUp(row, column) ? 1 : 0)
        }
      })
    precondition(violations.isEmpty, "controlled rounding breaks its theorem: \(violations)")
  }

  /// A table that was rounded in some way.
  init(exact: [[Int]], unit: Int, units: [[Int]]) {
    (self.exact, self.unit, self.units) = (exact, unit, units)
  }

  /// The total of each row, in units.
  public var rowTotals: [Int] { units.map { $0.reduce(0, +) } }

  /// The total of each column, in units.
  public var columnTotals: [Int] { Self.columnTotals(of: units) }

  /// The grand total, in units.
  public var total: Int { rowTotals.reduce(0, +) }

  private static func columnTotals(of rows: [[Int]]) -> [Int] {
    (rows.first ?? []).indices.map { column in rows.reduce(0) { $0 + $1[column] } }
  }
}

extension ControlledRounding {
  /// A figure that is a unit or more from its exact value.
  public enum Violation: Hashable, Sendable {
    /// A cell.
    case cell(row: Int, column: Int)
    /// The total of a row.
    case row(Int)
    /// The total of a column.
    case column(Int)
    /// The grand total.
    case total
  }

  /// Every figure that breaks the theorem; none of a table rounded by ``init(of:to:draw:)``.
  public var violations: [Violation] {
    var found: [Violation] = []
    for row in exact.indices {
      for column in exact[row].indices where !isNear(units[row][column], exact[row][column]) {
        found.append(.cell(row: row, column: column))
      }
    }
    let exactRows = exact.map { $0.reduce(0, +) }
    found += exactRows.indices.filter { !isNear(rowTotals[$0], exactRows[$0]) }.map { .row($0) }
    let exactColumns = Self.columnTotals(of: exact)
    found += zip(zip(columnTotals, exactColumns), 0...).filter { !isNear($0.0.0, $0.0.1) }
      .map { .column($0.1) }
    return isNear(total, exactRows.reduce(0, +)) ? found : found + [.total]
  }

  private func isNear(_ rounded: Int, _ exact: Int) -> Bool {
    (Int128(rounded) * Int128(unit) - Int128(exact)).magnitude < Int128(unit).magnitude
  }
}

extension Int {
  /// The quotient rounded down, also below zero.
  func floored(by unit: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: unit)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
