/// Where a field stands in a CSV text; its text is made when it is asked for.
struct CSVPlace: BitwiseCopyable, Sendable {
  /// Where the field begins and ends, quotation marks included, in bytes.
  let offset: UInt32
  let end: UInt32
  let line: UInt32
  let lineStart: UInt32

  /// A place in a text whose length, and so each of these numbers, has 32 bits.
  fileprivate init(_ bytes: Range<Int>, line: Int, lineStart: Int) {
    offset = UInt32(truncatingIfNeeded: bytes.lowerBound)
    end = UInt32(truncatingIfNeeded: bytes.upperBound)
    self.line = UInt32(truncatingIfNeeded: line)
    self.lineStart = UInt32(truncatingIfNeeded: lineStart)
  }
}

extension SourceText {
  /// Whether a field stands in quotation marks.
  private func isQuoted(_ place: CSVPlace) -> Bool {
    place.offset < place.end && utf8[Int(place.offset)] == UInt8(ascii: "\"")
  }

  /// Whether a field has exactly the bytes of a text, without quotation marks.
  func isSpelt(_ place: CSVPlace, as text: String) -> Bool {
    let spelling = text.utf8.span
    guard Int(place.end - place.offset) == spelling.count, !isQuoted(place) else { return false }
    return utf8.span.extracting(Int(place.offset)..<Int(place.end)).hasSameBytes(as: spelling)
  }

  /// The number in a field, where it is an ungrouped whole number without quotation marks.
  func plainNumber(_ place: CSVPlace) -> WrittenNumber? {
    WrittenNumber(plainDigits: utf8.span.extracting(Int(place.offset)..<Int(place.end)))
  }

  /// The day in a field, where it has no white space and no quotation marks.
  func plainDate(_ place: CSVPlace) -> CalendarDate? {
    CalendarDate(utf8: utf8.span.extracting(Int(place.offset)..<Int(place.end)))
  }

  /// Whether a field has no text but spaces.
  func isBlank(_ place: CSVPlace) -> Bool {
    isQuoted(place)
      ? text(of: place).utf8.allSatisfy { $0 == 0x20 }
      : utf8[Int(place.offset)..<Int(place.end)].allSatisfy { $0 == 0x20 }
  }

  /// The text of a field as meant, without quotation marks.
  func text(of place: CSVPlace) -> String {
    let bytes = utf8[Int(place.offset)..<Int(place.end)]
    if !isQuoted(place) { return String(decoding: bytes, as: UTF8.self) }
    var unquoted: [UInt8] = []
    // Of doubled quotation marks the second is meant.
    var isDoubled = false
    for byte in bytes.dropFirst().dropLast() {
      isDoubled = byte == UInt8(ascii: "\"") && !isDoubled
      if !isDoubled { unquoted.append(byte) }
    }
    return String(decoding: unquoted, as: UTF8.self)
  }

  /// A field with its text.
  func field(_ place: CSVPlace) -> CSVField {
    CSVField(
      text: text(of: place), offset: place.offset, line: place.line, lineStart: place.lineStart)
  }

  /// Where a field begins.
  func location(of place: CSVPlace) -> SourceLocation {
    location(
      ofOffset: Int(place.offset), line: Int(place.line), lineStart: Int(place.lineStart))
  }

  /// Where a field begins.
  func location(of field: CSVField) -> SourceLocation {
    location(
      ofOffset: Int(field.offset), line: Int(field.line), lineStart: Int(field.lineStart))
  }
}

/// The rows of a CSV text one at a time, so that a long file is never held as fields.
struct CSVRows {
  /// No field of a register, a key, a table or a form is near so long, nor a row so wide; where one
  /// is, a quotation is not ended or the file is another one.
  private static let maxFieldBytes = 100_000
  private static let maxFields = 10_000

  let source: SourceText
  /// The fields of the first row, at least one.
  private(set) var headings: [CSVField] = []
  /// The fields of the row read last, as many as the headings.
  private(set) var row: [CSVPlace] = []
  private let separator: UInt8
  /// What a field without quotation marks ends at, or is broken by.
  private let stops: LowBytes
  /// How far the text has been read, in bytes.
  private(set) var offset = 0
  /// The line reached, from 1.
  private(set) var line = 1
  private var lineStart = 0

  /// Reads the headings.
  ///
  /// - Parameter separator: The byte between the fields of a row; nil to find it from the headings.
  /// - Throws: ``Problem`` where there are none, or a quotation is broken.
  init(_ source: SourceText, separator: UInt8? = nil) throws(Problem) {
    self.source = source
    let found = CSVSeparator(of: source)
    self.separator = separator ?? found.separator
    stops = LowBytes([self.separator, 0x0A, 0x0D, UInt8(ascii: "\"")])
    if found.isDeclared { (offset, line, lineStart) = (found.offset, 2, found.offset) }
    if source.utf8.count > SourceText.maxBytes { throw SourceText.tooLong(source.file) }
    guard try readLine() else {
      throw Problem(
        at: SourceLocation(file: source.file, line: 1, column: 1),
        Wording(en: "the file has no rows", sv: "filen har inga rader"),
        repair: Wording(
          en: "write a line of headings and a line for each row",
          sv: "skriv en rad med rubriker och sedan en rad för varje post"))
    }
    headings = row.map(source.field)
    while headings.count > 1, row.last.map(source.isBlank) == true {
      headings.removeLast()
      row.removeLast()
    }
  }

  /// Reads the next row into `row`; those of the wrong length are reported and passed over, rows
  /// without any text are passed over, and empty fields beyond the headings left out.
  ///
  /// - Returns: Whether there was one.
  mutating func readNext(_ problems: Problems) throws(Problem) -> Bool {
    while try readLine() {
      if isBlankRow { continue }
      while row.count > headings.count, let last = row.last, source.isBlank(last) {
        row.removeLast()
      }
      if row.count == headings.count { return true }
      problems.add(
        source.location(of: row[0]),
        wrongLength,
        repair: Wording(
          en: "give each row \(headings.count) fields; put a field that holds \(separatorName) in "
            + "quotation marks",
          sv: "ge varje rad \(headings.count) fält; sätt ett fält som innehåller \(separatorName) "
            + "inom citattecken"))
    }
    return false
  }

  /// Whether no field has any text: mostly the first one tells.
  private var isBlankRow: Bool {
    guard let first = row.first, source.isBlank(first) else { return false }
    return row.allSatisfy { source.isBlank($0) }
  }

  private var wrongLength: Wording {
    Wording(
      en: "the row has \(row.count) \(row.count == 1 ? "field" : "fields"), "
        + "the headings are \(headings.count)",
      sv: "raden har \(row.count) fält, rubrikerna är \(headings.count)")
  }

  private var separatorName: Wording {
    switch separator {
    case UInt8(ascii: ";"): Wording(en: "a semicolon", sv: "ett semikolon")
    case UInt8(ascii: "\t"): Wording(en: "a tab", sv: "en tabb")
    default: Wording(en: "a comma", sv: "ett kommatecken")
    }
  }

  /// Reads the next line that has any text.
  private mutating func readLine() throws(Problem) -> Bool {
    // Held for the line, and not counted anew for every field.
    let utf8 = source.utf8
    while offset < utf8.count {
      row.removeAll(keepingCapacity: true)
      repeat {
        row.append(try field(in: utf8.span))
        if row.count > Self.maxFields {
          throw problem(
            at: lineStart,
            Wording(
              en: "the row has more than \(SwedishFigures.grouped(String(Self.maxFields))) fields",
              sv: "raden har fler än \(SwedishFigures.grouped(String(Self.maxFields))) fält"),
            repair: Wording(
              en: "check that this is the right file", sv: "kontrollera att det är rätt fil"))
        }
      } while skip(separator)
      try endLine()
      if row.count > 1 || !isEmpty(row[0]) { return true }
    }
    return false
  }

  private func isEmpty(_ place: CSVPlace) -> Bool {
    place.offset == place.end || source.text(of: place).isEmpty
  }

  private mutating func field(in utf8: Span<UInt8>) throws(Problem) -> CSVPlace {
    let (start, startLine, startLineStart) = (offset, line, lineStart)
    if start < utf8.count, utf8[start] == UInt8(ascii: "\"") {
      try skipQuotation()
    } else {
      offset = try endOfPlainField(in: utf8)
    }
    let place = CSVPlace(start..<offset, line: startLine, lineStart: startLineStart)
    if offset - start > Self.maxFieldBytes { throw fieldTooLong(at: place) }
    return place
  }

  private func fieldTooLong(at place: CSVPlace) -> Problem {
    Problem(
      at: source.location(of: place),
      Wording(
        en: "the field is longer than \(SwedishFigures.grouped(String(Self.maxFieldBytes))) bytes",
        sv: "fältet är längre än \(SwedishFigures.grouped(String(Self.maxFieldBytes))) byte"),
      repair: Wording(
        en: "shorten it; check that a quotation mark is not left open",
        sv: "korta det; kontrollera att inget citattecken saknar sitt par"))
  }

  private func endOfPlainField(in utf8: Span<UInt8>) throws(Problem) -> Int {
    var end = offset
    while end < utf8.count, !stops.contains(utf8[end]) { end += 1 }
    if end < utf8.count, utf8[end] == UInt8(ascii: "\"") {
      throw problem(
        at: end,
        Wording(
          en: "a quotation mark inside a field that does not begin with one",
          sv: "ett citattecken inne i ett fält som inte börjar med ett sådant"),
        repair: Wording(
          en: "put the whole field in quotation marks and double those inside",
          sv: "sätt hela fältet inom citattecken och dubblera dem som står inuti"))
    }
    return end
  }

  private func endsField(_ byte: UInt8) -> Bool {
    stops.contains(byte) && byte != UInt8(ascii: "\"")
  }

  private mutating func skipQuotation() throws(Problem) {
    let (start, startLine, startLineStart) = (offset, line, lineStart)
    offset += 1
    while true {
      guard offset < source.utf8.count else {
        throw Problem(
          at: source.location(ofOffset: start, line: startLine, lineStart: startLineStart),
          Wording(en: "the quotation has no end", sv: "citatet har inget slut"),
          repair: Wording(en: "end it with a quotation mark", sv: "avsluta med ett citattecken"))
      }
      let byte = source.utf8[offset]
      offset += 1
      if byte == UInt8(ascii: "\""), !skip(UInt8(ascii: "\"")) { break }
      // In a sheet a line is a row, however many lines its cells have.
      if byte == UInt8(ascii: "\n"), !source.isSheet { (line, lineStart) = (line + 1, offset) }
    }
    if offset < source.utf8.count, !endsField(source.utf8[offset]) {
      throw problem(
        at: offset,
        Wording(
          en: "text follows the end of a quotation", sv: "text följer efter slutet på ett citat"),
        repair: Wording(
          en: "put the whole field in quotation marks and double those inside",
          sv: "sätt hela fältet inom citattecken och dubblera dem som står inuti"))
    }
  }

  private mutating func endLine() throws(Problem) {
    let isReturn = skip(UInt8(ascii: "\r"))
    if skip(UInt8(ascii: "\n")) {
      (line, lineStart) = (line + 1, offset)
    } else if isReturn {
      throw problem(
        at: offset - 1,
        Wording(en: "a carriage return without a line feed", sv: "en vagnretur utan radmatning"),
        repair: Wording(en: "end lines with LF or CRLF", sv: "avsluta rader med LF eller CRLF"))
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < source.utf8.count, source.utf8[offset] == byte else { return false }
    offset += 1
    return true
  }

  private func problem(at offset: Int, _ fault: Wording, repair: Wording) -> Problem {
    Problem(
      at: source.location(ofOffset: offset, line: line, lineStart: lineStart), fault,
      repair: repair)
  }
}
