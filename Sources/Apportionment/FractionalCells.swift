/// What of each cell of a table is beyond a whole number of units, with the totals as a further row and
/// a further column of the other sign, so that every row and every column sums to whole units.
///
/// Cox's procedure: while any cell is fractional there is a closed path of fractional cells that turns
/// in a row and in a column by turns. Units moved along it by turns up and down leave all sums as they
/// are; as many are moved as make one more cell whole, either way with the probability that keeps the
/// expected value of every cell. It follows a flow around a circle in a network of rows and columns.
struct FractionalCells {
  private let unit: Int
  private let rowCount: Int
  private let columnCount: Int
  /// From 0 up to `unit`: at either end the cell is whole.
  private var parts: [Int]
  /// The fractional cells of each row, then of each column.
  private var open: [[Int]]
  /// Where each cell stands in the list of its row and of its column.
  private var places: [(inRow: Int, inColumn: Int)]

  /// The fractional cells of a table and its totals.
  init(of table: [[Int]], unit: Int) {
    self.unit = unit
    rowCount = table.count + 1
    columnCount = (table.first?.count ?? 0) + 1
    parts = Array(repeating: 0, count: rowCount * columnCount)
    open = Array(repeating: [], count: rowCount + columnCount)
    places = Array(repeating: (0, 0), count: parts.count)
    for (row, cells) in table.enumerated() {
      for (column, cell) in cells.enumerated() {
        let part = cell - cell.floored(by: unit) * unit
        set(row, column, to: part)
        subtract(part, row, columnCount - 1)
        subtract(part, rowCount - 1, column)
        subtract(unit - part, rowCount - 1, columnCount - 1)
      }
    }
    for cell in parts.indices where isFractional(cell) { list(cell) }
  }

  private mutating func set(_ row: Int, _ column: Int, to part: Int) {
    parts[row * columnCount + column] = part
  }

  /// Takes a part away from a total, whole units aside.
  private mutating func subtract(_ part: Int, _ row: Int, _ column: Int) {
    let cell = row * columnCount + column
    parts[cell] -= part % unit
    if parts[cell] < 0 { parts[cell] += unit }
  }

  private func isFractional(_ cell: Int) -> Bool { parts[cell] > 0 && parts[cell] < unit }

  /// Whether a cell of the table was rounded up.
  func isRoundedUp(_ row: Int, _ column: Int) -> Bool { parts[row * columnCount + column] == unit }
}

extension FractionalCells {
  private mutating func list(_ cell: Int) {
    let (row, column) = (cell / columnCount, rowCount + cell % columnCount)
    places[cell] = (open[row].count, open[column].count)
    open[row].append(cell)
    open[column].append(cell)
  }

  /// Takes a cell that became whole off the lists, the last of each in its place.
  private mutating func unlist(_ cell: Int) {
    let (row, column) = (cell / columnCount, rowCount + cell % columnCount)
    let (lastOfRow, lastOfColumn) = (open[row][open[row].count - 1], open[column].last ?? cell)
    open[row][places[cell].inRow] = lastOfRow
    places[lastOfRow].inRow = places[cell].inRow
    open[column][places[cell].inColumn] = lastOfColumn
    places[lastOfColumn].inColumn = places[cell].inColumn
    open[row].removeLast()
    open[column].removeLast()
  }

  /// Makes every cell whole.
  mutating func roundAll(drawingFrom random: inout Draw) {
    for row in 0..<rowCount {
      while !open[row].isEmpty { shift(closedPath(from: row), drawingFrom: &random) }
    }
  }

  /// A closed path of fractional cells, found by going on from a row until a line is met again.
  private func closedPath(from row: Int) -> ArraySlice<Int> {
    var met = Array(repeating: -1, count: open.count)
    var path: [Int] = []
    var line = row
    while met[line] < 0 {
      met[line] = path.count
      // A line that sums to whole units never has one fractional cell alone.
      let next = open[line][0] == path.last ? open[line][1] : open[line][0]
      path.append(next)
      line = line < rowCount ? rowCount + next % columnCount : next / columnCount
    }
    return path[met[line]...]
  }

  /// Moves units along a closed path, every other cell up and those between down, or the reverse.
  private mutating func shift(_ path: ArraySlice<Int>, drawingFrom random: inout Draw) {
    var (up, down) = (unit, unit)
    for (step, cell) in path.enumerated() {
      let (room, part) = (unit - parts[cell], parts[cell])
      up = min(up, step.isMultiple(of: 2) ? room : part)
      down = min(down, step.isMultiple(of: 2) ? part : room)
    }
    // Up with the probability down ÷ (up + down), so that the expected movement is none.
    let movement = random.number(below: up + down) < down ? up : -down
    for (step, cell) in path.enumerated() {
      parts[cell] += step.isMultiple(of: 2) ? movement : -movement
      if !isFractional(cell) { unlist(cell) }
    }
  }
}
