import StimulusFunds

// Texts that are in English only so far.

extension Block {
  static func title(_ text: String) -> Block { .title(Wording(untranslated: text)) }
  static func heading(_ text: String) -> Block { .heading(Wording(untranslated: text)) }
  static func subheading(_ text: String) -> Block { .subheading(Wording(untranslated: text)) }
  static func answer(_ text: String) -> Block { .answer(Wording(untranslated: text)) }
  static func paragraph(_ text: String) -> Block { .paragraph(Wording(untranslated: text)) }
  static func item(_ text: String, level: Int = 0) -> Block {
    .item(Wording(untranslated: text), level: level)
  }
  static func line(_ text: String) -> Block { .line(Wording(untranslated: text)) }
}

extension Cell {
  static func text(_ text: String) -> Cell { .text(Wording(untranslated: text)) }
}

extension ReportTable.Column {
  init(_ heading: String, _ kind: Kind = .text) {
    self.init(Wording(untranslated: heading), kind)
  }
}

extension RowShape.Member {
  init(
    _ name: String, heading: String, _ kind: ReportTable.Column.Kind = .text,
    json: (@Sendable (Row) -> JSON)? = nil, cell: @escaping @Sendable (Row) -> Cell
  ) {
    self.init(name, heading: Wording(untranslated: heading), kind, json: json, cell: cell)
  }

  static func column(
    _ heading: String, _ kind: ReportTable.Column.Kind = .text,
    cell: @escaping @Sendable (Row) -> Cell
  ) -> RowShape<Row>.Member { .column(Wording(untranslated: heading), kind, cell: cell) }
}
