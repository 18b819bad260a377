import Apportionment
import StimulusFunds

/// Draws the steps of a change, each bar from where the one before it ended.
struct WaterfallDrawing {
  let chart: Chart
  let language: Language

  // In tenths of a pixel.
  private static let names = 2_050
  private static let room = 2_950
  private static let margin = 1_200
  private static let width = 7_400

  var drawing: Drawing {
    var drawing = Drawing(width: Self.width, height: row(chart.rows.count) + 60)
    let values = chart.rows.flatMap(\.values)
    let least = min(.zero, values.min() ?? .zero)
    let scale = Scale(length: Self.room, most: max(.zero, values.max() ?? .zero) - least)
    let zero = Self.names + Self.margin + scale.length(-least)
    drawing.line(x1: zero, y1: 20, x2: zero, y2: row(chart.rows.count), class: "axis")
    for (number, item) in chart.rows.enumerated() {
      let y = row(number)
      let (start, end) = (zero + scale.length(item.values[0]), zero + scale.length(item.values[1]))
      drawing.text(item.wording[language], x: Self.names - 80, y: y + 145, anchor: .end)
      drawing.rectangle(
        x: min(start, end), y: y, width: abs(end - start), height: 190,
        class: end < start ? "s loss" : "s gain")
      drawing.text(
        SwedishFigures.signed((item.values[1] - item.values[0]).rounded(places: 2)),
        x: end + (end < start ? -60 : 60), y: y + 145, anchor: end < start ? .end : .start)
    }
    return drawing
  }

  private func row(_ number: Int) -> Int { 60 + number * 230 }
}
