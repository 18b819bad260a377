import Apportionment

/// A printed figure that is not the computed one.
struct PrintedDifference {
  /// The row; that after the last for the row of totals.
  let row: Int
  let column: Int
  let printed: Located<String>
  let computed: AgreementTable.Cell
  /// Why they differ, as far as the figures tell.
  var reason: String
}

/// Why a printed figure differs from the computed one, as far as the two alone tell.
struct DifferenceReason {
  let layout: TableLayout

  /// The reason of a figure of a row that is no grant.
  func ofFigure(in column: Int) -> String {
    switch layout.columns[column].content {
    case .total, .grant: "the printed total is not the sum"
    case .share: "the share of the key rounds to another figure"
    case .fundAmount: "the agreement holds another amount"
    case .recipient, .fundName, .fundRecipients: "the agreement prints another text"
    case .key: "the key holds another value"
    }
  }

  /// The reason of a figure of the row of totals.
  func ofTotal(of column: Int) -> String {
    switch layout.columns[column].content {
    case .share: FigureCause.totalNotWhole.description
    case .key, .fundAmount: "the printed total is not the sum"
    case .recipient, .total, .grant, .fundName, .fundRecipients: ofFigure(in: column)
    }
  }

  /// The reason of a figure where nothing belongs.
  func ofStrayFigure(in column: Int) -> String {
    if case .grant = layout.columns[column].content { return "the fund is not for this recipient" }
    return ofFigure(in: column)
  }

  /// The reason of a printed grant.
  func of(_ printed: Fraction?, _ grant: Grant, in unit: Fraction) -> String {
    guard let printed else { return "the printed text is not a number" }
    let (units, due) = (printed / unit, grant.entitlement / unit)
    let isWithinQuota =
      units.isWhole && (units.floor == due.floor || !due.isWhole && units.floor - due.floor == 1)
    return isWithinQuota
      ? "within floor and ceiling of the entitlement, but the agreement rounds it the other way"
      : "neither floor nor ceiling of the entitlement"
  }
}
