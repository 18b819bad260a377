import StimulusFunds

/// One digit of a figure of a published table, to be replaced by another.
struct DigitChange: Sendable {
  /// Where the digit stands in the text.
  let offset: Int
  /// The digit that takes its place.
  let digit: UInt8
  /// The line of the figure, from 1.
  let line: Int
  /// The place of the figure's column.
  let column: Int

  /// Every digit of every figure of a table, replaced by each of the nine others.
  ///
  /// The text is split here and not by the product's reader. Headings and names are no figures.
  static func all(of text: String) -> [DigitChange] {
    let bytes = Array(text.utf8)
    var changes: [DigitChange] = []
    var (line, column, start, isQuoted) = (1, 0, 0, false)
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") else { continue }
      if line > 1 { changes += figure(bytes, start..<offset, line, column) }
      start = offset + 1
      (line, column) = byte == UInt8(ascii: "\n") ? (line + 1, 0) : (line, column + 1)
    }
    return changes
  }

  private static func figure(
    _ bytes: [UInt8], _ cell: Range<Int>, _ line: Int, _ column: Int
  ) -> [DigitChange] {
    if !bytes[cell].allSatisfy({ Array("0123456789,.%\"".utf8).contains($0) }) { return [] }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return cell.filter { digits.contains(bytes[$0]) }.flatMap { offset in
      digits.filter { $0 != bytes[offset] }.map {
        DigitChange(offset: offset, digit: $0, line: line, column: column)
      }
    }
  }

  /// The text with the digit replaced.
  func made(in text: [UInt8]) throws -> SourceText {
    var text = text
    text[offset] = digit
    return try SourceText(file: "t.csv", bytes: text)
  }
}
