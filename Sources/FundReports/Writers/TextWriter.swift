import StimulusFunds

/// Writes a report for a terminal: blocks apart by an empty line, items indented, tables aligned,
/// and sentences wrapped.
enum TextWriter: ReportWriter {
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8] {
    Array(report.text(in: language, columns: .max, from: provenance).utf8)
  }

  /// The text of some blocks.
  ///
  /// - Parameter columns: The width that sentences are wrapped to.
  static func text(
    of blocks: [Block], in language: Language, columns: Int = .max
  ) -> String {
    blocks.joined { text(of: $0, in: language, columns) }
  }

  private static func text(of block: Block, in language: Language, _ columns: Int) -> String {
    switch block {
    // A line is one, however long: it is looked for with a place or a name that it begins with.
    case .line(let text): text[language]
    case .title(let text), .heading(let text), .subheading(let text), .answer(let text),
      .paragraph(let text):
      WrappedText(text[language], columns: columns).text
    case .item(let text, let level):
      WrappedText(
        text[language], indentation: 2 * (level + 1), hanging: 2 * (level + 2), columns: columns
      ).text
    case .table(let table): text(of: table, in: language, columns: columns)
    case .chart, .scenarios: ""
    }
  }
}

extension Report {
  /// The report for a terminal, its sentences wrapped, and last from what it was computed.
  public func text(
    in language: Language, columns: Int, from provenance: Provenance
  ) -> String {
    let isTold = isComputed && provenance.isKnown && !provenance.agreements.isEmpty
    let basis = isTold ? [Block.paragraph(provenance.sentence)] : []
    return TextWriter.text(of: blocks + basis, in: language, columns: columns)
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
