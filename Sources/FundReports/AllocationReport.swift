import StimulusFunds

/// Who receives what: an agreement's tables, the funds outside them, and those that await data.
public struct AllocationReport: Report {
  let allocation: AgreementAllocation
  /// The agreement's tables that were computed already.
  let computed: [AgreementTable]
  /// The only funds that are told; all where there are none.
  private let funds: [String]
  private let closing: Wording

  /// A report on all funds.
  ///
  /// - Parameters:
  ///   - tables: The agreement's tables as computed so far; those that lack are computed.
  ///   - closing: The last sentence of the report: whether the published tables agree.
  ///   - allocation: The allocation.
  public init(
    of allocation: AgreementAllocation, tables: [AgreementTable] = [], closing: Wording
  ) {
    self.allocation = allocation
    computed = tables
    funds = []
    self.closing = closing
  }

  /// A report on some funds, each with its entitlements; no funds means all of them.
  public init(of allocation: AgreementAllocation, funds: [String]) {
    self.allocation = allocation
    computed = []
    self.funds = funds
    closing = .none
  }

  var agreement: Agreement { allocation.agreement }

  /// The tables that show recipients: appendices, unlike the list of funds in section 8.
  var appendices: [AgreementTable] {
    agreement.tables.filter(\.showsRecipients).map { layout in
      computed.first { $0.layout.id == layout.id } ?? AgreementTable(layout, of: allocation)
    }
  }

  private func isChosen(_ fund: Fund) -> Bool { funds.isEmpty || funds.contains(fund.id) }

  private var awaiting: [AwaitingFund] { allocation.awaiting.filter { isChosen($0.fund) } }

  var divided: [Allocation] { allocation.allocations.filter { isChosen($0.fund) } }
}

extension AllocationReport {
  /// The report as it is read.
  public var blocks: [Block] {
    let start: [Block] = [.title(.same(agreement.title))]
    if !funds.isEmpty { return start + divided.flatMap(Self.blocks) + awaitingBlocks }
    let appendices = appendices
    let shown = appendices.flatMap(\.layout.funds)
    let others = allocation.allocations.filter { !shown.contains($0.fund.id) }
    return start + appendices.flatMap(\.blocks)
      + (others.isEmpty ? [] : [.heading(outsideAppendices)])
      + others.flatMap(Self.blocks) + amountBlocks(of: shown) + restBlocks(of: shown)
      + awaitingBlocks + answers
  }

  /// What the report comes to.
  var answers: [Block] { [.answer(summary)] + (closing.isEmpty ? [] : [.answer(closing)]) }

  /// Whether it tells all funds, in the agreement's tables.
  var isOfAllFunds: Bool { funds.isEmpty }

  private var outsideAppendices: Wording {
    Wording(en: "Funds outside the appendices", sv: "Insatsområden utanför bilagorna")
  }

  private static func blocks(_ allocation: Allocation) -> [Block] {
    let fund = allocation.fund
    return [
      .heading(.same("\(fund.id): \(fund.name), \(fund.recipientsAsPrinted)")),
      .table(allocation.table),
    ] + fund.amountSentences.map { .paragraph($0) } + [
      .paragraph(allocation.residualSentence)
    ] + allocation.restSentences.map { .paragraph($0) }
  }

  /// How the amounts came about of funds whose grants stand in tables without it.
  func amountBlocks(of funds: [String]) -> [Block] {
    let items = divided.filter { funds.contains($0.fund.id) }.flatMap { allocation in
      allocation.fund.amountSentences.map { Block.item(.same("\(allocation.fund.id): ") + $0) }
    }
    return items.isEmpty
      ? [] : [.heading(Wording(en: "Calculated amounts", sv: "Beräknade belopp"))] + items
  }

  /// What is left over of funds whose grants stand in tables without it.
  func restBlocks(of funds: [String]) -> [Block] {
    let items = divided.filter { funds.contains($0.fund.id) }.flatMap { allocation in
      allocation.restSentences.map { Block.item(.same("\(allocation.fund.id): ") + $0) }
    }
    return items.isEmpty
      ? [] : [.heading(Wording(en: "Left over", sv: "Det som blir över"))] + items
  }

  var awaitingBlocks: [Block] {
    if awaiting.isEmpty { return [] }
    let items = awaiting.map { awaiting -> Block in
      let fund = awaiting.fund
      let start = "\(fund.id): \(fund.name), \(awaiting.amount.grouped) kr"
      let needs = Wording.listed(awaiting.needs)
      return .item(Wording(en: "\(start), needs \(needs)", sv: "\(start), kräver \(needs)"))
    }
    return [.heading(Wording(en: "Awaiting data", sv: "Inväntar underlag"))] + items
      + [
        .paragraph(
          Wording(
            en: "These funds are not zero: nobody's part of them is known yet.",
            sv: "Dessa medel är inte noll: ingens del av dem är känd ännu."))
      ]
  }

  private var summary: Wording {
    let (allocated, total) = (allocation.allocated.grouped, agreement.total.grouped)
    let start =
      Wording(
        en: "Allocated \(allocated) kr of \(total) kr",
        sv: "Fördelat \(allocated) kr av \(total) kr") + unallocated
    if allocation.awaiting.isEmpty { return start + "." }
    let rest = allocation.awaitingAmount.grouped
    return Wording(
      en: "\(start); \(rest) kr await data.", sv: "\(start); \(rest) kr inväntar underlag.")
  }
}

extension AllocationReport {
  private var unallocated: Wording {
    if !allocation.tellsRest { return .none }
    let amount = allocation.unallocated.grouped
    return Wording(en: "; \(amount) kr are unallocated", sv: "; \(amount) kr är ofördelade")
  }
}

extension AllocationReport {
  /// A grant as a row; the funds' JSON objects hold their own grants.
  private struct GrantRow {
    let fund: Fund
    let grant: Grant
    let carried: Kronor
  }

  private static let grantShape = RowShape<GrantRow>(
    .column(.same("fund")) { .name($0.fund.id) },
    .init("recipient") { .name($0.grant.recipient.name) },
    .init("amount", heading: .same("grant"), .number) { .amount($0.grant.amount) },
    .init("entitlement") { .entitlement($0.grant.entitlement) },
    .column(.same("carried"), .number) { .amount($0.carried) },
    .column(.same("awaiting")) { _ in .empty })

  private static func grantRows(_ allocation: Allocation) -> [GrantRow] {
    let carried = allocation.carriedByRecipient
    return allocation.grants.map { grant in
      GrantRow(
        fund: allocation.fund, grant: grant, carried: carried[grant.recipient.name] ?? .zero)
    }
  }

  /// Every grant a row, and every fund that awaits data a row without a grant; where an agreement
  /// knows money that nobody is due, what is left over of a fund is a row without a recipient.
  public var tables: [ReportTable] {
    let tellsRest = allocation.tellsRest
    let rows = allocation.outcomes.filter { isChosen($0.fund) }.flatMap { outcome in
      switch outcome {
      case .allocated(let allocation):
        Self.grantRows(allocation).map(Self.grantShape.cells)
          .map { tellsRest ? $0 + [.empty, .empty] : $0 }
          + (allocation.rest.map { [Self.cells(of: $0, allocation.fund)] } ?? [])
      case .awaiting(let awaiting):
        [Self.cells(of: awaiting) + (tellsRest ? [.empty, .empty] : [])]
      }
    }
    let columns = Self.grantShape.columns + (tellsRest ? Self.restColumns : [])
    return [ReportTable(columns, rows: rows)]
  }

  private static let restColumns: [ReportTable.Column] = [
    .init(.same("left over"), .number), .init(.same("passed to")),
  ]

  private static func cells(of rest: AllocatedRest, _ fund: Fund) -> [Cell] {
    [
      .name(fund.id), .empty, .empty, .empty, .empty, .empty, .amount(rest.amount),
      .optional(rest.passedTo),
    ]
  }

  private static func cells(of awaiting: AwaitingFund) -> [Cell] {
    [
      .name(awaiting.fund.id), .empty, .empty, .empty, .empty,
      .name(awaiting.needs.joined(separator: " ")),
    ]
  }

  /// The report as JSON.
  public var json: JSON {
    .object(
      [
        .init("agreement", .string(agreement.id)),
        .init("title", .string(agreement.title)),
        .init("total", .amount(agreement.total)),
        .init("allocated", .amount(allocation.allocated)),
      ] + allocation.restJSON + [
        .init("awaiting", .array(awaiting.map(\.json))),
        .init("funds", .array(divided.map(Self.json))),
      ])
  }

  private static func json(_ allocation: Allocation) -> JSON {
    .object(
      [
        .init("id", .string(allocation.fund.id)),
        .init("name", .string(allocation.fund.name)),
        .init("amount", .amount(allocation.fund.amount)),
        .init("citation", allocation.fund.citation.json),
        .init("residual", residual(of: allocation)),
      ] + allocation.fund.money.json + allocation.restJSON + [
        .init("grants", grantShape.json(of: grantRows(allocation)))
      ])
  }

  private static func residual(of allocation: Allocation) -> JSON {
    [
      "amount": .amount(allocation.residual),
      "method": .string(allocation.fund.rounding.residual.method),
      "carriers": allocation.carriers.json,
      "ties": allocation.ties.json,
    ]
  }
}

extension TableLayout {
  fileprivate var showsRecipients: Bool { if case .recipients = rows { true } else { false } }
}
