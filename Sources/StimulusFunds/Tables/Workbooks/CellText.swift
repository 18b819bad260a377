/// The text of a cell, written as a field of CSV.
enum CellText {
  /// Adds a text as a field, in quotation marks where it needs them.
  static func append(_ cell: [UInt8], to csv: inout [UInt8]) {
    let text = cell.contains(UInt8(ascii: "_")) ? resolved(cell) : cell
    guard text.contains(where: { mustBeQuoted($0) }) else {
      csv += text
      return
    }
    csv.append(UInt8(ascii: "\""))
    for byte in text {
      // A line of a cell ends as lines of a text do.
      if byte == UInt8(ascii: "\r") { continue }
      if byte == UInt8(ascii: "\"") { csv.append(byte) }
      csv.append(byte)
    }
    csv.append(UInt8(ascii: "\""))
  }

  private static func mustBeQuoted(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// The text with characters written as `_x000A_`, as programs write what XML cannot hold.
  private static func resolved(_ text: [UInt8]) -> [UInt8] {
    var resolved: [UInt8] = []
    var position = 0
    while position < text.count {
      if position + 7 <= text.count, text[position] == UInt8(ascii: "_"),
        text[position + 1] == UInt8(ascii: "x"), text[position + 6] == UInt8(ascii: "_"),
        let code = UInt32(
          String(decoding: text[position + 2..<position + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        resolved += Array(String(Character(scalar)).utf8)
        position += 7
      } else {
        resolved.append(text[position])
        position += 1
      }
    }
    return resolved
  }
}
