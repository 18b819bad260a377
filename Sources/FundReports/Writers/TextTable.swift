import StimulusFunds

extension TextWriter {
  /// A table aligned for a terminal: numbers to the right, long headings on several lines, and long
  /// texts too where the table is then no wider than a terminal.
  static func text(
    of table: ReportTable, in language: Language, columns: Int = .max
  ) -> String {
    TextTable(table, in: language, columns: columns).lines.joined(separator: "\n")
  }
}

/// A table with every cell written and every column as wide as its widest, or narrower where only so it
/// fits a terminal.
private struct TextTable {
  private let columns: [(heading: String, kind: ReportTable.Column.Kind)]
  private let rows: [[String]]
  private let totals: [String]?
  private let widths: [Int]

  init(_ table: ReportTable, in language: Language, columns room: Int) {
    let columns = table.columns.map { ($0.heading[language], $0.kind) }
    self.columns = columns
    rows = table.rows.map { row in row.map { $0.shown(in: language) } }
    totals = table.totals.map { row in row.map { $0.shown(in: language) } }
    let all = rows + (totals.map { [$0] } ?? [])
    let widths = columns.enumerated().map { position, column in
      (all.map { $0[position].width } + [column.0.longestWord]).max() ?? 0
    }
    let least = columns.enumerated().map { position, column in
      column.1 == .number
        ? widths[position]
        : (all.map { $0[position].longestWord } + [column.0.longestWord]).max() ?? 0
    }
    self.widths = Self.fitting(widths, least, in: room - 2 * max(0, columns.count - 1)) ?? widths
  }

  /// The widths, the widest made narrower until all fit; nil where the least do not.
  private static func fitting(_ widths: [Int], _ least: [Int], in room: Int) -> [Int]? {
    if least.reduce(0, +) > room { return nil }
    var widths = widths
    while widths.reduce(0, +) > room {
      let shrinking = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinking.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  /// The lines, from the headings to the totals.
  var lines: [String] {
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return headings.map(line) + [rule] + rows.flatMap(lines(of:))
      + (totals.map { [rule] + lines(of: $0) } ?? [])
  }

  /// A row in as many lines as its longest cell takes, the first lines of all on the first.
  private func lines(of row: [String]) -> [String] {
    if zip(row, widths).allSatisfy({ $0.width <= $1 }) { return [line(row)] }
    let wrapped = zip(row, widths).map(Self.wrap)
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { number in line(wrapped.map { $0.dropFirst(number).first ?? "" }) }
  }

  /// The headings in as many lines as the longest takes, the last lines of all on the last.
  private var headings: [[String]] {
    let wrapped = zip(columns, widths).map { column, width in
      Self.wrap(column.heading, width: width)
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

  /// Breaks a text at spaces into lines no longer than a width that no word exceeds.
  private static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ").map(String.init) {
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

  /// The columns of the longest of its words.
  fileprivate var longestWord: Int { split(separator: " ").map { String($0).width }.max() ?? 0 }
}
