/// What stands between the fields of a CSV text: a comma, a semicolon or a tab.
struct CSVSeparator {
  /// The byte.
  let separator: UInt8
  /// Whether a first line of its own says so, as "sep=;" does for spreadsheets.
  let isDeclared: Bool
  /// Where the rows begin.
  let offset: Int

  /// The separator that a text declares, or that its first line with text has most of; a comma where
  /// it has none. A sheet of a workbook has commas.
  init(of source: SourceText) {
    if let declared = Self.declared(in: source) {
      (separator, offset) = declared
      isDeclared = true
      return
    }
    (isDeclared, offset) = (false, 0)
    separator = source.isSheet ? UInt8(ascii: ",") : Self.commonest(in: source)
  }

  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  private static func declared(in source: SourceText) -> (UInt8, offset: Int)? {
    let line = source.utf8.prefix { $0 != UInt8(ascii: "\n") }
    let bare = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard bare.count == 5, bare.starts(with: "sep=".utf8), let byte = bare.last,
      candidates.contains(byte), line.count < source.utf8.count
    else { return nil }
    return (byte, line.count + 1)
  }

  private static func commonest(in source: SourceText) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var (isQuoted, hasText) = (false, false)
    for byte in source.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted, hasText { break }
      if byte > 0x20 { hasText = true }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }
}
