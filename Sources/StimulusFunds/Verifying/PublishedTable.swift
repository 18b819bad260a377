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
    let columns = table.columns(layout.columns.map(\.heading), &problems)
    guard let columns else { throw InvalidInput(problems.all) }
    var matching = RowMatching(layout: layout, file: source.file)
    var previous = ""
    for row in 0..<table.rowCount {
      let cells = columns.map {
        Located(table[row, $0].text, at: table.location(of: table[row, $0]))
      }
      let name = cells[0].value.isEmpty ? previous : cells[0].value
      previous = name
      matching.match(cells, named: name, &problems)
    }
    matching.finish(&problems)
    try problems.throwIfAny()
    self.layout = layout
    rows = matching.rows.compactMap { $0 }
    totals = matching.totals ?? []
  }
}

/// Finds for each printed row the row of the layout.
private struct RowMatching {
  let layout: TableLayout
  let file: String
  private(set) var rows: [[Located<String>]?]
  private(set) var totals: [Located<String>]?
  private let names: [String]
  private let positions: [FoldedName: [Int]]

  init(layout: TableLayout, file: String) {
    self.layout = layout
    self.file = file
    var positions: [FoldedName: [Int]] = [:]
    switch layout.rows {
    case .recipients(let rows):
      names = rows.map(\.printedName)
      for (position, row) in rows.enumerated() {
        for name in Set(
          ([row.printedName, row.recipient.name] + row.recipient.aliases).map(FoldedName.init))
        {
          positions[name, default: []].append(position)
        }
      }
    case .funds(let rows):
      var named: [String] = []
      for row in rows { named.append(row.printedName.isEmpty ? named.last ?? "" : row.printedName) }
      names = named
      for (position, name) in named.enumerated() {
        positions[FoldedName(name), default: []].append(position)
      }
    }
    self.positions = positions
    rows = Array(repeating: nil, count: names.count)
  }

  /// Takes up a printed row. Rows of the same name, as a fund has one for each kind of recipient,
  /// are taken in printed order.
  mutating func match(
    _ cells: [Located<String>], named name: String, _ problems: inout Problems
  ) {
    if FoldedName(name) == FoldedName(layout.totalRow) {
      if totals != nil {
        problems.add(
          cells[0].location, "a second row '\(name)'", repair: "keep one row of totals")
      }
      totals = cells
      return
    }
    guard let candidates = positions[FoldedName(name)] else {
      problems.add(
        cells[0].location, "unknown row '\(name)'",
        repair: suggestion(for: name, among: names + [layout.totalRow]))
      return
    }
    if let free = candidates.first(where: { rows[$0] == nil }) {
      rows[free] = cells
    } else {
      problems.add(
        cells[0].location, "row '\(name)' is there already", repair: "keep the row once")
    }
  }

  func finish(_ problems: inout Problems) {
    for (name, row) in zip(names, rows) where row == nil {
      problems.add(
        SourceLocation(file: file), "the row of '\(name)' is missing",
        repair: "add it as the agreement prints it")
    }
    if totals == nil {
      problems.add(
        SourceLocation(file: file), "the row of totals '\(layout.totalRow)' is missing",
        repair: "add it as the agreement prints it")
    }
  }
}
