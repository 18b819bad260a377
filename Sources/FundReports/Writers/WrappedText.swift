/// Text on lines that a terminal shows whole: it goes on at spaces, further in than it began.
package struct WrappedText {
  /// The columns of a line: a terminal has 80 to 120 of them.
  package static let columns = 100

  /// The text, with line ends in the places of some of its spaces.
  package let text: String

  /// Wraps a text; a word that is longer than a line stands on one of its own.
  ///
  /// - Parameters:
  ///   - text: The text; its own line ends stay.
  ///   - indentation: The columns before its first line.
  ///   - hanging: The columns before the lines that it goes on with.
  ///   - columns: The columns of a line.
  /// - Complexity: O(*n*).
  package init(
    _ text: String, indentation: Int = 0, hanging: Int? = nil, columns: Int = Self.columns
  ) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    self.text =
      lines
      .map { Self.wrapped(Substring($0), indentation, hanging ?? indentation, columns) }
      .joined(separator: "\n")
  }

  private static func wrapped(
    _ line: Substring, _ indentation: Int, _ hanging: Int, _ columns: Int
  ) -> String {
    let begin = blanks(indentation)
    if line.utf8.count + indentation <= columns { return begin + line }
    var text = begin
    var column = indentation
    for (position, part) in parts(of: line).enumerated() {
      let width = Self.width(of: part)
      if position > 0, column + 1 + width > columns {
        text += "\n" + blanks(hanging)
        column = hanging
      } else if position > 0 {
        text += " "
        column += 1
      }
      text += part
      column += width
    }
    return text
  }

  /// The words of a line; an amount of several groups of digits is one with its unit.
  private static func parts(of line: Substring) -> [Substring] {
    var parts: [Substring] = []
    let words = line.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    for word in words {
      if let last = parts.last, last.utf8.last.map(isDigit) ?? false,
        word.first.map(isDigit) ?? false || word.starts(with: "kr".utf8)
      {
        parts[parts.count - 1] = line[last.startIndex..<word.endIndex]
      } else {
        parts.append(Substring(word))
      }
    }
    return parts
  }

  /// The columns of a part: below U+0300 no character goes with the one before it.
  private static func width(of part: Substring) -> Int {
    part.utf8.contains { $0 >= 0xCC } ? part.count : part.utf8.count { $0 & 0xC0 != 0x80 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
