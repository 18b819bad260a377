import Apportionment
import StimulusFunds

extension ExplanationReport {
  /// The report as a page: what the recipient gets, its grants in a table, and each of them step by
  /// step.
  public var page: [Block] {
    let details = blocks.filter { block in
      switch block {
      case .title, .heading, .item: false
      default: true
      }
    }
    let grants = explanation.grants
    return [
      .title(.same("\(explanation.recipient.name), \(explanation.agreement.title)")),
      .answer(answer),
    ] + (grants.isEmpty ? [] : [.heading(Self.grants), .table(table)])
      + grants.flatMap { grant -> [Block] in
        [.heading(.same("\(grant.fund.name) (\(grant.fund.id))"))]
          + grant.steps(in: explanation.agreement).map { .item($0) }
      } + awaitingBlocks + details
  }

  private static let grants = Wording(en: "Grants", sv: "Bidrag")

  /// What it gets in all, from how much, and per inhabitant.
  private var answer: Wording {
    let name = explanation.recipient.name
    if explanation.grants.isEmpty {
      return Wording(
        en: "Nothing is known yet of what \(name) gets.",
        sv: "Inget är känt ännu av vad \(name) får.")
    }
    let funds = Wording.counted(
      explanation.grants.count, en: "fund", "funds", sv: "insatsområde", "insatsområden")
    let total = explanation.total.grouped
    return Wording(
      en: "\(name) gets \(total) kr from \(funds)\(perInhabitant)\(awaited).",
      sv: "\(name) får \(total) kr ur \(funds)\(perInhabitant)\(awaited).")
  }

  private var perInhabitant: Wording { explanation.perInhabitant.map(\.perInhabitant) ?? .none }

  private var awaited: Wording {
    let count = explanation.awaiting.count
    if count == 0 { return .none }
    return Wording(
      en: "; \(count) more \(count == 1 ? "awaits" : "await") data",
      sv: "; ytterligare \(count) inväntar underlag")
  }

  private var table: ReportTable {
    var table = Self.shape.table(
      of: explanation.grants,
      totals: [
        .text(Wording(en: "Total", sv: "Totalt")), .empty, .empty, .amount(explanation.total),
      ])
    table.title = Self.grants
    return table
  }

  private static let shape = RowShape<GrantExplanation>(
    .column(Wording(en: "Fund", sv: "Insatsområde")) { .name($0.fund.name) },
    .column(Wording(en: "Amount of the fund", sv: "Medel"), .number) { .sum($0.divided) },
    .column(Wording(en: "Before rounding", sv: "Exakt andel"), .number) {
      .name(SwedishFigures.cutOff($0.grant.entitlement))
    },
    .column(Wording(en: "Grant", sv: "Bidrag"), .number) { .amount($0.grant.amount) })

  private var awaitingBlocks: [Block] {
    explanation.awaiting.flatMap { awaiting -> [Block] in
      [
        .heading(.same("\(awaiting.fund.name) (\(awaiting.fund.id))")),
        .item(
          Wording(
            en: "Awaits data, which is not zero; the fund is \(awaiting.amount.grouped) kr.",
            sv: "Inväntar underlag, vilket inte är noll; medlen är \(awaiting.amount.grouped) kr.")),
      ] + awaiting.steps(in: explanation.agreement).map { .item($0) }
    }
  }
}

extension CountyReport {
  /// The report as a page: what the county gets in all, and every grant.
  public var page: [Block] { [.answer(answer)] + blocks }

  /// What it gets, who gets how much of it, and per inhabitant.
  private var answer: Wording {
    let parts = explanation.explanations.map { "\($0.recipient.name) \($0.total.grouped) kr" }
      .joined(separator: ", ")
    let county = explanation.county.name
    let total = explanation.total.grouped
    let ratio = explanation.perInhabitant.map(\.perInhabitant) ?? .none
    return Wording(
      en: "\(county) gets \(total) kr (\(parts))\(ratio).",
      sv: "\(county) får \(total) kr (\(parts))\(ratio).")
  }
}

extension Fraction {
  /// The amount for each inhabitant, in a sentence that goes on.
  fileprivate var perInhabitant: Wording {
    let kronor = SwedishFigures.rounded(self, places: 2)
    return Wording(en: ", \(kronor) kr per inhabitant", sv: ", \(kronor) kr per invånare")
  }
}
