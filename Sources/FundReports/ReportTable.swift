import StimulusFunds

/// A table ready to be written in any format.
struct ReportTable {
  /// A heading and on which side its column is aligned.
  struct Heading {
    let text: String
    let isNumeric: Bool

    init(_ text: String, numeric: Bool = false) {
      self.text = text
      isNumeric = numeric
    }
  }

  /// A cell for people and for programs.
  struct Cell {
    /// For people: grouped figures, decimal commas.
    let shown: String
    /// For programs: plain digits.
    let plain: String

    init(_ text: String) {
      shown = text
      plain = text
    }

    init(shown: String, plain: String) {
      self.shown = shown
      self.plain = plain
    }

    init(_ amount: Kronor) { self.init(KronorSum(amount)) }

    init(_ amount: KronorSum) {
      shown = amount.grouped
      plain = amount.plainDigits
    }
  }

  let headings: [Heading]
  let rows: [[Cell]]
  let totals: [Cell]?

  init(_ headings: [Heading], rows: [[Cell]], totals: [Cell]? = nil) {
    self.headings = headings
    self.rows = rows
    self.totals = totals
  }
}

extension ReportTable {
  /// A table of an agreement, its cells as computed.
  init(_ table: AgreementTable) {
    headings = table.layout.columns.map { column in
      switch column.content {
      case .recipient, .fundName, .fundRecipients: Heading(column.heading)
      default: Heading(column.heading, numeric: true)
      }
    }
    rows = table.rows.map { $0.map(Cell.init) }
    totals = table.totals.map(Cell.init)
  }
}

extension ReportTable.Cell {
  init(_ cell: AgreementTable.Cell) {
    plain = cell.printed
    switch cell {
    case .name, .share, .whole, .nothing: shown = plain
    case .awaiting: shown = "awaiting"
    case .quantity, .grant, .amount: shown = SwedishFigures.grouped(plain)
    }
  }
}
