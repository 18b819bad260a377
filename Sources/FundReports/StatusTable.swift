import StimulusFunds

/// How every recipient and fund stands, as tables.
struct StatusTable {
  private let check: Check

  init(_ check: Check) { self.check = check }

  /// The tables as they are read.
  var blocks: [Block] {
    [
      .heading("Status: money in kronor"), .table(money),
      .heading("Status: duties"), .table(duties),
      .heading("Totals against section \(check.agreement.citation.section)"), .table(totals),
    ]
  }

  private static let moneyShape = RowShape<RecipientStatus>(
    .init("recipient", heading: "Recipient") { .text($0.recipient.name) },
    .init("entitled", heading: "Entitled", .number) { .sum($0.entitled) },
    .init("requisitioned", heading: "Requisitioned", .number) { .optional($0.requisitioned) },
    .init("paid", heading: "Paid", .number) { .optional($0.paid) },
    .init("costs", heading: "Costs", .number) { .optional($0.costs) },
    .init("unspent", heading: "Unspent", .number) { .optional($0.unspent) },
    .init("repaid", heading: "Repaid", .number) { .optional($0.repaid) },
    .init("balance", heading: "Balance", .number) { .optional($0.balance) },
    .json("duties") { .array($0.obligations.map(\.json)) },
    .json("next") { .optional($0.next?.id) })

  private static let dutyShape = RowShape<RecipientStatus>(
    .column("Requisition") { $0.state(of: .requisition) },
    .column("Interim report") { $0.state(of: .interimReport) },
    .column("Final report") { $0.state(of: .finalReport) },
    .column("Financial report") { $0.state(of: .financialReport) },
    .column("Repayment") { $0.state(of: .repayment) },
    .column("Placement weeks") { $0.state(of: .placementReport) },
    .column("Next deadline") {
      $0.next.map { .text("\($0.date) \($0.id)") } ?? .unknown
    })

  /// A fund against its amount.
  static let fundShape = RowShape<FundTotal>(
    .init("fund", heading: "Fund") { .text($0.fund.id) },
    .init("amount", heading: "Amount", .number) { .amount($0.fund.amount) },
    .init("allocated", heading: "Allocated", .number) { .optional($0.allocated) },
    .init("paid", heading: "Paid", .number) { .optional($0.paid) },
    .init("back", heading: "Back", .number) { .optional($0.back) },
    .init("difference", heading: "Difference", .number) { .optional($0.difference) })

  /// How every recipient stands, as JSON.
  static func json(of statuses: [RecipientStatus]) -> JSON { moneyShape.json(of: statuses) }

  /// Amounts, a recipient a row.
  private var money: ReportTable { Self.moneyShape.table(of: check.statuses) }

  /// The state of each duty, a recipient a row.
  private var duties: ReportTable {
    ReportTable(
      [.init("Recipient")] + Self.dutyShape.columns,
      rows: check.statuses.map {
        [.text($0.recipient.name)] + Self.dutyShape.cells(of: $0)
      })
  }

  /// Amounts and duties, for programs.
  var complete: ReportTable {
    ReportTable(
      (Self.moneyShape.columns + Self.dutyShape.columns).map {
        .init($0.heading.map { $0.lowercased() }, $0.kind)
      },
      rows: check.statuses.map {
        Self.moneyShape.cells(of: $0) + Self.dutyShape.cells(of: $0)
      })
  }

  /// What was paid of each fund against its amount, and without a fund: together the whole ledger.
  var totals: ReportTable {
    let totals = check.fundTotals
    let whole = check.totals?.withoutFund
    let isPaid = whole != nil
    let (paid, back) = (whole?.paid ?? .zero, whole?.back ?? .zero)
    return ReportTable(
      Self.fundShape.columns,
      rows: totals.map(Self.fundShape.cells)
        + (paid == .zero && back == .zero ? [] : [Self.wholeRows(paid, back)]),
      totals: [
        .text("Total"), .amount(check.agreement.total),
        .sum(totals.compactMap(\.allocated).map { KronorSum($0) }.sum()),
        isPaid ? .sum(totals.compactMap(\.paid).sum() + paid) : .unknown,
        isPaid ? .sum(totals.compactMap(\.back).sum() + back) : .unknown,
        isPaid ? .sum(totals.compactMap(\.difference).sum()) : .unknown,
      ])
  }

  /// What was paid for rows of several funds at once; each fund's difference counts its part.
  private static func wholeRows(_ paid: KronorSum, _ back: KronorSum) -> [Cell] {
    [.text("whole rows"), .empty, .empty, .sum(paid), .sum(back), .empty]
  }
}

extension RecipientStatus {
  fileprivate func state(of duty: Deadline.Duty) -> Cell {
    obligations.first { $0.deadline.duty == duty }.map { .text($0.state.rawValue) } ?? .unknown
  }
}

extension Obligation {
  fileprivate var json: JSON {
    [
      "deadline": .string(deadline.id), "date": .string("\(deadline.date)"),
      "state": .string(state.rawValue),
    ]
  }
}
