import Apportionment

/// A published table against the calculation, cell by cell.
public struct TableVerification: Sendable {
  /// What the table shows.
  public let layout: TableLayout
  /// Published grants.
  public private(set) var cells = 0
  /// Those that are computed so and are the entitlement rounded to the nearest unit.
  public private(set) var nearest = 0
  /// Those that are computed so and carry a part of the residual.
  public private(set) var carrying: [CarryingCell] = []
  /// Those that differ from the calculation.
  public private(set) var differing = 0
  /// Published key values, without their sums.
  public private(set) var keys = 0
  /// Published shares, without the whole.
  public private(set) var shares = 0
  /// Published funds.
  public private(set) var funds = 0
  /// Published totals of rows.
  public private(set) var rowTotals = 0
  /// Published totals of columns of money.
  public private(set) var columnTotals = 0
  /// Everything that differs, in printed order.
  public private(set) var findings: [Finding] = []
  /// The table as computed.
  public let computed: AgreementTable
  private let carried: [String: CarriedResidual]

  /// Compares a published table with the calculation.
  ///
  /// - Complexity: O(cells).
  public init(_ published: PublishedTable, against allocation: AgreementAllocation) {
    layout = published.layout
    carried = Dictionary(
      layout.funds.compactMap { fund in
        allocation.allocation(of: fund).map { (fund, CarriedResidual($0)) }
      }
    ) { first, _ in first }
    computed = AgreementTable(layout, of: allocation)
    for (printed, row) in zip(published.rows, computed.rows) { compare(printed, row) }
    compareTotals(published.totals, computed.totals)
  }

  private mutating func compare(_ printed: [Located<String>], _ row: [AgreementTable.Cell]) {
    for (position, column) in layout.columns.enumerated() {
      switch column.content {
      case .recipient: continue
      case .key: keys += 1
      case .share: shares += 1
      case .total: rowTotals += 1
      case .fundAmount: funds += 1
      case .fundName, .fundRecipients: break
      case .grant:
        if case .nothing = row[position], printed[position].value.isEmpty { continue }
        cells += 1
      }
      compare(Place(row: row, column: column), printed[position], row[position])
    }
  }

  private mutating func compareTotals(
    _ printed: [Located<String>], _ totals: [AgreementTable.Cell]
  ) {
    for (position, column) in layout.columns.enumerated() {
      if case .amount = totals[position] { columnTotals += 1 }
      let place = Place(row: totals, column: column, isOfTotals: true)
      compare(place, printed[position], totals[position])
    }
  }

  /// A row's name and a column.
  private struct Place {
    let row: String
    let column: TableLayout.Column
    let isOfTotals: Bool

    init(row: [AgreementTable.Cell], column: TableLayout.Column, isOfTotals: Bool = false) {
      self.row = if case .name(let name)? = row.first { name } else { "" }
      self.column = column
      self.isOfTotals = isOfTotals
    }
  }

  private mutating func compare(
    _ place: Place, _ printed: Located<String>, _ computed: AgreementTable.Cell
  ) {
    switch computed {
    case .grant(let grant): compare(place, printed, grant)
    case .quantity(let quantity):
      if (try? WrittenNumber(printed.value))?.fraction != quantity {
        find(place, printed, computed, Self.reason(for: place))
      }
    case .amount(let amount):
      if Self.kronor(printed) != amount { find(place, printed, computed, Self.reason(for: place)) }
    case .nothing where !printed.value.isEmpty:
      if case .grant = place.column.content { differing += 1 }
      find(place, printed, computed, Self.reasonForNothing(in: place))
    case .share, .whole, .name, .nothing:
      if printed.value != computed.printed {
        find(place, printed, computed, Self.reason(for: place))
      }
    case .awaiting:
      if case .grant = place.column.content { differing += 1 }
      find(place, printed, computed, "the fund awaits data, so nothing is computed")
    }
  }

  private static func kronor(_ printed: Located<String>) -> Kronor? {
    (try? WrittenNumber(printed.value)).flatMap { try? Kronor($0) }
  }

  private mutating func compare(_ place: Place, _ printed: Located<String>, _ grant: Grant) {
    let amount = Self.kronor(printed)
    if amount != grant.amount {
      differing += 1
      find(place, printed, .grant(grant), reason(amount?.fraction, grant, in: place))
      return
    }
    guard case .grant(let fund) = place.column.content, let residual = carried[fund],
      let amount = residual.amounts[grant.recipient.name]
    else {
      nearest += 1
      return
    }
    carrying.append(
      CarryingCell(
        table: layout.id, row: place.row, column: place.column.heading, grant: grant,
        carried: amount, citation: residual.citation))
  }

  private mutating func find(
    _ place: Place, _ printed: Located<String>, _ computed: AgreementTable.Cell, _ reason: String
  ) {
    let number = (try? WrittenNumber(printed.value))?.fraction
    let difference = computed.number.flatMap { computed in number.map { $0 - computed } }
    findings.append(
      Finding(
        table: layout.id, row: place.row, column: place.column.heading, printed: printed.value,
        computed: computed.printed, entitlement: computed.entitlement,
        difference: difference, reason: reason,
        location: printed.location))
  }
}

extension TableVerification {
  private static func reason(for place: Place) -> String {
    switch place.column.content {
    case .share where place.isOfTotals: "the printed total is not the whole"
    case .key where place.isOfTotals, .fundAmount where place.isOfTotals, .total, .grant:
      "the printed total is not the sum"
    case .share: "the share of the key rounds to another figure"
    case .fundAmount: "the agreement holds another amount"
    case .recipient, .fundName, .fundRecipients: "the agreement prints another text"
    case .key: "the key holds another value"
    }
  }

  private static func reasonForNothing(in place: Place) -> String {
    if case .grant = place.column.content { return "the fund is not for this recipient" }
    return reason(for: place)
  }

  private func reason(_ printed: Fraction?, _ grant: Grant, in place: Place) -> String {
    guard let printed else { return "the printed text is not a number" }
    let unit = unit(of: place.column)
    let (units, due) = (printed / unit, grant.entitlement / unit)
    let isWithinQuota =
      units.isWhole && (units.floor == due.floor || !due.isWhole && units.floor - due.floor == 1)
    return isWithinQuota
      ? "within floor and ceiling of the entitlement, but the agreement rounds it the other way"
      : "neither floor nor ceiling of the entitlement"
  }

  /// What the grants of a column are whole multiples of.
  private func unit(of column: TableLayout.Column) -> Fraction {
    if case .grant(let fund) = column.content { carried[fund]?.unit ?? .one } else { .one }
  }
}

/// Who carries a fund's residual, and where the agreement says so.
private struct CarriedResidual {
  let amounts: [String: Kronor]
  /// nil where the largest remainders carry it.
  let citation: Citation?
  /// The fund's rounding unit.
  let unit: Fraction

  init(_ allocation: Allocation) {
    amounts = Dictionary(allocation.carriers.map { ($0.recipient, $0.amount) }) { first, _ in first
    }
    citation =
      if case .carriers(_, let citation) = allocation.fund.rounding.residual { citation } else {
        nil
      }
    unit = allocation.fund.rounding.unit.fraction
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
}
