/// How a document's headings, tables and paragraphs are written.
enum DocumentStyle {
  case text
  case markdown
}

/// A document that grows paragraph by paragraph, for a terminal or in Markdown.
struct Document {
  private let style: DocumentStyle
  private var blocks: [String] = []
  private var isInList = false

  init(_ style: DocumentStyle) { self.style = style }

  /// The document, its blocks apart by an empty line.
  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func title(_ text: String) { add(style == .text ? text : "# \(markdownEscaped(text))") }

  mutating func heading(_ text: String) {
    add(style == .text ? text : "## \(markdownEscaped(text))")
  }

  /// A heading below the one before.
  mutating func subheading(_ text: String) {
    add(style == .text ? text : "### \(markdownEscaped(text))")
  }

  mutating func paragraph(_ text: String) {
    if !text.isEmpty { add(style == .text ? text : markdownEscaped(text)) }
  }

  mutating func table(_ table: ReportTable) {
    let text = style == .text ? table.text : table.markdown
    add(String(text.dropLast()))
  }

  /// A line of a list; lines that follow one another make one list.
  mutating func line(_ text: String) {
    let line = style == .text ? "  \(text)" : "- \(markdownEscaped(text))"
    if isInList, let last = blocks.popLast() {
      blocks.append(last + "\n" + line)
    } else {
      blocks.append(line)
    }
    isInList = true
  }

  private mutating func add(_ block: String) {
    blocks.append(block)
    isInList = false
  }
}
