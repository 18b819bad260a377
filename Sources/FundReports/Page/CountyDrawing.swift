import Apportionment
import StimulusFunds

/// Draws a tile for each of the 21 counties about where it lies, with its name and its value, so that
/// the colour only repeats what is written.
struct CountyDrawing {
  let chart: Chart

  /// A county on the map: its code, its name, and its column and row.
  private static let tiles: [(code: String, name: String, column: Int, row: Int)] = [
    ("25", "Norrbotten", 3, 0), ("24", "Västerbotten", 3, 1), ("23", "Jämtland", 2, 2),
    ("22", "Västernorrland", 3, 2), ("20", "Dalarna", 2, 3), ("21", "Gävleborg", 3, 3),
    ("17", "Värmland", 1, 4), ("18", "Örebro", 2, 4), ("19", "Västmanland", 3, 4),
    ("03", "Uppsala", 4, 4), ("14", "Västra Götaland", 1, 5), ("05", "Östergötland", 2, 5),
    ("04", "Södermanland", 3, 5), ("01", "Stockholm", 4, 5), ("13", "Halland", 1, 6),
    ("06", "Jönköping", 2, 6), ("08", "Kalmar", 3, 6), ("09", "Gotland", 4, 6),
    ("12", "Skåne", 1, 7), ("07", "Kronoberg", 2, 7), ("10", "Blekinge", 3, 7),
  ]

  // In tenths of a pixel.
  private static let (width, height, gap) = (1_280, 560, 40)

  var drawing: Drawing {
    var drawing = Drawing(width: 4 * (Self.width + Self.gap), height: 8 * (Self.height + Self.gap))
    let values = Dictionary(
      chart.rows.compactMap { row in row.county.map { ($0, row.sum) } }
    ) { first, _ in first }
    let steps = Steps(Array(values.values))
    for tile in Self.tiles {
      let x = (tile.column - 1) * (Self.width + Self.gap)
      let y = tile.row * (Self.height + Self.gap)
      let value = values[tile.code]
      drawing.rectangle(
        x: x, y: y, width: Self.width, height: Self.height,
        class: value.map { "tile \(steps.name(of: $0))" } ?? "tile")
      drawing.text(tile.name, x: x + 80, y: y + 220, class: "tile-name")
      drawing.text(value.map(shown) ?? "–", x: x + 80, y: y + 430, class: "tile-value")
    }
    return drawing
  }

  private func shown(_ value: Fraction) -> String {
    let rounded = value.rounded(places: 2)
    return value < .zero || chart.rows.contains { $0.sum < .zero }
      ? SwedishFigures.signed(rounded, places: 2) : SwedishFigures.rounded(value, places: 2)
  }

  /// Five steps from the least to the most, or three to each side of zero.
  private struct Steps {
    private let least: Fraction
    private let most: Fraction

    init(_ values: [Fraction]) {
      (least, most) = (values.min() ?? .zero, values.max() ?? .zero)
    }

    func name(of value: Fraction) -> String {
      if least < .zero { return signed(value) }
      guard let part = (value - least).divided(by: most - least) else { return "t2" }
      let step = (part * Fraction(5)).floor
      return "t\(min(4, Int(exactly: step) ?? 4))"
    }

    private func signed(_ value: Fraction) -> String {
      let far = max(most.magnitude, least.magnitude)
      guard let part = value.magnitude.divided(by: far), part > .zero else { return "t0" }
      let step = min(2, Int(exactly: (part * Fraction(3)).floor) ?? 2)
      return value < .zero ? "l\(step)" : "g\(step)"
    }
  }
}
