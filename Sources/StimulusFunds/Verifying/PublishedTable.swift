/// A published table (bilaga) as printed, each row and column known.
public struct PublishedTable: Sendable {
  /// What the table shows.
  public let layout: TableLayout
  /// The cells of each row, in the order of the layout.
  let rows: [[Located<String>]]
  /// The cells of the row of totals.
  let totals: [Located<String>]

  /// Reads a table.
  ///
  /// - Throws: ``InvalidInput`` with every unknown or missing column and row.
  public init(_ source: SourceText, layout: TableLayout) throws(InvalidInput) {
    let table = try CSVTable(source)
    var problems = Problems()
    let columns = table.positions(ofColumns: layout.columns.map(\.heading), problems)
    try problems.throwIfAny()
    let reading = TableReading(table, columns: columns, layout: layout, &problems)
    try problems.throwIfAny()
    self.layout = layout
    rows = reading.rows.map { ($0 ?? []).compactMap { $0 } }
    totals = (reading.totals ?? []).compactMap { $0 }
  }
}
