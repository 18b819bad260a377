extension ReportTable {
  /// The table aligned for a terminal: numbers to the right, long headings on several lines.
  var text: String {
    let headingLines = headings.map { $0.text.split(separator: " ").map(String.init) }
    let all = rows + (totals.map { [$0] } ?? [])
    let widths = headings.indices.map { column in
      max(
        all.map { $0[column].shown.width }.max() ?? 0,
        headingLines[column].map(\.width).max() ?? 0)
    }
    let wrapped = headings.indices.map { Self.wrap(headingLines[$0], width: widths[$0]) }
    let height = wrapped.map(\.count).max() ?? 0
    var lines = (0..<height).map { row in
      line(
        wrapped.map { lines in
          let above = height - lines.count
          return row < above ? "" : lines[row - above]
        }, widths)
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    lines.append(rule)
    lines += rows.map { line($0.map(\.shown), widths) }
    if let totals { lines += [rule, line(totals.map(\.shown), widths)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { line += "  " }
      let padding = String(repeating: " ", count: max(0, widths[column] - cell.width))
      line += headings[column].isNumeric ? padding + cell : cell + padding
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
