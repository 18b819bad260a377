import Apportionment
import StimulusFunds

extension ComparisonReport {
  /// The report as a page: what changes for whom, drawn and in a table.
  public var page: [Block] {
    let heading = Wording(
      en: "Who gains and who loses", sv: "Vilka som får mer och vilka som får mindre")
    let compared = comparedBlocks.flatMap { block -> [Block] in
      switch block {
      case .item(let text, _): return [.answer(text)]
      case .table: return [.heading(heading)] + charts.map { .chart($0) } + [block]
      default: return [block]
      }
    }
    return compared + (attribution?.page ?? [])
  }

  /// Who gains and who loses, drawn.
  var charts: [Chart] { [differences, map].compactMap { $0 } }

  private var differences: Chart? {
    let changed = comparison.recipients.filter { $0.difference.change != .zero }
    if changed.isEmpty { return nil }
    let gains = changed.count { $0.difference.change > .zero }
    let rows = changed.sorted { $0.difference.change > $1.difference.change }.map {
      Chart.Row($0.recipient.name, [$0.difference.change])
    }
    let measure = Wording(en: "Difference in kronor", sv: "Skillnad i kronor")
    return Chart(
      finding: Wording(
        en: "\(gains) of \(changed.count) whose grants change get more, "
          + "\(changed.count - gains) get less.",
        sv: "\(gains) av \(changed.count) vars bidrag ändras får mer, "
          + "\(changed.count - gains) får mindre."), measure: measure, kind: .differences,
      series: [measure], rows: rows)
  }

  /// The change for each inhabitant of a county: that of its region and its municipalities together.
  private var map: Chart? {
    var changes: [String: Fraction] = [:]
    var people: [String: Fraction] = [:]
    for row in comparison.recipients {
      guard let code = row.recipient.county?.code, let count = row.inhabitants else { continue }
      changes[code] = changes[code, default: .zero] + row.difference.change
      people[code] = max(people[code, default: .zero], count)
    }
    let counties = comparison.recipients.compactMap(\.recipient.county).uniqued(by: \.code)
    let rows = counties.compactMap { county -> Chart.Row? in
      guard let change = changes[county.code], let count = people[county.code],
        let ratio = change.divided(by: count)
      else { return nil }
      return Chart.Row(county.name, county: county.code, [ratio.rounded(places: 2)])
    }
    if rows.count < 2 || rows.allSatisfy({ $0.sum == .zero }) { return nil }
    let measure = Wording(
      en: "Change in kronor per inhabitant", sv: "Förändring i kronor per invånare")
    guard let most = rows.max(by: { $0.sum < $1.sum }),
      let least = rows.min(by: { $0.sum < $1.sum })
    else { return nil }
    let high = SwedishFigures.signed(most.sum, places: 2)
    let low = SwedishFigures.signed(least.sum, places: 2)
    return Chart(
      finding: Wording(
        en:
          "Per inhabitant, \(most.label) comes out highest, \(high) kr, and \(least.label) lowest, "
          + "\(low) kr.",
        sv: "Per invånare faller det bäst ut för \(most.label), \(high) kr, och sämst för "
          + "\(least.label), \(low) kr."), measure: measure, kind: .counties,
      series: [measure], rows: rows)
  }
}

extension Sequence {
  /// The elements whose values are not those of an earlier one.
  fileprivate func uniqued(by value: (Element) -> String) -> [Element] {
    var seen: Set<String> = []
    return filter { seen.insert(value($0)).inserted }
  }
}
