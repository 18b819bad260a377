import Apportionment

extension AgreementTable {
  /// The cell of a row and a column; that of the totals for the row after the last.
  func cell(_ row: Int, _ column: Int) -> Cell {
    row < rows.count ? rows[row][column] : totals[column]
  }
}

extension AgreementTable.Cell {
  /// The number in the cell; nil where there is none.
  var number: Fraction? {
    switch self {
    case .quantity(let quantity): quantity
    case .grant(let grant): grant.amount.fraction
    case .amount(let amount): amount.fraction
    case .share, .whole, .name, .awaiting, .nothing: nil
    }
  }

  /// What the recipient of a grant is due; nil for all other cells.
  var entitlement: Fraction? {
    if case .grant(let grant) = self { grant.entitlement } else { nil }
  }

  /// The cell as the published tables hold it: digits without grouping, shares as "23,1%".
  public var printed: String {
    switch self {
    case .name(let name): name
    case .quantity(let quantity): quantity.plainDecimal
    case .share(let tenths): SwedishFigures.percent(tenths: tenths)
    case .whole: "1"
    case .grant(let grant): grant.amount.plainDigits
    case .amount(let amount): amount.plainDigits
    case .awaiting, .nothing: ""
    }
  }

  /// Whether a printed cell shows this: the same number, however it is written, or the same text.
  func isShown(by printed: Located<String>) -> Bool {
    number.map { $0 == printed.number } ?? (self.printed == printed.value)
  }
}
