import StimulusFunds

/// How every recipient and fund stands, as tables.
struct StatusTable {
  private let check: Check

  init(_ check: Check) { self.check = check }

  /// The tables as they are read.
  var blocks: [Block] {
    [
      .heading(Wording(en: "Status: money in kronor", sv: "Läget: medel i kronor")), .table(money),
    ] + StatusLegend.money.map { .item($0) } + [
      .heading(Wording(en: "Status: duties", sv: "Läget: skyldigheter")), .table(duties),
    ] + StatusLegend.duties(check.statuses).map { .item($0) } + [
      .heading(
        Wording(
          en: "Totals against section \(check.agreement.citation.section)",
          sv: "Summor mot \(check.agreement.citation.sectionInWords)")), .table(totals),
    ] + StatusLegend.totals.map { .item($0) }
  }

  private static let moneyShape = RowShape<RecipientStatus>(
    .init("recipient", heading: .recipient) { .name($0.recipient.name) },
    .init("entitled", heading: Wording(en: "Entitled", sv: "Bidrag"), .number) {
      .sum($0.entitled)
    },
    .init("requisitioned", heading: Wording(en: "Requisitioned", sv: "Rekvirerat"), .number) {
      .optional($0.requisitioned)
    },
    .init("paid", heading: Wording(en: "Paid", sv: "Utbetalt"), .number) { .optional($0.paid) },
    .init(
      "paidMinusDue", heading: Wording(en: "Paid minus due", sv: "Utbetalt minus bidrag"), .number
    ) { .optional($0.paidMinusDue) },
    .init("costs", heading: Wording(en: "Costs", sv: "Kostnader"), .number) { .optional($0.costs) },
    .init("unspent", heading: Wording(en: "Unspent", sv: "Ej förbrukat"), .number) {
      .optional($0.unspent)
    },
    .init("repaid", heading: Wording(en: "Repaid", sv: "Återbetalt"), .number) {
      .optional($0.repaid)
    },
    .init("balance", heading: Wording(en: "Balance", sv: "Saldo"), .number) {
      .optional($0.balance)
    },
    .json("duties") { .array($0.obligations.map(\.json)) },
    .json("next") { .optional($0.next?.id) })

  private static let dutyShape = RowShape<RecipientStatus>(
    .column(Wording(en: "Requisition", sv: "Rekvisition")) { $0.state(of: .requisition) },
    .column(Wording(en: "Interim report", sv: "Delredovisning")) { $0.state(of: .interimReport) },
    .column(Wording(en: "Final report", sv: "Slutredovisning")) { $0.state(of: .finalReport) },
    .column(Wording(en: "Financial report", sv: "Ekonomisk redovisning")) {
      $0.state(of: .financialReport)
    },
    .column(Wording(en: "Repayment", sv: "Återbetalning")) { $0.state(of: .repayment) },
    .column(Wording(en: "Placement weeks", sv: "VFU-veckor")) { $0.state(of: .placementReport) },
    .column(Wording(en: "Next deadline", sv: "Nästa tidsfrist")) {
      $0.next.map { .text(.same("\($0.date) ") + $0.what) } ?? .unknown
    })

  /// A fund against its amount.
  static let fundShape = RowShape<FundTotal>(
    .init("fund", heading: Wording(en: "Fund", sv: "Insatsområde")) { .name($0.fund.id) },
    .init("amount", heading: Wording(en: "Amount", sv: "Belopp"), .number) {
      .amount($0.fund.amount)
    },
    .init("allocated", heading: Wording(en: "Allocated", sv: "Fördelat"), .number) {
      .optional($0.allocated)
    },
    .init("paid", heading: Wording(en: "Paid", sv: "Utbetalt"), .number) { .optional($0.paid) },
    .init("back", heading: Wording(en: "Back", sv: "Tillbaka"), .number) { .optional($0.back) },
    .init("difference", heading: Wording(en: "Difference", sv: "Skillnad"), .number) {
      .optional($0.difference)
    })

  /// How every recipient stands, as JSON.
  static func json(of statuses: [RecipientStatus]) -> JSON { moneyShape.json(of: statuses) }

  /// Amounts, a recipient a row.
  private var money: ReportTable {
    let sums: [(RecipientStatus) -> KronorSum?] = [
      { $0.entitled }, \.requisitioned, \.paid, \.paidMinusDue, \.costs, \.unspent, \.repaid,
      \.balance,
    ]
    let totals = sums.map { amount -> Cell in
      let known = check.statuses.compactMap(amount)
      return known.isEmpty ? .unknown : .sum(known.sum())
    }
    return Self.moneyShape.table(of: check.statuses, totals: [.total] + totals)
  }

  /// The state of each duty, a recipient a row.
  private var duties: ReportTable {
    ReportTable(
      [.init(.recipient)] + Self.dutyShape.columns,
      rows: check.statuses.map {
        [.name($0.recipient.name)] + Self.dutyShape.cells(of: $0)
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
        .total, .amount(check.agreement.total),
        .sum(totals.compactMap(\.allocated).map { KronorSum($0) }.sum()),
        isPaid ? .sum(totals.compactMap(\.paid).sum() + paid) : .unknown,
        isPaid ? .sum(totals.compactMap(\.back).sum() + back) : .unknown,
        isPaid ? .sum(totals.compactMap(\.difference).sum()) : .unknown,
      ])
  }

  /// What was paid for rows of several funds at once; each fund's difference counts its part.
  private static func wholeRows(_ paid: KronorSum, _ back: KronorSum) -> [Cell] {
    [
      .code("whole rows", Wording(en: "whole rows", sv: "hela rader")), .empty, .empty, .sum(paid),
      .sum(back), .empty,
    ]
  }
}

extension RecipientStatus {
  fileprivate func state(of duty: Deadline.Duty) -> Cell {
    obligations.first { $0.deadline.duty == duty }.map {
      .code($0.state.rawValue, $0.state.wording)
    } ?? .unknown
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

extension Obligation.State {
  /// How a duty stands, in words.
  var wording: Wording {
    switch self {
    case .notOwed: Wording(en: "not owed", sv: "krävs inte")
    case .notDue: Wording(en: "not due", sv: "inte dags än")
    case .open: Wording(en: "open", sv: "öppen")
    case .met: Wording(en: "met", sv: "fullgjord")
    case .late: Wording(en: "late", sv: "försenad")
    case .missing: Wording(en: "missing", sv: "saknas")
    case .lapsed: Wording(en: "lapsed", sv: "förfallen")
    case .notJudged: Wording(en: "not judged", sv: "inte bedömd")
    }
  }
}
