/// Two rows of a published table that have each other's figures.
public struct RowSwap: Hashable, Sendable {
  /// The rows' names, told apart.
  public let rows: [String]
  /// In how many cells.
  public let cells: Int
  /// The rows' places in the layout.
  let positions: [Int]

  /// What is told of a cell in one of the rows.
  func cause(in row: Int) -> FigureCause {
    .rowsSwapped(with: row == positions[0] ? rows[1] : rows[0])
  }
}

extension PublishedTable {
  /// Pairs of whole rows that have each other's figures.
  ///
  /// - Complexity: O(cells).
  func swaps(against computed: AgreementTable) -> [RowSwap] {
    let columns = layout.columns.indices.filter { !layout.columns[$0].content.isName }
    let wrong = rowIndices.filter { row in
      columns.contains { column in
        cell(row, column).map { !computed.rows[row][column].isShown(by: $0) } ?? false
      }
    }
    // Mostly no row is wrong.
    if wrong.count < 2 { return [] }
    let positions = Dictionary(wrong.map { (computed.texts(row: $0, columns), $0) }) { first, _ in
      first
    }
    return wrong.compactMap { row in
      guard let other = positions[texts(row: row, columns)], row < other,
        texts(row: other, columns) == computed.texts(row: row, columns)
      else { return nil }
      let own = computed.texts(row: row, columns)
      return RowSwap(
        rows: [layout.name(ofRow: row, besides: other), layout.name(ofRow: other, besides: row)],
        cells: 2 * zip(own, texts(row: row, columns)).count { $0 != $1 }, positions: [row, other])
    }
  }

  /// What is printed in a row, numbers in one way of writing.
  private func texts(row: Int, _ columns: [Int]) -> [String] {
    columns.map { column in
      cell(row, column).map { $0.number?.plainDecimal ?? $0.value } ?? ""
    }
  }
}

extension AgreementTable {
  /// What should be printed in a row, numbers in one way of writing.
  fileprivate func texts(row: Int, _ columns: [Int]) -> [String] {
    columns.map { rows[row][$0].number?.plainDecimal ?? rows[row][$0].printed }
  }
}

extension TableLayout.ColumnContent {
  /// Whether a column names the row.
  fileprivate var isName: Bool { self == .recipient || self == .fundName }
}
