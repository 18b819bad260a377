/// The textures by which the parts of a chart are told apart where colours are not.
///
/// They are defined once on a page; the first part is plain, the seven that may follow it are not.
enum PageTextures {
  /// The strokes of each texture on a square of eight units.
  private static let strokes = [
    "M-2 2L2-2M0 8L8 0M6 10L10 6", "M2 2h1M6 6h1", "M-2 6L2 10M0 0L8 8M6-2L10 2", "M0 4h8",
    "M4 0v8", "M0 4h8M4 0v8", "M0 2h8M0 6h8",
  ]

  /// The definitions, which show nothing themselves.
  static var html: String {
    let patterns = strokes.enumerated().map { position, stroke in
      "<pattern id=\"x\(position + 1)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
        + "<rect width=\"8\" height=\"8\" class=\"x\(position + 1)\"/><path d=\"\(stroke)\"/></pattern>"
    }
    return "<svg class=\"x\" aria-hidden=\"true\" focusable=\"false\"><defs>\(patterns.joined())"
      + "</defs></svg>\n"
  }

  /// A sample of a part, as a legend shows it.
  static func sample(_ position: Int) -> String {
    "<svg aria-hidden=\"true\" viewBox=\"0 0 16 16\"><rect width=\"16\" height=\"16\" "
      + "class=\"s\(position % (strokes.count + 1))\"/></svg>"
  }
}
