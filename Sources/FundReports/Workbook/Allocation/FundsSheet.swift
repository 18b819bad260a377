import Apportionment
import StimulusFunds

/// The sheet of all funds: the amounts, which may be changed, and whether each is met.
struct FundsSheet {
  let name: String
  private let allocation: AgreementAllocation

  /// The rows before the first fund: title, hint, an empty row and the headings.
  private static let start = 4
  private static let amountColumn = 3

  init(_ allocation: AgreementAllocation, name: String) {
    (self.allocation, self.name) = (allocation, name)
  }

  /// The amount of a fund as other sheets name it.
  func amount(ofFundAt position: Int) -> String {
    CellReference.sheet(name)
      + CellReference(column: Self.amountColumn, row: Self.start + position).absolute
  }

  func sheet(in language: Language, _ columns: [String: FundColumns]) -> Sheet {
    let words = { (wording: Wording) in wording[language] }
    let outcomes = allocation.outcomes
    let rows = outcomes.enumerated().map { position, outcome in
      row(outcome, position, columns, words)
    }
    return Sheet(
      name,
      rows: [
        [.text(allocation.agreement.title, .title)], [.text(words(Self.hint))], [],
        headings(words),
      ] + rows + [totals(words), []] + stated(words),
      widths: [30, 46, 20, 18, 18, 16, 44, 60, 18, 18],
      frozen: .init(rows: Self.start, columns: 1), printedHeadings: Self.start - 1)
  }

  private static let hint = Wording(
    en: "Change a yellow cell, and every sheet is calculated anew. Missing: 0 where a fund is met.",
    sv: "Ändra i en gul cell, så räknas alla blad om. Saknas: 0 när fonden går jämnt ut.")

  private func headings(_ words: (Wording) -> String) -> [SheetCell] {
    ([
      (Wording(en: "Id", sv: "Id-kod"), false), (Wording(en: "Fund", sv: "Insatsområde"), false),
      (Wording(en: "Recipients", sv: "Mottagare"), false),
      (Wording(en: "Amount", sv: "Belopp"), true), (Wording(en: "Grants", sv: "Bidrag"), true),
      (Wording(en: "Missing", sv: "Saknas"), true),
      (Wording(en: "Rule", sv: "Beräkningsmodell"), false),
      (Wording(en: "Source", sv: "Källa"), false),
    ]
      + (allocation.tellsRest
        ? [
          (Wording(en: "Received", sv: "Mottaget"), true),
          (Wording(en: "Left over", sv: "Blir över"), true),
        ] : []))
      .map { .text(words($0.0), $0.1 ? .numberHeading : .heading) }
  }

  private func row(
    _ outcome: FundOutcome, _ position: Int, _ all: [String: FundColumns],
    _ words: (Wording) -> String
  ) -> [SheetCell] {
    let fund = outcome.fund
    let columns = all[fund.id]
    let row = Self.start + position
    let amount = CellReference(column: Self.amountColumn, row: row).relative
    let grants = CellReference(column: Self.amountColumn + 1, row: row).relative
    let granted: SheetCell =
      columns.map {
        .formula(
          "SUM(\($0.grants))", $0.allocation.granted,
          $0.allocation.granted.hasOre ? .ore : .kronor)
      } ?? .text(words(Wording(en: "awaits data", sv: "inväntar uppgifter")))
    let missing: SheetCell =
      columns.map { .formula($0.missing(of: amount, grants, from: all), Fraction.zero, .check) }
      ?? .formula(amount, fund.amount, .check)
    let rule = allocation.agreement.words(forRuleOf: fund)
    return [
      .text(fund.id), .text(fund.name, .wrapped), .text(fund.recipientsAsPrinted, .wrapped),
      amountCell(fund), granted, missing,
      .text(words(Wording(en: "Divided \(rule)", sv: "Fördelas \(rule)")), .wrapped),
      .text(fund.citation.quotation, .wrapped),
    ] + received(by: outcome, columns, all) + rest(of: outcome, columns)
  }

  /// What a fund received from others, where the agreement knows such money.
  private func received(
    by outcome: FundOutcome, _ columns: FundColumns?, _ all: [String: FundColumns]
  ) -> [SheetCell] {
    guard allocation.tellsRest else { return [] }
    guard let columns, let received = outcome.allocation?.received, !received.isEmpty else {
      return [.empty]
    }
    let sum = received.map(\.amount.fraction).sum()
    return [
      .formula(
        String(columns.received(from: all).dropFirst()), sum, sum.isWhole ? .kronor : .ore)
    ]
  }

  /// The amount, by the calculation that it follows from where it does.
  private func amountCell(_ fund: Fund) -> SheetCell {
    fund.money.calculation.map { .formula($0.formula, fund.amount, .kronorInput) }
      ?? .amount(fund.amount, .kronorInput)
  }

  /// What is left over of a fund, where the agreement knows such money.
  private func rest(of outcome: FundOutcome, _ columns: FundColumns?) -> [SheetCell] {
    guard allocation.tellsRest else { return [] }
    guard let rest = outcome.allocation?.rest, let cell = columns?.rest else { return [.empty] }
    return [.formula(cell, rest.amount, rest.amount.hasOre ? .ore : .kronor)]
  }

  private func totals(_ words: (Wording) -> String) -> [SheetCell] {
    let sum = { (column: Int, value: Fraction, style: SheetStyle) -> SheetCell in
      .formula("SUM(\(range(column)))", value, style)
    }
    return [
      .text(words(Wording(en: "Total", sv: "Totalt")), .totalLabel), .empty(.totalLabel),
      .empty(.totalLabel), sum(3, funds, .totalKronor),
      sum(4, allocation.allocated.fraction, .totalKronor),
      sum(5, allocation.awaiting.map(\.fund.amount.fraction).sum(), .totalKronor),
    ]
  }

  private var funds: Fraction { allocation.agreement.funds.map(\.amount.fraction).sum() }

  private func range(_ column: Int) -> String {
    CellReference(column: column, row: Self.start).relative + ":"
      + CellReference(column: column, row: Self.start + allocation.outcomes.count - 1).relative
  }

  /// The total that the agreement states, against the sum of the funds.
  private func stated(_ words: (Wording) -> String) -> [[SheetCell]] {
    let total = allocation.agreement.total
    let row = Self.start + allocation.outcomes.count + 2
    let stated = CellReference(column: 3, row: row).relative
    return [
      [
        .text(words(Wording(en: "Total as stated", sv: "Totalt enligt texten")), .label),
        .text(allocation.agreement.citation.quotation, .wrapped), .empty,
        .amount(total), .empty,
        .formula("ROUND(\(stated)-SUM(\(range(3))),2)", total.fraction - funds, .check),
      ]
    ]
  }
}
