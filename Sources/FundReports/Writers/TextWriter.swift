/// Writes a report for a terminal: blocks apart by an empty line, items indented, tables aligned.
enum TextWriter: ReportWriter {
  static func written(_ report: some Report) -> [UInt8] { Array(text(of: report.blocks).utf8) }

  static func text(of blocks: [Block]) -> String {
    blocks.joined(text)
  }

  private static func text(of block: Block) -> String {
    switch block {
    case .title(let text), .heading(let text), .subheading(let text), .answer(let text),
      .paragraph(let text), .line(let text):
      text
    case .item(let text, let level): String(repeating: "  ", count: level + 1) + text
    case .table(let table): text(of: table)
    }
  }
}

extension [Block] {
  /// The blocks one after the other, apart by an empty line where they do not belong together.
  func joined(_ written: (Block) -> String) -> String {
    var text = ""
    for (position, block) in enumerated() {
      if position > 0 { text += self[position - 1].isContinued(by: block) ? "\n" : "\n\n" }
      text += written(block)
    }
    return text + "\n"
  }
}

extension Block {
  /// Whether the next block stands on the very next line, as items of one list do.
  fileprivate func isContinued(by next: Block) -> Bool {
    switch (self, next) {
    case (.item, .item), (.line, .line): true
    default: false
    }
  }
}
