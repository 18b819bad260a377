/// The fields of an exported table, read leniently: a title may stand before the headings, notes after
/// the figures, and labels may hold quotation marks that are not doubled.
struct StatisticsRows {
  /// A field, without quotation marks and white space around it, and where it begins.
  struct Field {
    let text: String
    let location: SourceLocation
  }

  /// The rows with any text.
  private(set) var rows: [[Field]] = []

  private let source: SourceText
  private let separator: UInt8
  private var offset: Int
  private var line: Int
  private var lineStart: Int

  /// Reads all rows.
  init(_ source: SourceText) {
    self.source = source
    let found = CSVSeparator(of: source)
    (offset, line, lineStart) = found.isDeclared ? (found.offset, 2, found.offset) : (0, 1, 0)
    separator =
      found.isDeclared || source.isSheet ? found.separator : Self.commonestOfAll(in: source)
    while offset < source.utf8.count {
      let row = readRow()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  /// The separator that the whole text has most of; among equals not the comma, which may stand before
  /// decimals.
  private static func commonestOfAll(in source: SourceText) -> UInt8 {
    var counts = [0, 0, 0]
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    var isQuoted = false
    for byte in source.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n") { isQuoted = false }
      if !isQuoted, let known = candidates.firstIndex(of: byte) { counts[known] += 1 }
    }
    return candidates[counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }]
  }

  private mutating func readRow() -> [Field] {
    var row: [Field] = []
    while true {
      row.append(readField())
      guard offset < source.utf8.count else { return row }
      let byte = source.utf8[offset]
      offset += 1
      if byte == separator { continue }
      if byte == UInt8(ascii: "\r"), offset < source.utf8.count,
        source.utf8[offset] == UInt8(ascii: "\n")
      {
        offset += 1
      }
      (line, lineStart) = (line + 1, offset)
      return row
    }
  }

  private mutating func readField() -> Field {
    let location = source.location(ofOffset: offset, line: line, lineStart: lineStart)
    let isQuoted = offset < source.utf8.count && source.utf8[offset] == UInt8(ascii: "\"")
    let bytes = isQuoted ? readQuotation() : readPlain()
    return Field(
      text: String(decoding: bytes, as: UTF8.self).trimmingWhitespace, location: location)
  }

  private mutating func readPlain() -> ArraySlice<UInt8> {
    let start = offset
    while offset < source.utf8.count, !endsField(offset) { offset += 1 }
    return source.utf8[start..<offset]
  }

  /// Reads a quotation. A mark that is not doubled ends it only where the field ends; two of them at
  /// the end of a field are the end of an inner quotation, where one was begun, and its own.
  private mutating func readQuotation() -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    var isWithin = false
    offset += 1
    while offset < source.utf8.count {
      let byte = source.utf8[offset]
      offset += 1
      if byte == UInt8(ascii: "\n"), !source.isSheet { (line, lineStart) = (line + 1, offset) }
      if byte == UInt8(ascii: "\"") {
        if endsField(offset) { break }
        let isDoubled = source.utf8[offset] == UInt8(ascii: "\"")
        if !isDoubled {
          isWithin.toggle()
        } else if !isWithin || !endsField(offset + 1) {
          offset += 1
        }
      }
      text.append(byte)
    }
    return text[...]
  }

  private func endsField(_ offset: Int) -> Bool {
    guard offset < source.utf8.count else { return true }
    let byte = source.utf8[offset]
    return byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
