import Apportionment
import StimulusFunds

/// Draws charts of bars: a recipient a row, its name to the left and its sum to the right.
struct BarDrawing {
  let chart: Chart

  // In tenths of a pixel.
  private static let names = 2_050
  private static let bars = 4_000
  private static let figures = 1_350
  private static let top = 60
  private var width: Int { Self.names + Self.bars + Self.figures }

  var drawing: Drawing {
    switch chart.kind {
    case .differences: differences
    case .pairs: pairs
    case .stacked, .counties, .lines, .waterfall: stacked
    }
  }

  private func row(_ number: Int, height: Int = 230) -> Int { Self.top + number * height }

  private var stacked: Drawing {
    var drawing = Drawing(width: width, height: row(chart.rows.count) + 60)
    let scale = Scale(length: Self.bars, most: chart.rows.map(\.sum).max() ?? .one)
    for (number, item) in chart.rows.enumerated() {
      let y = row(number)
      drawing.text(item.label, x: Self.names - 80, y: y + 145, anchor: .end)
      var sum = Fraction.zero
      var x = Self.names
      for (series, value) in item.values.enumerated() where value > .zero {
        sum = sum + value
        let end = Self.names + scale.length(sum)
        drawing.rectangle(x: x, y: y, width: end - x, height: 190, class: "s s\(series % 8)")
        x = end
      }
      drawing.text(shown(item.sum), x: x + 80, y: y + 145)
    }
    return drawing
  }

  private var differences: Drawing {
    var drawing = Drawing(width: width, height: row(chart.rows.count) + 60)
    let values = chart.rows.map(\.sum)
    let (least, most) = (min(.zero, values.min() ?? .zero), max(.zero, values.max() ?? .zero))
    let room = Self.bars + Self.figures - 2_400
    let scale = Scale(length: room, most: most - least)
    let zero = Self.names + 1_200 + scale.length(-least)
    drawing.line(x1: zero, y1: 20, x2: zero, y2: row(chart.rows.count), class: "axis")
    for (number, item) in chart.rows.enumerated() {
      let y = row(number)
      let length = scale.length(item.sum)
      drawing.text(item.label, x: Self.names - 80, y: y + 145, anchor: .end)
      drawing.rectangle(
        x: min(zero, zero + length), y: y, width: abs(length), height: 190,
        class: length < 0 ? "s loss" : "s gain")
      drawing.text(
        shown(item.sum), x: zero + length + (length < 0 ? -60 : 60), y: y + 145,
        anchor: length < 0 ? .end : .start)
    }
    return drawing
  }

  private var pairs: Drawing {
    var drawing = Drawing(width: width, height: row(chart.rows.count, height: 300) + 60)
    let scale = Scale(
      length: Self.bars, most: chart.rows.flatMap(\.values).max() ?? .one)
    for (number, item) in chart.rows.enumerated() {
      let y = row(number, height: 300)
      drawing.text(item.label, x: Self.names - 80, y: y + 180, anchor: .end)
      for (series, value) in item.values.enumerated() {
        let length = max(0, scale.length(value))
        drawing.rectangle(
          x: Self.names, y: y + series * 125, width: length, height: 115,
          class: "s s\(series % 8)")
        drawing.text(
          shown(value), x: Self.names + length + 60, y: y + series * 125 + 105, class: "small")
      }
    }
    return drawing
  }

  private func shown(_ value: Fraction) -> String {
    chart.kind == .differences
      ? SwedishFigures.signed(value.rounded(places: 2))
      : SwedishFigures.rounded(value, places: 2)
  }
}
