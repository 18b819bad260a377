import Apportionment
import StimulusFunds

/// Draws a line a recipient, the furthest from zero named at their ends and drawn in patterns of their
/// own, so that they are told apart without colour.
struct LineDrawing {
  let chart: Chart
  let language: Language

  // In tenths of a pixel.
  private static let (left, top, width, height, names) = (1_000, 120, 4_300, 3_200, 2_100)
  private static let maxNamed = 6

  var drawing: Drawing {
    var drawing = Drawing(
      width: Self.left + Self.width + Self.names, height: Self.top + Self.height + 420)
    let values = chart.rows.flatMap(\.values)
    let (least, most) = (min(.zero, values.min() ?? .zero), max(.zero, values.max() ?? .zero))
    let scale = Scale(length: Self.height, most: most - least)
    let y = { (value: Fraction) in Self.top + scale.length(most - value) }
    for mark in [least, .zero, most].uniqued() {
      drawing.line(
        x1: Self.left, y1: y(mark), x2: Self.left + Self.width, y2: y(mark),
        class: mark == .zero ? "axis" : "grid")
      drawing.text(
        SwedishFigures.signed(mark.rounded(places: 0)), x: Self.left - 60, y: y(mark) + 45,
        anchor: .end, class: "small")
    }
    let named = named
    for (number, row) in chart.rows.enumerated() {
      let points = row.values.enumerated().map { (x($0.offset), y($0.element)) }
      let place = named.firstIndex(of: number)
      drawing.path(points, class: place.map { "e e\($0)" } ?? "e")
    }
    name(named, at: y, in: &drawing)
    ends(in: &drawing)
    return drawing
  }

  private func x(_ point: Int) -> Int {
    Self.left + (chart.series.count > 1 ? point * Self.width / (chart.series.count - 1) : 0)
  }

  /// The rows whose lines go furthest from zero.
  private var named: [Int] {
    let order = chart.rows.indices.sorted { first, second in
      let (one, two) = (furthest(first), furthest(second))
      return one == two ? first < second : one > two
    }
    return Array(order.prefix(Self.maxNamed))
  }

  private func furthest(_ row: Int) -> Fraction {
    chart.rows[row].values.map(\.magnitude).max() ?? .zero
  }

  /// The names at the ends of the lines, none on another.
  private func name(_ rows: [Int], at y: (Fraction) -> Int, in drawing: inout Drawing) {
    let ends = rows.enumerated().map { place, row in
      (place: place, label: chart.rows[row].label, y: y(chart.rows[row].values.last ?? .zero))
    }.sorted { $0.y < $1.y }
    var last = Self.top - 170
    for end in ends {
      last = max(end.y, last + 170)
      drawing.line(
        x1: Self.left + Self.width + 30, y1: last, x2: Self.left + Self.width + 330, y2: last,
        class: "e e\(end.place)")
      drawing.text(end.label, x: Self.left + Self.width + 380, y: last + 45, class: "small")
    }
  }

  private func ends(in drawing: inout Drawing) {
    guard let first = chart.series.first, let last = chart.series.last else { return }
    let y = Self.top + Self.height + 250
    drawing.text(first[language], x: Self.left, y: y, class: "small")
    drawing.text(last[language], x: Self.left + Self.width, y: y, anchor: .end, class: "small")
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it stands first.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
