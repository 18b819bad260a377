import Apportionment
import StimulusFunds

extension AllocationReport {
  /// The report as a page: every table with its charts, and further down how each grant was computed.
  public var page: [Block] {
    let start: [Block] = [.title(.same(agreement.title))]
    let explanations = GrantsExplained(allocation, of: divided)
    if !isOfAllFunds {
      return start + divided.flatMap { blocks(of: $0, explanations) } + awaitingBlocks
        + explanations.blocks + agreement.notes.blocks
    }
    let appendices = appendices
    let shown = appendices.flatMap(\.layout.funds)
    let others = allocation.allocations.filter { !shown.contains($0.fund.id) }
    return start + answers
      + appendices.flatMap { AppendixPage($0, allocation, explanations).blocks }
      + (others.isEmpty
        ? []
        : [.heading(Wording(en: "Funds outside the appendices", sv: "Medel utanför bilagorna"))])
      + others.flatMap { blocks(of: $0, explanations) } + amountBlocks(of: shown)
      + restBlocks(of: shown) + awaitingBlocks
      + explanations.blocks
      + agreement.notes.blocks
  }

  /// The report as a workbook that calculates.
  public func workbook(in language: Language, from provenance: Provenance) -> Workbook {
    Workbook(allocation, tables: appendices, in: language, from: provenance)
  }

  private func blocks(of allocation: Allocation, _ explanations: GrantsExplained) -> [Block] {
    let fund = allocation.fund
    var table = allocation.table
    let name = "\(fund.name), \(fund.recipientsAsPrinted) (\(fund.id))"
    table.title = .same(name)
    for position in fund.recipients.indices {
      let place = ReportTable.Place(row: position, column: 2)
      table.links[place] = explanations.id(of: position, in: fund)
    }
    return [.subheading(.same(name)), .table(table)]
      + fund.amountSentences.map { .paragraph($0) } + [.paragraph(allocation.residualSentence)]
      + allocation.restSentences.map { .paragraph($0) }
  }
}

/// How every grant was computed, further down on a page.
struct GrantsExplained {
  private let allocation: AgreementAllocation
  private let divided: [Allocation]

  /// More grants than a page bears: `fordela explain` tells the others.
  private static let maxGrants = 1_000

  init(_ allocation: AgreementAllocation, of divided: [Allocation]) {
    let count = divided.reduce(0) { $0 + $1.fund.recipients.count }
    self.allocation = allocation
    self.divided = count <= Self.maxGrants ? divided : []
  }

  /// What the explanation of a grant is gone to by; nil where the page has none.
  func id(of position: Int, in fund: Fund) -> String? {
    divided.firstIndex { $0.fund.id == fund.id }.map { "x\($0)-\(position)" }
  }

  var blocks: [Block] {
    if divided.isEmpty { return [] }
    return [.heading(Wording(en: "How the grants were computed", sv: "Så räknades bidragen fram"))]
      + divided.enumerated().flatMap { number, allocation in blocks(of: allocation, number) }
  }

  private func blocks(of divided: Allocation, _ number: Int) -> [Block] {
    let fund = divided.fund
    let name = Wording.same("\(fund.name), \(fund.recipientsAsPrinted) (\(fund.id))")
    let rule = allocation.agreement.words(forRuleOf: fund)
    var table = ReportTable(
      Self.columns, rows: fund.recipients.indices.map { row(divided, $0) }, title: name)
    table.rowIDs = fund.recipients.indices.map { "x\(number)-\($0)" }
    return [
      .subheading(name),
      .paragraph(Wording(en: "Rule: \(rule).", sv: "Beräkningsmodell: \(rule).")),
      .paragraph(.same(fund.citation.quotation)),
    ] + fund.amountSentences.map { .paragraph($0) } + [.paragraph(divided.residualSentence)]
      + divided.restSentences.map { .paragraph($0) } + [.table(table)]
  }

  private static let columns: [ReportTable.Column] = [
    .init(Wording(en: "Recipient", sv: "Mottagare")),
    .init(Wording(en: "Calculation and exact share", sv: "Uträkning och exakt andel")),
    .init(Wording(en: "Nearest", sv: "Närmaste"), .number),
    .init(Wording(en: "Carries", sv: "Justering"), .number),
    .init(Wording(en: "Grant", sv: "Bidrag"), .number),
  ]

  private func row(_ divided: Allocation, _ position: Int) -> [Cell] {
    guard
      let explanation = try? GrantExplanation(
        of: divided, at: position, in: allocation.agreement)
    else { preconditionFailure("a grant is explained by the division that made it") }
    let carried = explanation.share?.carried ?? .zero
    return [
      .name(explanation.grant.recipient.name), .name(explanation.arithmeticLine),
      .amount(explanation.nearest), carried == .zero ? .empty : .carried(carried),
      .amount(explanation.grant.amount),
    ]
  }
}
