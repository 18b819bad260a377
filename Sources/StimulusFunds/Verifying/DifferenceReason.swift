import Apportionment

/// A printed figure that is not the computed one.
struct PrintedDifference {
  /// The row; that after the last for the row of totals.
  let row: Int
  let column: Int
  let printed: Located<String>
  let computed: AgreementTable.Cell
  /// Why they differ, as far as the figures tell.
  var reason: Wording
}

/// Why a printed figure differs from the computed one, as far as the two alone tell.
struct DifferenceReason {
  let layout: TableLayout

  /// The reason of a figure of a row that is no grant.
  func ofFigure(in column: Int) -> Wording {
    switch layout.columns[column].content {
    case .total, .grant: totalNotSum
    case .share:
      Wording(
        en: "the share of the key rounds to another figure",
        sv: "andelen av fördelningsnyckeln avrundas till en annan siffra")
    case .fundAmount:
      Wording(
        en: "the agreement holds another amount", sv: "överenskommelsen har ett annat belopp")
    case .recipient, .fundName, .fundRecipients:
      Wording(en: "the agreement prints another text", sv: "överenskommelsen har en annan text")
    case .key:
      Wording(en: "the key holds another value", sv: "fördelningsnyckeln har ett annat värde")
    }
  }

  private var totalNotSum: Wording {
    Wording(en: "the printed total is not the sum", sv: "den tryckta summan stämmer inte")
  }

  /// The reason of a figure of the row of totals.
  func ofTotal(of column: Int) -> Wording {
    switch layout.columns[column].content {
    case .share: FigureCause.totalNotWhole.wording
    case .key, .fundAmount: totalNotSum
    case .recipient, .total, .grant, .fundName, .fundRecipients: ofFigure(in: column)
    }
  }

  /// The reason of a figure where nothing belongs.
  func ofStrayFigure(in column: Int) -> Wording {
    if case .grant = layout.columns[column].content {
      return Wording(
        en: "the fund is not for this recipient", sv: "medlen är inte avsedda för denna mottagare")
    }
    return ofFigure(in: column)
  }

  /// The reason of a printed grant.
  func of(_ printed: Fraction?, _ grant: Grant, in unit: Fraction) -> Wording {
    guard let printed else {
      return Wording(
        en: "the printed text is not a number", sv: "den tryckta texten är inte ett tal")
    }
    let (units, due) = (printed / unit, grant.entitlement / unit)
    let isWithinQuota =
      units.isWhole && (units.floor == due.floor || !due.isWhole && units.floor - due.floor == 1)
    return isWithinQuota
      ? Wording(
        en:
          "within floor and ceiling of the entitlement, but the agreement rounds it the other way",
        sv:
          "den exakta andelen nedåt eller uppåt, men överenskommelsen avrundar den åt andra hållet")
      : Wording(
        en: "neither floor nor ceiling of the entitlement",
        sv: "varken den exakta andelen avrundad nedåt eller uppåt")
  }
}
