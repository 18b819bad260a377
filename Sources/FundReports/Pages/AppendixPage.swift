import Apportionment
import StimulusFunds

/// An appendix on a page: its table, with carriers marked and grants linked, and its charts.
struct AppendixPage {
  private let table: AgreementTable
  private let allocation: AgreementAllocation
  private let explanations: GrantsExplained

  init(
    _ table: AgreementTable, _ allocation: AgreementAllocation, _ explanations: GrantsExplained
  ) {
    (self.table, self.allocation, self.explanations) = (table, allocation, explanations)
  }

  var blocks: [Block] {
    [.heading(.same(table.layout.title)), .table(marked)]
      + [byFund, perInhabitant, map].compactMap { $0 }.map { .chart($0) }
  }

  private var recipients: [TableLayout.RecipientRow] {
    if case .recipients(let rows) = table.layout.rows { rows } else { [] }
  }

  private var marked: ReportTable {
    var marked = ReportTable(table)
    marked.title = .same(table.layout.title)
    for (column, content) in table.layout.columns.map(\.content).enumerated() {
      guard case .grant(let id) = content, let fund = allocation.allocation(of: id) else {
        continue
      }
      let carried = fund.carriedByRecipient
      for (row, recipient) in recipients.map(\.recipient).enumerated() {
        let place = ReportTable.Place(row: row, column: column)
        marked.links[place] = fund.fund.recipients.firstIndex { $0.name == recipient.name }
          .flatMap { explanations.id(of: $0, in: fund.fund) }
        guard let part = carried[recipient.name] else { continue }
        marked.marks.append(.init(place: place, kind: .carries, note: note(recipient, part, fund)))
      }
    }
    marked.marks.sort { ($0.place.row, $0.place.column) < ($1.place.row, $1.place.column) }
    return marked
  }

  private func note(_ recipient: Recipient, _ part: Kronor, _ fund: Allocation) -> Wording {
    let (carried, residual) = (SwedishFigures.signed(part), SwedishFigures.signed(fund.residual))
    let decided =
      switch fund.fund.rounding.residual {
      case .carriers(_, let citation):
        Wording(
          en: "as the agreement has it (\(citation.place))",
          sv: "enligt överenskommelsen (\(citation.place))")
      case .each:
        preconditionFailure("where each is rounded by itself, nobody carries a residual")
      case .largestRemainder:
        Wording(en: "by the largest remainders", sv: "efter största rest")
      }
    return Wording(
      en: "\(recipient.name), \(fund.fund.name): carries \(carried) kr of the residual "
        + "\(residual) kr, \(decided).",
      sv: "\(recipient.name), \(fund.fund.name): justeras med \(carried) kr av avrundningsresten "
        + "\(residual) kr, \(decided).")
  }
}

extension AppendixPage {
  /// The divided funds of the appendix, in the order of its columns.
  private var funds: [Allocation] { table.layout.funds.compactMap(allocation.allocation(of:)) }

  private func amounts(of recipient: Recipient) -> [Fraction] {
    funds.map { fund in
      fund.fund.recipients.firstIndex { $0.name == recipient.name }
        .map { fund.grants[$0].amount.fraction } ?? .zero
    }
  }

  private var rows: [Chart.Row] {
    recipients.map {
      Chart.Row($0.recipient.name, county: $0.recipient.county?.code, amounts(of: $0.recipient))
    }
  }

  /// Who gets how much, of what.
  private var byFund: Chart? {
    let rows = rows
    guard let first = rows.max(by: { $0.sum < $1.sum }), first.sum > .zero else { return nil }
    let total = rows.map(\.sum).sum()
    let (most, sum) = (SwedishFigures.kronor(first.sum), SwedishFigures.kronor(total))
    let share = SwedishFigures.percent(
      (first.sum / total * Fraction(1_000)).rounded(places: 0))
    return Chart(
      finding: Wording(
        en: "\(first.label) gets most: \(most) kr, \(share) of \(sum) kr.",
        sv: "\(first.label) får mest: \(most) kr, \(share) av \(sum) kr."),
      measure: Wording(
        en: "Grants in kronor by recipient and fund",
        sv: "Bidrag i kronor per mottagare och insatsområde"), kind: .stacked,
      series: funds.map { .same($0.fund.name) }, rows: rows)
  }

  private var ratios: [Chart.Row]? {
    let ratios = recipients.compactMap { row -> Chart.Row? in
      let sum = amounts(of: row.recipient).sum()
      guard let people = allocation.agreement.inhabitants(of: row.recipient),
        let ratio = sum.divided(by: people)
      else { return nil }
      return Chart.Row(
        row.recipient.name, county: row.recipient.county?.code, [ratio.rounded(places: 2)])
    }
    return ratios.count == recipients.count && !ratios.isEmpty ? ratios : nil
  }

  /// Who gets most and least for each inhabitant.
  private var perInhabitant: Chart? {
    guard let rows = ratios else { return nil }
    return ratioChart(rows, .stacked)
  }

  /// Where in the country that is.
  private var map: Chart? {
    guard let rows = ratios, Set(rows.compactMap(\.county)).count == rows.count else { return nil }
    let order = rows.sorted { $0.sum < $1.sum }
    let (low, high) = (
      order.prefix(3).map(\.label), order.suffix(3).reversed().map(\.label)
    )
    return Chart(
      finding: Wording(
        en: "On the map: most per inhabitant in \(Wording.listed(high)), least in "
          + "\(Wording.listed(low)).",
        sv: "På kartan: mest per invånare i \(Wording.listed(high)), minst i "
          + "\(Wording.listed(low))."),
      measure: Self.perInhabitant, kind: .counties, series: [Self.perInhabitant], rows: rows)
  }

  private static let perInhabitant = Wording(en: "Kr per inhabitant", sv: "Kr per invånare")

  private func ratioChart(_ rows: [Chart.Row], _ kind: Chart.Kind) -> Chart? {
    guard let most = rows.max(by: { $0.sum < $1.sum }),
      let least = rows.min(by: { $0.sum < $1.sum })
    else { return nil }
    let (high, low) = (SwedishFigures.grouped(most.sum), SwedishFigures.grouped(least.sum))
    return Chart(
      finding: Wording(
        en:
          "Per inhabitant \(most.label) gets most, \(high) kr, and \(least.label) least, \(low) kr.",
        sv: "Per invånare får \(most.label) mest, \(high) kr, och \(least.label) minst, \(low) kr."),
      measure: Self.perInhabitant, kind: kind, series: [Self.perInhabitant],
      rows: rows.sorted { $0.sum > $1.sum })
  }
}

extension SwedishFigures {
  /// "23,1%" of a whole number of tenths of a percent.
  fileprivate static func percent(_ tenths: Fraction) -> String {
    "\(grouped(tenths / Fraction(10)))%"
  }
}
