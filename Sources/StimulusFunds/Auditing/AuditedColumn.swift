import Apportionment

/// The figures of one column with what tells right ones from wrong, to find the cause of the wrong.
struct AuditedColumn {
  let table: PublishedTable
  /// The place of the column in the layout.
  let column: Int
  /// What should be printed in each row; nil where the column has nothing for it.
  let expected: [Fraction?]
  /// Whether a figure is right in a row.
  let fits: (Fraction, Int) -> Bool
  /// The figures that may be right in a row, the likeliest first.
  let candidates: (Int) -> [Fraction]
  /// What else may explain a figure in a row.
  let otherCause: (Fraction, Int) -> FigureCause?

  /// The figures that are not right.
  var findings: [LocatedFinding] {
    expected.indices.compactMap { row in
      guard let cell = table.cell(row, column) else { return nil }
      guard let expected = expected[row] else {
        return cell.value.isEmpty ? nil : finding(row, cell, nil, .nothingBelongsThere)
      }
      guard let number = cell.number else {
        return finding(row, cell, expected, cell.numberFault.map { .notANumber($0) })
      }
      if fits(number, row) { return nil }
      let (cause, right) = cause(number, row)
      return finding(row, cell, right ?? expected, cause)
    }
  }

  private func finding(
    _ row: Int, _ cell: Located<String>, _ expected: Fraction?, _ cause: FigureCause?
  ) -> LocatedFinding {
    LocatedFinding(
      row, column, of: table, printed: cell, expected: expected.map { .number($0) } ?? .nothing,
      cause)
  }

  /// The cause of a wrong figure, and the right one that it shows, where that is another than the
  /// expected.
  private func cause(_ printed: Fraction, _ row: Int) -> (FigureCause?, right: Fraction?) {
    for other in expected.indices where other != row && expected[other] != nil {
      if fits(printed, other), let theirs = table.number(other, column), fits(theirs, row) {
        return (.rowsSwapped(with: table.layout.name(ofRow: other)), nil)
      }
    }
    for right in candidates(row) {
      let slip = FigureCause(slipFrom: right.plainDecimal, to: printed.plainDecimal)
      if let slip { return (slip, right) }
    }
    return (otherCause(printed, row), nil)
  }
}
