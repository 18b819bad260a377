import Apportionment

/// A published table (bilaga) as printed.
public struct PublishedTable: Sendable {
  /// What the table should show.
  public let layout: TableLayout
  /// The name of its file.
  public let file: String
  /// Rows and columns that are missing, unknown or given twice, each at its place.
  public let gaps: [Problem]
  /// The rows that stand in another place than in the agreement's table, in printed order.
  public let reordered: [String]
  /// The cells found of each row of the layout; nil where the row or the cell is missing.
  private let rows: [[Located<String>?]?]
  /// The cells found of the row of totals; nil where it is missing.
  private let totals: [Located<String>?]?

  /// Reads a table that has every row and column of its layout.
  ///
  /// - Throws: ``InvalidInput`` with every unknown or missing column and row.
  public init(_ source: SourceText, layout: TableLayout) throws(InvalidInput) {
    let table = try CSVTable(source)
    var problems = Problems()
    let columns = table.positions(ofColumns: layout.columns.map(\.heading), problems)
    try problems.throwIfAny()
    self.init(table, columns: columns, layout: layout, &problems)
    try problems.throwIfAny()
  }

  /// Reads a table as it is found: what is missing or unknown is a gap, and refuses nothing.
  ///
  /// - Parameter layouts: The layouts it may have; the one whose headings fit best is taken.
  /// - Parameter source: The text of the table.
  /// - Throws: ``InvalidInput`` where the text is no CSV, fits no layout or more than one, or its
  ///   rows have no names.
  public init(asFound source: SourceText, layouts: [TableLayout]) throws(InvalidInput) {
    let table = try CSVTable(source)
    guard let layout = Self.layout(of: table, among: layouts) else {
      let ids = layouts.map { "'\($0.id)'" }.joined(separator: ", ")
      throw InvalidInput([
        Problem(
          at: SourceLocation(file: source.file, line: 1, column: 1),
          Wording(
            en: "the headings fit no table, or several",
            sv: "rubrikerna passar ingen tabell, eller flera"),
          repair: Wording(en: "name the table: one of \(ids)", sv: "ange tabellen: någon av \(ids)")
        )
      ])
    }
    var problems = Problems(keepingAtMost: .max)
    let columns = table.positions(ofColumns: layout.columns.map(\.heading), problems)
    if columns.first == .some(nil) { throw InvalidInput(problems.all) }
    self.init(table, columns: columns, layout: layout, &problems)
  }

  private init(
    _ table: CSVTable, columns: [Int?], layout: TableLayout, _ problems: inout Problems
  ) {
    let reading = TableReading(table, columns: columns, layout: layout, &problems)
    self.layout = layout
    file = table.source.file
    gaps = InvalidInput(problems.all).problems
    rows = reading.rows
    totals = reading.totals
    let places = zip(reading.printedOrder, reading.printedOrder.sorted())
    reordered = places.filter { $0 != $1 }.map { layout.name(ofRow: $0.0) }
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
}

extension PublishedTable {
  /// The rows of the layout, whether they are printed or not.
  var rowIndices: Range<Int> { rows.indices }

  /// A printed cell; nil where it, its row or its column is missing.
  func cell(_ row: Int, _ column: Int) -> Located<String>? { rows[row]?[column] }

  /// The number printed in a cell; nil where there is none.
  func number(_ row: Int, _ column: Int) -> Fraction? { cell(row, column)?.number }

  /// The total printed under a column; nil where it, the column or the row of totals is missing.
  func total(of column: Int) -> Located<String>? { totals?[column] }

  /// Where the total of a column stands; the start of the file where there is none.
  func place(ofTotal column: Int) -> Located<String> {
    total(of: column) ?? Located("", at: SourceLocation(file: file, line: 1, column: 1))
  }

  /// Whether a row has a cell in a column, and nothing is printed in it.
  func isEmpty(_ row: Int, _ column: Int) -> Bool { cell(row, column)?.value.isEmpty == true }

  /// Whether a printed figure is the total of others, and their sum as they are printed.
  func isSumOfPrinted(_ row: Int, _ column: Int) -> Bool {
    if row == rowIndices.endIndex {
      return total(of: column)?.number.map { $0 == sum(of: column) } ?? false
    }
    guard case .total = layout.columns[column].content, let printed = number(row, column) else {
      return false
    }
    return printed == sumOfGrants(in: row)
  }

  /// The sum of the grants printed in a row, empty cells aside; nil where one cannot be read.
  private func sumOfGrants(in row: Int) -> Fraction? {
    let columns = layout.columns.indices.filter { column in
      if case .grant = layout.columns[column].content { !isEmpty(row, column) } else { false }
    }
    let numbers = columns.compactMap { number(row, $0) }
    return numbers.count == columns.count ? numbers.sum() : nil
  }

  /// The sum of what is printed in a column, empty cells aside; nil where a cell is missing or
  /// cannot be read, or all of them are empty.
  func sum(of column: Int) -> Fraction? {
    let printed = rowIndices.filter { !isEmpty($0, column) }
    let numbers = printed.compactMap { number($0, column) }
    return numbers.isEmpty || numbers.count < printed.count ? nil : numbers.sum()
  }
}

extension TableLayout {
  /// The name of a row as the agreement prints it; the fund's id where the row continues the one
  /// above and has no name of its own.
  func name(ofRow row: Int) -> String {
    switch rows {
    case .recipients(let rows): rows[row].printedName
    case .funds(let rows): rows[row].printedName.isEmpty ? rows[row].fund : rows[row].printedName
    }
  }

  /// The name of a row, told apart from that of another: a fund has a row for each kind of
  /// recipient, often of the same name.
  func name(ofRow row: Int, besides other: Int) -> String {
    let name = name(ofRow: row)
    guard case .funds(let rows) = rows, name == self.name(ofRow: other) else { return name }
    return rows[row].fund
  }

  /// Where the total of each row stands; nil where the table has none.
  var totalColumn: Int? { columns.firstIndex { $0.content == .total } }
}

extension Located<String> {
  /// The number written here; nil where it is none.
  var number: Fraction? {
    do throws(NumberFault) {
      return try WrittenNumber(value).fraction
    } catch { return nil }
  }

  /// Why there is no number here; nil where there is one.
  var numberFault: Wording? {
    do throws(NumberFault) {
      _ = try WrittenNumber(value)
      return nil
    } catch { return error.fault }
  }
}
