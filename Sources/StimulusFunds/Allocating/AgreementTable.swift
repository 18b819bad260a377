import Apportionment

/// A table of the agreement as the calculation gives it, in the layout of the published one.
public struct AgreementTable: Sendable {
  /// What the table shows.
  public let layout: TableLayout
  /// The rows in printed order, each with a cell for every column.
  public let rows: [[Cell]]
  /// The row of totals.
  public let totals: [Cell]

  /// What stands in one place of the table.
  public enum Cell: Sendable {
    /// A name, as printed; empty where a row continues the one above.
    case name(String)
    /// The value of a key, or the sum of its values.
    case quantity(Fraction)
    /// A share in tenths of a percent, rounded half up.
    case share(tenths: Int)
    /// The whole that the shares are shares of, printed as 1.
    case whole
    /// A grant.
    case grant(Grant)
    /// An amount: a total or a fund.
    case amount(Kronor)
    /// Not computed, because the fund awaits data.
    case awaiting
    /// Nothing, as printed under the names of recipients.
    case nothing
  }

  /// A table of cells.
  init(layout: TableLayout, rows: [[Cell]], totals: [Cell]) {
    (self.layout, self.rows, self.totals) = (layout, rows, totals)
  }

  /// Computes a table.
  ///
  /// - Complexity: O(cells).
  public init(_ layout: TableLayout, of allocation: AgreementAllocation) {
    self.layout = layout
    let columns = layout.columns.map { TableColumn($0.content, of: allocation, layout) }
    rows = (0..<layout.rows.count).map { row in columns.map { $0.cells[row] } }
    totals = columns.map(\.total)
  }
}

extension AgreementTable.Cell {
  /// The share of a part in a whole.
  ///
  /// - Precondition: The whole is above zero, and the part neither below zero nor above the whole.
  static func share(of part: Fraction, in whole: Fraction) -> AgreementTable.Cell {
    let tenths = (part / whole * Fraction(1_000) + Fraction(1, over: 2)).floor
    guard let tenths = Int(exactly: tenths), (0...1_000).contains(tenths) else {
      preconditionFailure("\(part) is no part of \(whole)")
    }
    return .share(tenths: tenths)
  }
}
