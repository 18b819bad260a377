/// A field of a CSV text: its text as meant, without quotation marks, and its place.
public struct CSVField: Sendable {
  /// The text, quotation marks taken off.
  public let text: String
  fileprivate let offset: Int
  fileprivate let line: Int
  fileprivate let lineStart: Int
}

/// The rows of a CSV text (RFC 4180) with commas, read strictly.
///
/// Lines end with LF or CRLF; the last may lack its end. A field in quotation marks may hold commas,
/// doubled quotation marks and line breaks. Every row has as many fields as the first.
public struct CSVTable: Sendable {
  /// The text that was read.
  public let source: SourceText
  /// The rows, the headings first; at least one row, with at least one field each.
  public let rows: [[CSVField]]

  /// Reads a text.
  ///
  /// - Throws: ``InvalidInput`` with every row of the wrong length, or the first broken quotation.
  /// - Complexity: O(*n*).
  public init(_ source: SourceText) throws(InvalidInput) {
    self.source = source
    var scanner = CSVScanner(source: source)
    do throws(Problem) { rows = try scanner.rows() } catch { throw InvalidInput([error]) }
    var problems = Problems()
    let width = rows.first?.count ?? 0
    for row in rows where row.count != width {
      problems.add(
        location(of: row[0]), "the row has \(row.count) fields, the headings are \(width)",
        repair: "give each row \(width) fields; put a field that holds a comma in quotation marks")
    }
    try problems.throwIfAny()
  }

  /// Where a field begins.
  public func location(of field: CSVField) -> SourceLocation {
    source.location(ofOffset: field.offset, line: field.line, lineStart: field.lineStart)
  }
}

private struct CSVScanner {
  let source: SourceText
  var offset = 0
  var line = 1
  var lineStart = 0

  mutating func rows() throws(Problem) -> [[CSVField]] {
    var rows: [[CSVField]] = []
    var width = 0
    while offset < source.utf8.count {
      var row: [CSVField] = []
      row.reserveCapacity(width)
      repeat { row.append(try field()) } while skip(UInt8(ascii: ","))
      width = row.count
      let isBlank = row.count == 1 && row[0].text.isEmpty
      if !isBlank { rows.append(row) }
      try endLine()
    }
    if rows.isEmpty {
      throw Problem(
        at: SourceLocation(file: source.file), "the file has no rows",
        repair: "write a line of headings and a line for each row")
    }
    return rows
  }

  private mutating func field() throws(Problem) -> CSVField {
    if offset < source.utf8.count, source.utf8[offset] == UInt8(ascii: "\"") {
      return try quotedField()
    }
    let start = offset
    while offset < source.utf8.count, !Self.endsField(source.utf8[offset]) {
      if source.utf8[offset] == UInt8(ascii: "\"") {
        throw problem(
          at: offset, "a quotation mark inside a field that does not begin with one",
          repair: "put the whole field in quotation marks and double those inside")
      }
      offset += 1
    }
    return CSVField(
      text: String(decoding: source.utf8[start..<offset], as: UTF8.self), offset: start,
      line: line, lineStart: lineStart)
  }

  private static func endsField(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func quotedField() throws(Problem) -> CSVField {
    let (start, startLine, startLineStart) = (offset, line, lineStart)
    let unended = problem(
      at: start, "the quotation has no end", repair: "end it with a quotation mark")
    offset += 1
    var bytes: [UInt8] = []
    while true {
      guard offset < source.utf8.count else { throw unended }
      let byte = source.utf8[offset]
      offset += 1
      if byte == UInt8(ascii: "\""), !skip(UInt8(ascii: "\"")) { break }
      bytes.append(byte)
      if byte == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, offset) }
    }
    if offset < source.utf8.count, !Self.endsField(source.utf8[offset]) {
      throw problem(
        at: offset, "text follows the end of a quotation",
        repair: "put the whole field in quotation marks and double those inside")
    }
    return CSVField(
      text: String(decoding: bytes, as: UTF8.self), offset: start, line: startLine,
      lineStart: startLineStart)
  }

  private mutating func endLine() throws(Problem) {
    let isReturn = skip(UInt8(ascii: "\r"))
    if skip(UInt8(ascii: "\n")) {
      (line, lineStart) = (line + 1, offset)
    } else if isReturn {
      throw problem(
        at: offset - 1, "a carriage return without a line feed",
        repair: "end lines with LF or CRLF")
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < source.utf8.count, source.utf8[offset] == byte else { return false }
    offset += 1
    return true
  }

  private func problem(at offset: Int, _ fault: String, repair: String) -> Problem {
    Problem(
      at: source.location(ofOffset: offset, line: line, lineStart: lineStart), fault,
      repair: repair)
  }
}
