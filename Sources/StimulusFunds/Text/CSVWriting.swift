extension CSVTable {
  /// A row of CSV (RFC 4180) with the end of its line: commas, LF, quotation marks where they are
  /// needed.
  package static func line(_ fields: [String]) -> String {
    var line: [UInt8] = []
    for (position, field) in fields.enumerated() {
      if position > 0 { line.append(UInt8(ascii: ",")) }
      append(field, to: &line)
    }
    line.append(UInt8(ascii: "\n"))
    return String(decoding: line, as: UTF8.self)
  }

  /// Quotation marks are doubled byte by byte, because one that a combining mark follows is no
  /// character of its own.
  private static func append(_ field: String, to line: inout [UInt8]) {
    guard field.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else {
      line += field.utf8
      return
    }
    line.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { line.append(byte) }
      line.append(byte)
    }
    line.append(UInt8(ascii: "\""))
  }
}
