import Apportionment

/// An SVG picture as it is put together, measured in tenths of a pixel so that nothing is a
/// floating-point number.
struct Drawing {
  let width: Int
  var height: Int
  private var body = ""

  init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

  /// A rectangle.
  mutating func rectangle(x: Int, y: Int, width: Int, height: Int, class name: String) {
    body +=
      "<rect class=\"\(name)\" x=\"\(Self.pixels(x))\" y=\"\(Self.pixels(y))\" "
      + "width=\"\(Self.pixels(width))\" height=\"\(Self.pixels(height))\"/>"
  }

  /// A text at its base line, from its start, its middle or its end.
  mutating func text(
    _ text: String, x: Int, y: Int, anchor: Anchor = .start, class name: String = ""
  ) {
    body +=
      "<text x=\"\(Self.pixels(x))\" y=\"\(Self.pixels(y))\""
      + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
      + (name.isEmpty ? "" : " class=\"\(name)\"") + ">\(text.htmlWithFigures)</text>"
  }

  /// A straight line.
  mutating func line(x1: Int, y1: Int, x2: Int, y2: Int, class name: String) {
    body +=
      "<line class=\"\(name)\" x1=\"\(Self.pixels(x1))\" y1=\"\(Self.pixels(y1))\" "
      + "x2=\"\(Self.pixels(x2))\" y2=\"\(Self.pixels(y2))\"/>"
  }

  /// A line through points.
  mutating func path(_ points: [(x: Int, y: Int)], class name: String) {
    let list = points.map { "\(Self.pixels($0.x)),\(Self.pixels($0.y))" }.joined(separator: " ")
    body += "<polyline class=\"\(name)\" points=\"\(list)\"/>"
  }

  enum Anchor: String { case start, middle, end }

  /// The picture with its title.
  func svg(title: String, description: String, id: String) -> String {
    "<svg role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\" viewBox=\"0 0 \(Self.pixels(width)) "
      + "\(Self.pixels(height))\" width=\"\(width / 10)\" height=\"\(height / 10)\">"
      + "<title id=\"\(id)-t\">\(title.htmlWithFigures)</title>"
      + "<desc id=\"\(id)-d\">\(description.htmlWithFigures)</desc>\(body)</svg>"
  }

  private static func pixels(_ tenths: Int) -> String {
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
  }
}

/// A length in a picture for every value from zero to a largest.
struct Scale {
  private let length: Fraction
  private let most: Fraction

  init(length: Int, most: Fraction) {
    self.length = Fraction(Int128(length))
    self.most = most > .zero ? most : .one
  }

  /// The length of a value, whole; longer where the value is above the largest.
  func length(_ value: Fraction) -> Int {
    let length = (value.magnitude / most * length).rounded(places: 0).floor
    guard let whole = Int(exactly: length) else {
      preconditionFailure("a value is at most the largest, whose length is some thousand")
    }
    return value < .zero ? -whole : whole
  }
}
