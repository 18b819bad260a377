extension ReportTable {
  /// The table in Markdown, numbers to the right, the totals in bold.
  var markdown: String {
    var lines = [Self.line(headings.map { markdownEscaped($0.text) })]
    lines.append(Self.line(headings.map { $0.isNumeric ? "---:" : "---" }))
    lines += rows.map { Self.line($0.map { markdownEscaped($0.shown) }) }
    if let totals {
      lines.append(
        Self.line(totals.map { $0.shown.isEmpty ? "" : "**\(markdownEscaped($0.shown))**" }))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}

/// Text in which nothing is taken for Markdown.
func markdownEscaped(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\|*_`<>[]#&~".contains(character) { escaped.append("\\") }
    escaped.append(character.isNewline ? " " : character)
  }
  return escaped
}
