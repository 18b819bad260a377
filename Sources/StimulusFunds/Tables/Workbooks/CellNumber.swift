/// A number as a sheet keeps it: the shortest text of a binary fraction, of which a spreadsheet
/// shows 15 digits.
struct CellNumber {
  private var isNegative = false
  /// The digits that count, the first and the last of them not zero; none for zero.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the point; below zero where zeros stand between.
  private var point = 0

  /// How many digits a spreadsheet shows.
  private static let shownDigits = 15
  /// No amount or count reaches so far before or after the point.
  private static let maxPlaces = 40

  /// A number; nil for a text that is none.
  init?(_ text: Span<UInt8>) {
    var (position, isAfterPoint, exponent) = (0, false, 0)
    if text.count > 1, text[0] == UInt8(ascii: "-") { (isNegative, position) = (true, 1) }
    var hasDigits = false
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case 0x30...0x39:
        hasDigits = true
        if !digits.isEmpty || byte != 0x30 { digits.append(byte - 0x30) }
        if isAfterPoint {
          if digits.isEmpty { point -= 1 }
        } else if !digits.isEmpty {
          point += 1
        }
      case UInt8(ascii: ".") where !isAfterPoint: isAfterPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let read = Self.exponent(text.extracting(position..<text.count)) else { return nil }
        (exponent, position) = (read, text.count)
      default: return nil
      }
    }
    point += exponent
    if !hasDigits { return nil }
    round()
    if abs(point) > Self.maxPlaces, !digits.isEmpty { return nil }
  }

  private static func exponent(_ text: Span<UInt8>) -> Int? {
    let isSigned = !text.isEmpty && (text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+"))
    if text.count > 4 + (isSigned ? 1 : 0) || text.count == (isSigned ? 1 : 0) { return nil }
    var exponent = 0
    for position in (isSigned ? 1 : 0)..<text.count {
      guard (0x30...0x39).contains(text[position]) else { return nil }
      exponent = exponent * 10 + Int(text[position] - 0x30)
    }
    return isSigned && text[0] == UInt8(ascii: "-") ? -exponent : exponent
  }

  /// Rounds to the digits that are shown, halves away from zero.
  private mutating func round() {
    if digits.count > Self.shownDigits {
      let isUp = digits[Self.shownDigits] >= 5
      digits.removeSubrange(Self.shownDigits...)
      if isUp { increase() }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  private mutating func increase() {
    while digits.last == 9 { digits.removeLast() }
    if digits.isEmpty {
      digits = [1]
      point += 1
    } else {
      digits[digits.count - 1] += 1
    }
  }

  /// The whole part, and the part after the point in seconds of a day, rounded; nil where it is
  /// below zero or far above any day.
  var dayAndSeconds: (day: Int, seconds: Int)? {
    if isNegative || point > 8 { return nil }
    var (day, fraction, scale) = (0, 0, 1)
    for place in min(0, point)..<max(digits.count, point) {
      let digit = digits.indices.contains(place) ? Int(digits[place]) : 0
      if place < point {
        day = day * 10 + digit
      } else if scale < 1_000_000_000_000 {
        fraction = fraction * 10 + digit
        scale *= 10
      }
    }
    let seconds = (fraction * 86_400 + scale / 2) / scale
    return seconds == 86_400 ? (day + 1, 0) : (day, seconds)
  }

  /// Adds the number in plain digits with a point before decimals. Three decimals are written with a
  /// zero after them, because a reader of text would ask whether they are thousands.
  func append(to text: inout [UInt8]) {
    if digits.isEmpty {
      text.append(0x30)
      return
    }
    if isNegative { text.append(UInt8(ascii: "-")) }
    if point <= 0 { text.append(0x30) }
    for digit in digits.prefix(max(0, point)) { text.append(0x30 + digit) }
    for _ in 0..<max(0, point - digits.count) { text.append(0x30) }
    let decimals = digits.count - point
    if decimals <= 0 { return }
    text.append(UInt8(ascii: "."))
    for _ in 0..<max(0, -point) { text.append(0x30) }
    for digit in digits.dropFirst(max(0, point)) { text.append(0x30 + digit) }
    if decimals == 3 { text.append(0x30) }
  }
}
