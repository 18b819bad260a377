import StimulusFunds

/// Writes a report as Markdown, with nothing in its texts taken for Markdown.
enum MarkdownWriter: ReportWriter {
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8] {
    let basis = report.isComputed ? provenance.blocks : []
    return Array(text(of: report.blocks + basis, in: language).utf8)
  }

  static func text(of blocks: [Block], in language: Language) -> String {
    blocks.joined { text(of: $0, in: language) }
  }

  private static func text(of block: Block, in language: Language) -> String {
    switch block {
    case .title(let text): "# \(escaped(text[language]))"
    case .heading(let text): "## \(escaped(text[language]))"
    case .subheading(let text): "### \(escaped(text[language]))"
    case .answer(let text), .paragraph(let text): escaped(text[language])
    case .item(let text, let level):
      "- \(String(repeating: "  ", count: level))\(escaped(text[language]))"
    case .line(let text): "- \(escaped(text[language]))"
    case .table(let table): text(of: table, in: language)
    case .chart, .scenarios: ""
    }
  }

  /// A table, numbers to the right, the totals in bold.
  static func text(of table: ReportTable, in language: Language) -> String {
    var lines = [line(table.columns.map { escaped($0.heading[language]) })]
    lines.append(line(table.columns.map { $0.kind == .number ? "---:" : "---" }))
    lines += table.rows.map { line($0.map { escaped($0.shown(in: language)) }) }
    if let totals = table.totals?.map({ escaped($0.shown(in: language)) }) {
      lines.append(line(totals.map { $0.isEmpty ? "" : "**\($0)**" }))
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// Text in which nothing is taken for Markdown, scalar by scalar, because a mark that a combining
  /// mark follows is no character of its own.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      if "\\|*_`<>[]#&~".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(Character(scalar).isNewline ? " " : scalar)
    }
    return String(escaped)
  }
}

extension Provenance {
  /// A heading and an item a line; nothing where nothing is known.
  fileprivate var blocks: [Block] {
    if !isKnown { return [] }
    return [.heading(Self.heading)] + lines.map { .line($0.label + ": \($0.text)") }
  }
}
