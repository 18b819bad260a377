/// A published table as it is found: rows and columns of the layout may be missing.
struct TableReading {
  /// The cells of each row of the layout in the order of its columns; nil where the row or the cell
  /// is missing.
  let rows: [[Located<String>?]?]
  /// The cells of the row of totals; nil where it is missing.
  let totals: [Located<String>?]?
  /// The rows found, by their place in the layout, in printed order.
  let printedOrder: [Int]

  /// Finds the rows of a layout; what is missing, unknown or given twice is reported.
  ///
  /// - Parameter columns: Where each column of the layout stands; the first must stand somewhere.
  init(
    _ table: CSVTable, columns: [Int?], layout: TableLayout, _ problems: inout Problems
  ) {
    var matching = RowMatching(layout: layout, file: table.source.file)
    var previous = ""
    for row in 0..<table.rowCount {
      let cells = columns.map { column in
        column.map { Located(table[row, $0].text, at: table.location(of: table[row, $0])) }
      }
      guard let first = cells.first ?? nil else { continue }
      let name = first.value.isEmpty ? previous : first.value
      previous = name
      matching.match(cells, named: name, at: first.location, &problems)
    }
    matching.finish(&problems)
    rows = matching.rows
    totals = matching.totals
    printedOrder = matching.printedOrder
  }
}

/// Finds for each printed row the row of the layout.
struct RowMatching {
  let layout: TableLayout
  let file: String
  private(set) var rows: [[Located<String>?]?]
  /// The rows found, in the order in which they are printed.
  private(set) var printedOrder: [Int] = []
  private(set) var totals: [Located<String>?]?
  private let names: [String]
  private let totalRow: FoldedName
  private let positions: [FoldedName: [Int]]

  init(layout: TableLayout, file: String) {
    self.layout = layout
    self.file = file
    totalRow = FoldedName(layout.totalRow)
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
    _ cells: [Located<String>?], named name: String, at location: SourceLocation,
    _ problems: inout Problems
  ) {
    let folded = FoldedName(name)
    if folded == totalRow {
      if totals != nil {
        problems.add(
          location, Wording(en: "a second row '\(name)'", sv: "en andra rad '\(name)'"),
          repair: Wording(en: "keep one row of totals", sv: "behåll en summarad"))
      }
      totals = cells
      return
    }
    guard let candidates = positions[folded] else {
      problems.add(
        location, Wording(en: "unknown row '\(name)'", sv: "okänd rad '\(name)'"),
        repair: suggestion(for: name, among: names + [layout.totalRow]))
      return
    }
    if let free = candidates.first(where: { rows[$0] == nil }) {
      rows[free] = cells
      printedOrder.append(free)
    } else {
      problems.add(
        location, Wording(en: "row '\(name)' is there already", sv: "raden '\(name)' finns redan"),
        repair: Wording(en: "keep the row once", sv: "behåll raden en gång"))
    }
  }

  func finish(_ problems: inout Problems) {
    for (name, row) in zip(names, rows) where row == nil {
      problems.add(
        SourceLocation(file: file, line: 1, column: 1),
        Wording(en: "the row of '\(name)' is missing", sv: "raden för '\(name)' saknas"),
        repair: Wording(
          en: "add it as the agreement prints it", sv: "lägg till den som överenskommelsen har den")
      )
    }
    if totals == nil {
      problems.add(
        SourceLocation(file: file, line: 1, column: 1),
        Wording(
          en: "the row of totals '\(layout.totalRow)' is missing",
          sv: "summaraden '\(layout.totalRow)' saknas"),
        repair: Wording(
          en: "add it as the agreement prints it", sv: "lägg till den som överenskommelsen har den")
      )
    }
  }
}
