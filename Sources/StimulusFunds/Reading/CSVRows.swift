extension SourceText {
  /// Where a field begins.
  func location(of field: CSVField) -> SourceLocation {
    location(
      ofOffset: Int(field.offset), line: Int(field.line), lineStart: Int(field.lineStart))
  }
}

/// The rows of a CSV text one at a time, so that a long file is never held as fields.
struct CSVRows {
  /// Offsets are kept in 32 bits.
  private static let mostBytes = Int(UInt32.max) - 1

  let source: SourceText
  /// The fields of the first row, at least one.
  private(set) var headings: [CSVField] = []
  /// The fields of the row read last, as many as the headings.
  private(set) var row: [CSVField] = []
  private let separator: UInt8
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  /// Reads the headings.
  ///
  /// - Throws: ``Problem`` where there are none, or a quotation is broken.
  init(_ source: SourceText, separator: UInt8) throws(Problem) {
    self.source = source
    self.separator = separator
    if source.utf8.count > Self.mostBytes {
      throw problem(at: 0, "the file is larger than 4 GB", repair: "split it")
    }
    guard try readLine() else {
      throw Problem(
        at: SourceLocation(file: source.file, line: 1, column: 1), "the file has no rows",
        repair: "write a line of headings and a line for each row")
    }
    headings = row
  }

  /// Reads the next row into `row`; those of the wrong length are reported and passed over.
  ///
  /// - Returns: Whether there was one.
  mutating func readNext(_ problems: inout Problems) throws(Problem) -> Bool {
    while try readLine() {
      if row.count == headings.count { return true }
      problems.add(
        source.location(of: row[0]),
        "the row has \(row.count) \(row.count == 1 ? "field" : "fields"), "
          + "the headings are \(headings.count)",
        repair:
          "give each row \(headings.count) fields; put a field that holds \(separatorName) in "
          + "quotation marks")
    }
    return false
  }

  private var separatorName: String {
    switch separator {
    case UInt8(ascii: ";"): "a semicolon"
    case UInt8(ascii: "\t"): "a tab"
    default: "a comma"
    }
  }

  /// Reads the next line that has any text.
  private mutating func readLine() throws(Problem) -> Bool {
    while offset < source.utf8.count {
      row.removeAll(keepingCapacity: true)
      repeat { row.append(try field()) } while skip(separator)
      try endLine()
      if row.count > 1 || !row[0].text.isEmpty { return true }
    }
    return false
  }

  private func field(_ text: String, at offset: Int, line: Int, lineStart: Int) -> CSVField {
    CSVField(
      text: text, offset: UInt32(offset), line: UInt32(line), lineStart: UInt32(lineStart))
  }

  private mutating func field() throws(Problem) -> CSVField {
    let utf8 = source.utf8
    if offset < utf8.count, utf8[offset] == UInt8(ascii: "\"") { return try quotedField() }
    let start = offset
    var end = offset
    while end < utf8.count, !endsField(utf8[end]) {
      if utf8[end] == UInt8(ascii: "\"") {
        throw problem(
          at: end, "a quotation mark inside a field that does not begin with one",
          repair: "put the whole field in quotation marks and double those inside")
      }
      end += 1
    }
    offset = end
    let text = String(decoding: utf8[start..<end], as: UTF8.self)
    return field(text, at: start, line: line, lineStart: lineStart)
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
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
    if offset < source.utf8.count, !endsField(source.utf8[offset]) {
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
