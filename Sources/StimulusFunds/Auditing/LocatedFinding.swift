import Apportionment

/// A finding with its place in the layout.
struct LocatedFinding {
  /// What should be printed.
  enum Expected {
    /// A number.
    case number(Fraction)
    /// A text that is no number.
    case text(String)
    /// Nothing.
    case nothing
    /// What that is cannot be computed.
    case unknown
  }

  /// The row; that after the last for the row of totals.
  let row: Int
  let column: Int
  let expected: Expected
  let finding: AuditFinding

  init(
    _ row: Int, _ column: Int, of table: PublishedTable, printed: Located<String>,
    expected: Expected, _ cause: FigureCause?
  ) {
    (self.row, self.column, self.expected) = (row, column, expected)
    finding = AuditFinding(
      row: row < table.rowIndices.endIndex
        ? table.layout.name(ofRow: row) : table.layout.totalRow,
      column: table.layout.columns[column].heading, printed: printed.value,
      expected: expected.printed, expectedNumber: expected.number,
      difference: expected.number.flatMap { number in printed.number.map { $0 - number } },
      cause: cause, location: printed.location)
  }

  /// The number that should stand there, nothing being zero; nil where it is not known.
  var right: Fraction? {
    if case .nothing = expected { .zero } else { expected.number }
  }
}

extension LocatedFinding.Expected {
  fileprivate var number: Fraction? {
    if case .number(let number) = self { number } else { nil }
  }

  fileprivate var printed: String {
    switch self {
    case .number(let number): number.plainDecimal
    case .text(let text): text
    case .nothing, .unknown: ""
    }
  }

  /// What a computed cell expects.
  init(_ cell: AgreementTable.Cell) {
    switch cell {
    case .quantity, .grant, .amount: self = cell.number.map { .number($0) } ?? .unknown
    case .name, .share, .whole: self = .text(cell.printed)
    case .nothing: self = .nothing
    case .awaiting: self = .unknown
    }
  }
}
