import Apportionment

/// A published table to be audited, read leniently: what is missing or unknown is found, not refused.
public struct AuditedTable: Sendable {
  /// What the table should show.
  public let layout: TableLayout
  /// The name of its file.
  public let file: String
  /// Rows and columns that are missing, unknown or given twice, each at its place.
  public let gaps: [Problem]
  /// The rows that stand in another place than in the agreement's table, in printed order.
  public private(set) var reordered: [String] = []
  /// The cells found of each row of the layout; nil where the row or the cell is missing.
  let rows: [[Located<String>?]?]
  /// The cells found of the row of totals; nil where it is missing.
  let totals: [Located<String>?]?

  /// Reads a table.
  ///
  /// - Parameter layouts: The layouts it may have; the one whose headings fit best is taken.
  /// - Throws: ``InvalidInput`` where the text is no CSV, fits no layout or more than one, or its
  ///   rows have no names.
  public init(_ source: SourceText, layouts: [TableLayout]) throws(InvalidInput) {
    let table = try CSVTable(source)
    guard let layout = Self.layout(of: table, among: layouts) else {
      let ids = layouts.map { "'\($0.id)'" }.joined(separator: ", ")
      throw InvalidInput([
        Problem(
          at: SourceLocation(file: source.file, line: 1, column: 1),
          "the headings fit no table, or several",
          repair: "name the table: one of \(ids)")
      ])
    }
    var problems = Problems()
    let columns = table.positions(ofColumns: layout.columns.map(\.heading), problems)
    if columns.first == .some(nil) { throw InvalidInput(problems.all) }
    let reading = TableReading(table, columns: columns, layout: layout, &problems)
    self.layout = layout
    file = source.file
    gaps = InvalidInput(problems.all).problems
    rows = reading.rows
    totals = reading.totals
    let places = zip(reading.printedOrder, reading.printedOrder.sorted())
    reordered = places.filter { $0 != $1 }.map { name(of: $0.0) }
  }

  /// The layout with the most of the table's headings, if one has more than the others.
  private static func layout(of table: CSVTable, among layouts: [TableLayout]) -> TableLayout? {
    if layouts.count == 1 { return layouts[0] }
    let found = Set(table.headings.map { FoldedName($0.text) })
    let scores = layouts.map { layout in
      layout.columns.count { found.contains(FoldedName($0.heading)) }
    }
    guard let most = scores.max(), most > 1, scores.count(where: { $0 == most }) == 1 else {
      return nil
    }
    return scores.firstIndex(of: most).map { layouts[$0] }
  }

  /// A cell found; nil where it, its row or its column is missing.
  func cell(_ row: Int, _ column: Int) -> Located<String>? { rows[row]?[column] }

  /// The number in a cell; nil where there is none.
  func number(_ row: Int, _ column: Int) -> Fraction? { cell(row, column)?.number }

  /// The name of a row as the agreement prints it.
  func name(of row: Int) -> String {
    switch layout.rows {
    case .recipients(let rows): rows[row].printedName
    case .funds(let rows): rows[row].printedName.isEmpty ? rows[row].fund : rows[row].printedName
    }
  }
}

extension Located<String> {
  /// The number written here; nil where it is none.
  var number: Fraction? { (try? WrittenNumber(value))?.fraction }
}
