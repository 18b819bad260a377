import StimulusFunds

/// Writes a report for a terminal: blocks apart by an empty line, items indented, tables aligned.
enum TextWriter: ReportWriter {
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8] {
    Array(text(of: report.blocks, in: language).utf8)
  }

  static func text(of blocks: [Block], in language: Language) -> String {
    blocks.joined { text(of: $0, in: language) }
  }

  private static func text(of block: Block, in language: Language) -> String {
    switch block {
    case .title(let text), .heading(let text), .subheading(let text), .answer(let text),
      .paragraph(let text), .line(let text):
      text[language]
    case .item(let text, let level): String(repeating: "  ", count: level + 1) + text[language]
    case .table(let table): text(of: table, in: language)
    case .chart, .scenarios: ""
    }
  }
}

extension [Block] {
  /// The blocks one after the other, apart by an empty line where they do not belong together.
  func joined(_ written: (Block) -> String) -> String {
    var text = ""
    let blocks = filter { !$0.isDrawn }
    for (position, block) in blocks.enumerated() {
      if position > 0 { text += blocks[position - 1].isContinued(by: block) ? "\n" : "\n\n" }
      text += written(block)
    }
    return text + "\n"
  }
}

extension Block {
  /// Whether it is nothing without a page.
  fileprivate var isDrawn: Bool {
    switch self {
    case .chart, .scenarios: true
    default: false
    }
  }

  /// Whether the next block stands on the very next line, as items of one list do.
  fileprivate func isContinued(by next: Block) -> Bool {
    switch (self, next) {
    case (.item, .item), (.line, .line): true
    default: false
    }
  }
}
