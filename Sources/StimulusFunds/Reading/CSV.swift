/// A field of a CSV text: its text as meant, without quotation marks, and its place.
public struct CSVField: Sendable {
  /// The text, quotation marks taken off.
  public let text: String
  fileprivate let offset: UInt32
  fileprivate let line: UInt32
  fileprivate let lineStart: UInt32

  /// The line it begins on, from 1.
  var lineNumber: Int { Int(line) }
}

/// The rows of a CSV text (RFC 4180) with commas, read strictly.
///
/// Lines end with LF or CRLF; the last may lack its end. A field in quotation marks may hold commas,
/// doubled quotation marks and line breaks. Every row has as many fields as the headings. Lines
/// without any text are passed over.
public struct CSVTable: Sendable {
  /// The text that was read.
  public let source: SourceText
  /// The headings: the fields of the first row, at least one.
  public let headings: [CSVField]
  /// The fields of the other rows, one row after the other.
  private let fields: [CSVField]

  /// How many rows follow the headings.
  public var rowCount: Int { fields.count / headings.count }

  /// The field of a row after the headings, from 0, and a column.
  public subscript(row: Int, column: Int) -> CSVField { fields[row * headings.count + column] }

  /// Reads a text.
  ///
  /// - Throws: ``InvalidInput`` with every row of the wrong length, or the first broken quotation.
  /// - Complexity: O(*n*).
  public init(_ source: SourceText) throws(InvalidInput) {
    self.source = source
    var scanner = CSVScanner(source: source)
    do throws(Problem) { try scanner.scan() } catch { throw InvalidInput([error]) }
    try scanner.problems.throwIfAny()
    headings = scanner.headings
    fields = scanner.fields
  }

  /// Where a field begins.
  public func location(of field: CSVField) -> SourceLocation { source.location(of: field) }
}

extension SourceText {
  fileprivate func location(of field: CSVField) -> SourceLocation {
    location(
      ofOffset: Int(field.offset), line: Int(field.line), lineStart: Int(field.lineStart))
  }
}

private struct CSVScanner {
  /// Offsets are kept in 32 bits.
  private static let mostBytes = Int(UInt32.max) - 1

  let source: SourceText
  var headings: [CSVField] = []
  var fields: [CSVField] = []
  var problems = Problems()
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  init(source: SourceText) { self.source = source }

  mutating func scan() throws(Problem) {
    if source.utf8.count > Self.mostBytes {
      throw problem(at: 0, "the file is larger than 4 GB", repair: "split it")
    }
    while offset < source.utf8.count {
      let start = fields.count
      repeat { fields.append(try field()) } while skip(UInt8(ascii: ","))
      endRow(from: start)
      try endLine()
    }
    if headings.isEmpty {
      throw Problem(
        at: SourceLocation(file: source.file, line: 1, column: 1), "the file has no rows",
        repair: "write a line of headings and a line for each row")
    }
  }

  private mutating func endRow(from start: Int) {
    let count = fields.count - start
    if count == 1, fields[start].text.isEmpty {
      fields.removeLast()
    } else if headings.isEmpty {
      headings = fields
      fields = []
    } else if count != headings.count {
      problems.add(
        source.location(of: fields[start]),
        "the row has \(count) \(count == 1 ? "field" : "fields"), the headings are \(headings.count)",
        repair: "give each row \(headings.count) fields; put a field that holds a comma in "
          + "quotation marks")
    }
  }

  private func field(_ text: String, at offset: Int, line: Int, lineStart: Int) -> CSVField {
    CSVField(
      text: text, offset: UInt32(offset), line: UInt32(line), lineStart: UInt32(lineStart))
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
    let text = String(decoding: source.utf8[start..<offset], as: UTF8.self)
    return field(text, at: start, line: line, lineStart: lineStart)
  }

  private static func endsField(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func quotedField() throws(Problem) -> CSVField {
    let (start, startLine, startLineStart) = (offset, line, lineStart)
    offset += 1
    var bytes: [UInt8] = []
    while true {
      guard offset < source.utf8.count else {
        throw Problem(
          at: source.location(ofOffset: start, line: startLine, lineStart: startLineStart),
          "the quotation has no end", repair: "end it with a quotation mark")
      }
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
    return field(
      String(decoding: bytes, as: UTF8.self), at: start, line: startLine, lineStart: startLineStart)
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
