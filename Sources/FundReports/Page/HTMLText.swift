extension String {
  /// The text within an element or an attribute of HTML, scalar by scalar, because a mark that a
  /// combining mark follows is no character of its own. What HTML cannot hold, or what would turn the
  /// direction of writing, becomes the sign of a missing character.
  var html: String {
    let needsNone = utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && !"&<>\"'".utf8.contains(byte)
    }
    if needsNone { return self }
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case _ where scalar.isHidden: escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// The same with groups of digits that no line end parts, nor a figure and its unit.
  var htmlWithFigures: String { unbroken.html }

  /// The text with no-break spaces between digits, and between a digit and "kr" or "%".
  private var unbroken: String {
    if !utf8.contains(0x20) { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    for (position, byte) in bytes.enumerated() {
      let isBetween =
        byte == 0x20 && position > 0 && position + 1 < bytes.count
        && (48...57).contains(bytes[position - 1])
        && ((48...57).contains(bytes[position + 1])
          || bytes[(position + 1)...].starts(with: "kr".utf8))
      if isBetween { result += [0xC2, 0xA0] } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, one that turns the direction of writing, or none at all.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
