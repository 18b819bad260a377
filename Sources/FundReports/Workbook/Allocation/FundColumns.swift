import Apportionment
import StimulusFunds

/// The columns of one fund in a sheet: the exact shares, the rounding and the grants, and above them
/// the amount, the unit, who carries the residual, and whether the fund is met.
struct FundColumns {
  let sheet: String
  let allocation: Allocation
  let places: FundSheetPlaces
  let formulas: EntitlementFormulas
  private let roundings: SpreadsheetRounding
  /// Where the amount stands: "Funds!$D$5".
  private let amount: String

  init(
    _ formulas: EntitlementFormulas, _ allocation: Allocation, in sheet: String, amount: String,
    at places: FundSheetPlaces
  ) {
    (self.formulas, self.allocation, self.sheet) = (formulas, allocation, sheet)
    (self.amount, self.places) = (amount, places)
    roundings = SpreadsheetRounding(allocation)
  }

  /// The cell of a recipient's grant as another sheet names it.
  ///
  /// - Parameter row: The row of the cell that names it.
  func grant(ofRecipientAt position: Int, fromRow row: Int) -> String {
    CellReference.sheet(sheet)
      + CellReference.inOwnRow(places.grant, below: places.firstRow + position - row)
  }

  /// The grants of all recipients as other sheets name them.
  var grants: String { CellReference.sheet(sheet) + places.range(places.grant) }

  private var fund: Fund { allocation.fund }

  private var isCarried: Bool {
    if case .carriers = fund.rounding.residual { true } else { false }
  }
}

extension FundColumns {
  /// What a check says, here and in other sheets.
  static let missing = Wording(en: "Missing (0: the fund is met)", sv: "Saknas (0: går jämnt ut)")

  /// What the settings of every fund are, from the amount downwards.
  static let labels = [
    Wording(en: "Amount", sv: "Belopp"), Wording(en: "Rounded to, kr", sv: "Avrundas till, kr"),
    Wording(en: "Residual carried: 1 or 2", sv: "Avrundningsresten bärs: 1 eller 2"),
    Wording(en: "Left for the largest remainders", sv: "Kvar till största rest"), missing,
  ]

  /// The headings of the columns.
  static let headings = [
    Wording(en: "Exact share", sv: "Exakt andel"), Wording(en: "Nearest", sv: "Närmaste"),
    Wording(en: "Carries", sv: "Justering"), Wording(en: "Remainder", sv: "Rest"),
    Wording(en: "Grant", sv: "Bidrag"),
  ]

  static let widths = [20, 16, 10, 16, 16]

  /// The settings from the amount downwards, each a row of the fund's columns.
  ///
  /// - Parameter all: The columns of all funds, by their ids.
  func settings(in language: Language, _ all: [String: FundColumns]) -> [[SheetCell]] {
    let units = roundings.wholes.sum()
    let leftOver = allocation.granted.fraction / fund.rounding.unit.fraction - units
    let remainders = "SUM(\(places.range(places.remainder)))"
    let rest = formulas.rest.map { "-\($0)" } ?? ""
    let method: [[SheetCell]] =
      each != nil
      ? [[.text(Self.byItself[language])], []]
      : [
        [.count(isCarried ? 1 : 2, .numberInput)],
        [
          .formula(
            rest.isEmpty ? "ROUND(\(remainders),0)" : "INT(ROUND(\(remainders),6))", leftOver,
            .number)
        ],
      ]
    return [
      [
        .formula(
          amount + received(from: all), allocation.amount, allocation.amount.hasOre ? .ore : .kronor
        )
      ],
      [.number(fund.rounding.unit.plainDigits, .generalInput)],
    ] + method + [
      [
        .formula(
          "ROUND(\(places.amount)-SUM(\(places.range(places.grant)))\(rest),2)", Fraction.zero,
          .check)
      ]
    ] + formulas.parameters.map { [$0.cell, .text($0.label[language])] }
  }

  private static let byItself = Wording(en: "each by itself", sv: "var för sig")

  /// What other funds pass on to the fund, to add to its amount: what is left over of them.
  func received(from all: [String: FundColumns]) -> String {
    allocation.received.map { money in
      guard let rest = all[money.fund]?.rest else {
        preconditionFailure("a fund passes on what is left over of it: \(money.fund)")
      }
      return "+\(rest)"
    }.joined()
  }

  /// What of an amount, with what the fund receives, is neither granted nor left over.
  func missing(of amount: String, _ grants: String, from all: [String: FundColumns]) -> String {
    let rest = rest.map { "-\($0)" } ?? ""
    return "ROUND(\(amount)\(received(from: all))-\(grants)\(rest),2)"
  }

  /// The cell of what is left over of the fund as other sheets name it; nil for nothing.
  var rest: String? { formulas.rest.map { CellReference.sheet(sheet) + $0 } }

  /// How each is rounded by itself; nil where a residual is carried.
  private var each: EachRounding? {
    if case .each(let rounding) = fund.rounding.residual { rounding } else { nil }
  }

  /// The cells of one recipient, from the exact share to the grant.
  func cells(of position: Int) -> [SheetCell] {
    let cell = { (column: Int) in CellReference.inOwnRow(column) }
    let grant = allocation.grants[position]
    let carried = allocation.carriers.first { $0.recipient == grant.recipient.name }
    let (share, unit) = (cell(places.share), places.unit)
    let nearest = roundings.nearest[position]
    return [
      .formula(formulas.formulas[position], grant.entitlement, .decimal),
      .formula("ROUND(\(share)/\(unit),0)*\(unit)", nearest, nearest.isWhole ? .kronor : .ore),
      !isCarried
        ? .empty : carried.map { .amount($0.amount, .signedInput) } ?? .empty(.signedInput),
      .formula(remainder(share), roundings.remainders[position], .remainder),
      .formula(self.grant(share), grant.amount, grant.amount.hasOre ? .ore : .kronor),
    ]
  }

  /// The grant, of nearest and carried, of largest remainders, or rounded by itself.
  private func grant(_ share: String) -> String {
    let cell = { (column: Int) in CellReference.inOwnRow(column) }
    switch each {
    case .nearest: return cell(places.nearest)
    case .down: return "\(whole(share))*\(places.unit)"
    case nil:
      return "IF(\(places.method)=1,\(cell(places.nearest))+\(cell(places.carried)),"
        + "(\(whole(share))+IF(\(rank(cell(places.remainder)))<=\(places.leftOver),1,0))"
        + "*\(places.unit))"
    }
  }

  private func whole(_ share: String) -> String { "INT(ROUND(\(share)/\(places.unit),6))" }

  private func remainder(_ share: String) -> String {
    let rest = "ROUND(\(share)/\(places.unit),6)-\(whole(share))"
    if !roundings.prefersLarger { return "ROUND(\(rest),6)" }
    return "ROUND(\(rest)-RANK(\(share),\(places.range(places.share)))/10000000000,10)"
  }

  /// The place among the remainders, of equal ones by the order of the rows.
  private func rank(_ remainder: String) -> String {
    let first = CellReference(column: places.remainder, row: places.firstRow).rowAbsolute
    return "RANK(\(remainder),\(places.range(places.remainder)))"
      + "+COUNTIF(\(first):\(remainder),\(remainder))-1"
  }

  /// The sums of the columns.
  var totals: [SheetCell] {
    let sum = { (column: Int, value: Fraction, style: SheetStyle) -> SheetCell in
      .formula("SUM(\(places.range(column)))", value, style)
    }
    let carried = isCarried ? allocation.carriers.map(\.amount.fraction).sum() : .zero
    return [
      sum(places.share, allocation.entitlements.total, .totalDecimal),
      sum(places.nearest, roundings.nearest.sum(), .totalKronor),
      sum(places.carried, carried, .totalKronor), .empty(.totalLabel),
      sum(places.grant, allocation.granted.fraction, .totalKronor),
    ]
  }
}
