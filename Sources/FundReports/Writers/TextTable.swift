import StimulusFunds

extension TextWriter {
  /// A table aligned for a terminal: numbers to the right, long headings on several lines.
  static func text(of table: ReportTable, in language: Language) -> String {
    TextTable(table, in: language).lines.joined(separator: "\n")
  }
}

/// A table with every cell written and every column as wide as its widest.
private struct TextTable {
  private let columns: [(heading: String, kind: ReportTable.Column.Kind)]
  private let rows: [[String]]
  private let totals: [String]?
  private let widths: [Int]

  init(_ table: ReportTable, in language: Language) {
    let columns = table.columns.map { ($0.heading[language], $0.kind) }
    self.columns = columns
    rows = table.rows.map { row in row.map { $0.shown(in: language) } }
    totals = table.totals.map { row in row.map { $0.shown(in: language) } }
    let all = rows + (totals.map { [$0] } ?? [])
    widths = columns.enumerated().map { position, column in
      let words = column.0.split(separator: " ").map { String($0).width }
      return (all.map { $0[position].width } + words).max() ?? 0
    }
  }

  /// The lines, from the headings to the totals.
  var lines: [String] {
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return headings.map(line) + [rule] + rows.map(line) + (totals.map { [rule, line($0)] } ?? [])
  }

  /// The headings in as many lines as the longest takes, the last lines of all on the last.
  private var headings: [[String]] {
    let wrapped = zip(columns, widths).map { column, width in
      Self.wrap(column.heading.split(separator: " ").map(String.init), width: width)
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { row in
      wrapped.map { lines in
        let above = height - lines.count
        return row < above ? "" : lines[row - above]
      }
    }
  }

  private func line(_ cells: [String]) -> String {
    var line = ""
    for (position, cell) in cells.enumerated() {
      if position > 0 { line += "  " }
      let padding = String(repeating: " ", count: max(0, widths[position] - cell.width))
      line += columns[position].kind == .number ? padding + cell : cell + padding
    }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return line
  }

  /// Joins words into lines no longer than a width that no word exceeds.
  private static func wrap(_ words: [String], width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.width + 1 + word.width <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}

extension String {
  /// How many columns of a terminal the text takes, a scalar each: Swedish needs no more.
  fileprivate var width: Int { unicodeScalars.count }
}
