import StimulusFunds

/// How every recipient stands, as tables.
struct StatusTable {
  let examination: Check

  init(_ examination: Check) { self.examination = examination }

  private static let moneyHeadings = [
    "Entitled", "Requisitioned", "Paid", "Costs", "Unspent", "Repaid", "Balance",
  ]

  private static func cell(_ amount: KronorSum?) -> ReportTable.Cell {
    amount.map { .init($0) } ?? .init(shown: "–", plain: "")
  }

  private static func money(_ status: RecipientStatus) -> [ReportTable.Cell] {
    [
      .init(status.entitled), cell(status.requisitioned), cell(status.paid), cell(status.costs),
      cell(status.unspent), cell(status.repaid), cell(status.balance),
    ]
  }

  /// Amounts, a recipient a row.
  var money: ReportTable {
    ReportTable(
      [.init("Recipient")] + Self.moneyHeadings.map { .init($0, numeric: true) },
      rows: examination.statuses.map { [.init($0.recipient.name)] + Self.money($0) })
  }

  private static let dutyHeadings: [(duty: Deadline.Duty, heading: String)] = [
    (.requisition, "Requisition"), (.interimReport, "Interim report"),
    (.finalReport, "Final report"), (.financialReport, "Financial report"),
    (.repayment, "Repayment"), (.placementReport, "Placement weeks"),
  ]

  private static func duties(_ status: RecipientStatus) -> [ReportTable.Cell] {
    dutyHeadings.map { duty, _ in
      let state = status.obligations.first { $0.deadline.duty == duty }?.state.rawValue
      return .init(shown: state ?? "–", plain: state ?? "")
    } + [
      .init(
        shown: status.next.map { "\($0.date) \($0.id)" } ?? "–",
        plain: status.next.map { "\($0.date) \($0.id)" } ?? "")
    ]
  }

  /// The state of each duty, a recipient a row.
  var duties: ReportTable {
    ReportTable(
      [.init("Recipient")] + Self.dutyHeadings.map { .init($0.heading) } + [.init("Next deadline")],
      rows: examination.statuses.map { [.init($0.recipient.name)] + Self.duties($0) })
  }

  /// Amounts and duties, for programs.
  var complete: ReportTable {
    let headings =
      ["Recipient"] + Self.moneyHeadings + Self.dutyHeadings.map(\.heading) + ["Next deadline"]
    return ReportTable(
      headings.map { .init($0.lowercased()) },
      rows: examination.statuses.map {
        [.init($0.recipient.name)] + Self.money($0) + Self.duties($0)
      })
  }

  /// What was paid of each fund against its amount.
  var totals: ReportTable {
    let totals = examination.fundTotals
    let paid = totals.compactMap(\.paid)
    return ReportTable(
      [
        .init("Fund"), .init("Amount", numeric: true), .init("Allocated", numeric: true),
        .init("Paid", numeric: true), .init("Difference", numeric: true),
      ],
      rows: totals.map { total in
        [
          .init(total.fund.id), .init(total.fund.amount),
          Self.cell(total.allocated.map { KronorSum($0) }),
          Self.cell(total.paid), Self.cell(total.difference),
        ]
      },
      totals: [
        .init("Total"), .init(examination.agreement.total),
        Self.cell(totals.compactMap(\.allocated).map { KronorSum($0) }.sum()),
        Self.cell(paid.count == totals.count ? paid.sum() : nil),
        Self.cell(
          paid.count == totals.count ? totals.compactMap(\.difference).sum() : nil),
      ])
  }
}
