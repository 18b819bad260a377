import Apportionment
import StimulusFunds

/// The scenarios of a sweep, computed exactly and all of them, for a page to move through.
public struct Scenarios: Hashable, Sendable {
  /// A path that is varied, with its values as they are shown.
  public struct Axis: Hashable, Sendable {
    /// The path.
    public let name: String
    /// The values.
    public let values: [String]
  }

  /// The paths, the last of which moves fastest.
  public let axes: [Axis]
  /// What each figure is.
  public let figures: [String]
  /// What each figure is in the agreement as it is.
  public let asIs: [Kronor]
  /// The figures of every scenario, in order.
  public let amounts: [[Kronor]]
}

extension Scenarios {
  /// The sliders and the table that they fill; without the script only the table of the first scenario.
  func html(in language: Language) -> String {
    let words = { (wording: Wording) in wording[language].html }
    let sliders = axes.enumerated().map { number, axis in
      "<p class=\"slider\"><label for=\"axis\(number)\">\(axis.name.html)</label>\n"
        + "<input type=\"range\" id=\"axis\(number)\" min=\"0\" max=\"\(axis.values.count - 1)\" "
        + "value=\"0\" step=\"1\">\n<output for=\"axis\(number)\" id=\"value\(number)\">"
        + "\((axis.values.first ?? "").htmlWithFigures)</output></p>\n"
    }
    let heading = Wording(en: "Choose a scenario", sv: "Välj ett scenario")
    return "<div id=\"sliders\" class=\"sliders\" hidden>\n<h3>\(words(heading))</h3>\n"
      + "\(sliders.joined())</div>\n"
      + PageTable(table, number: 0, language).html(id: "scenario")
  }

  /// The figures of the first scenario.
  private var table: ReportTable {
    let rows = figures.indices.map { position -> [Cell] in
      let amount = amounts.first?[position] ?? asIs[position]
      return [
        .name(figures[position]), .amount(asIs[position]), .amount(amount),
        .change(amount.fraction - asIs[position].fraction),
      ]
    }
    return ReportTable(
      [
        .init(Wording(en: "Figure", sv: "Storhet")),
        .init(Wording(en: "Agreement", sv: "Överenskommelsen"), .number),
        .init(Wording(en: "Scenario", sv: "Scenariot"), .number),
        .init(Wording(en: "Difference", sv: "Skillnad"), .number),
      ],
      rows: rows,
      title: Wording(en: "Figures of the chosen scenario", sv: "Det valda scenariots siffror"))
  }

  /// The figures in öre and the values of the axes, as JSON within a script element.
  var script: String {
    let json = JSON.object([
      .init(
        "axes", .array(axes.map { .strings($0.values) })),
      .init("asIs", .array(asIs.map { .count($0.ore) })),
      .init("amounts", .array(amounts.map { .array($0.map { .count($0.ore) }) })),
    ])
    // Nothing in it may end the element or begin a comment.
    return json.text(in: .english).replacing("<", with: "\\u003C")
  }
}
