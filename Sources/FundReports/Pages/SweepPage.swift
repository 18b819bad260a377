import Apportionment
import StimulusFunds

extension SweepReport {
  /// The report as a page: the summary, a line a recipient, and the scenarios to move through.
  public var page: [Block] {
    let scenarios = scenarios
    let lines = lines(scenarios)
    let summary = Wording(en: "Least, median and most", sv: "Minst, median och mest")
    return (lines.map { [.answer($0.finding)] } ?? [])
      + blocks.flatMap { block -> [Block] in
        guard case .table(var table) = block else { return [block] }
        table.title = summary
        return (lines.map { [.chart($0)] } ?? []) + [.heading(summary), .table(table)]
      } + (scenarios.map { [.heading(Self.moving), .scenarios($0)] } ?? [.paragraph(Self.tooMany)])
  }

  private static let moving = Wording(en: "Scenario by scenario", sv: "Scenario för scenario")
  private static let tooMany = Wording(
    en: "There are too many scenarios to move through on a page; --format csv has them all.",
    sv: "Scenarierna är för många för att bläddra i på en sida; --format csv har dem alla.")

  /// Every scenario; nil where a page does not bear them all.
  private var scenarios: Scenarios? {
    guard let amounts else { return nil }
    return Scenarios(
      axes: basis.grid.axes.map { axis in
        .init(
          name: axis.text,
          values: (0..<axis.count).map { axis.writtenValue(at: $0) })
      }, figures: basis.columns.map(\.heading), asIs: basis.asIs.map { Kronor(sweptOre: $0) },
      amounts: amounts.map { $0.map { Kronor(sweptOre: $0) } })
  }

  /// How each figure differs from the agreement along the last path, the others at their first values.
  private func lines(_ scenarios: Scenarios?) -> Chart? {
    guard let scenarios, let axis = scenarios.axes.last, axis.values.count > 1 else { return nil }
    let along = scenarios.amounts.prefix(axis.values.count)
    let rows = scenarios.figures.indices.map { figure in
      Chart.Row(
        scenarios.figures[figure],
        along.map { $0[figure].fraction - scenarios.asIs[figure].fraction })
    }
    guard let most = rows.max(by: { $0.furthest < $1.furthest }), most.furthest > .zero else {
      return nil
    }
    let name = axis.name
    let others = scenarios.axes.dropLast().map {
      "\($0.name) = \(SwedishFigures.grouped($0.values.first ?? ""))"
    }
    let held = others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"
    return Chart(
      finding: Wording(
        en: "\(most.label) is moved most by \(name), by up to "
          + "\(SwedishFigures.kronor(most.furthest)) kr\(held).",
        sv: "\(most.label) påverkas mest av \(name), med upp till "
          + "\(SwedishFigures.kronor(most.furthest)) kr\(held)."),
      measure: Wording(
        en: "Difference to the agreement in kronor",
        sv: "Skillnad mot överenskommelsen i kronor"), kind: .lines,
      series: axis.values.map { .same(SwedishFigures.grouped($0)) }, rows: rows)
  }
}

extension Chart.Row {
  fileprivate var furthest: Fraction { values.map(\.magnitude).max() ?? .zero }
}
