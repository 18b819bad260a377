/// A file's text and its name for messages.
public struct SourceText: Sendable {
  /// The file's name as it was given.
  public let file: String
  /// The text in UTF-8, without a byte order mark.
  public let utf8: [UInt8]
  /// Whether the text is that of a sheet, a line a row: its places are told as cells.
  let isSheet: Bool
  /// The part of the file that was asked for by name and is not a sheet, such as a column; nil for all
  /// of it.
  public private(set) var part: String?
  /// What a person should know of how the file was read.
  public private(set) var notices: [Wording] = []
  /// Where the fields of lines stand in the file they were made from; nil for a text as it stands.
  private var places: [Int: [SourceLocation]]?
  /// Whether a byte order mark stood before the text.
  let isMarked: Bool
  /// The bytes of the file, byte order mark included, in whatever form they were read.
  public var bytes: [UInt8] { original ?? (isMarked ? [0xEF, 0xBB, 0xBF] + utf8 : utf8) }
  /// The bytes of the file where the text was made from them; nil where it is as it stands in it.
  private var original: [UInt8]?

  /// The fault of bytes that are not UTF-8.
  package static let notUTF8 = Wording(en: "the text is not UTF-8", sv: "texten är inte UTF-8")

  /// Places are kept in 32 bits.
  package static let maxBytes = Int(UInt32.max) - 1

  /// That a file has more bytes.
  package static func tooLong(_ file: String) -> Problem {
    Problem(
      at: SourceLocation(file: file),
      Wording(en: "the file is larger than 4 GB", sv: "filen är större än 4 GB"),
      repair: Wording(en: "split it", sv: "dela upp den"))
  }

  /// Admits the bytes of a text file.
  ///
  /// A byte order mark is accepted and left out.
  ///
  /// - Throws: ``Problem`` with line and column, if the bytes are empty or not UTF-8.
  public init(
    file: String, bytes: [UInt8], encoding: TextEncoding = .utf8
  ) throws(Problem) {
    isSheet = false
    isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    utf8 = isMarked ? Array(bytes.dropFirst(3)) : encoding.utf8(of: bytes)
    self.file = file
    if utf8.isEmpty {
      throw Problem(
        at: SourceLocation(file: file), Wording(en: "the file is empty", sv: "filen är tom"),
        repair: Wording(
          en: "restore its contents, or name another file",
          sv: "återställ innehållet, eller ange en annan fil"))
    }
    if let offset = UTF8Check.firstInvalidOffset(in: utf8) {
      throw Problem(
        at: location(ofOffset: offset), Self.notUTF8,
        repair: Wording(
          en: "save the file with the encoding UTF-8",
          sv: "spara filen med teckenkodningen UTF-8"))
    }
  }

  /// Admits rows that were made from figures of a file.
  ///
  /// - Parameter places: Where the fields of a line stand in the file, by the line's number.
  init(figures file: String, csv: String, places: [Int: [SourceLocation]]) throws(Problem) {
    try self.init(file: file, csv)
    self.places = places
  }

  /// Admits the rows of a sheet, written as CSV with commas.
  ///
  /// - Throws: ``Problem`` where the sheet has none, or a cell is not UTF-8.
  init(sheet file: String, csv: [UInt8], notices: [Wording]) throws(Problem) {
    (isSheet, isMarked, self.file, self.notices) = (true, false, file, notices)
    utf8 = csv
    if csv.isEmpty {
      throw Problem(
        at: SourceLocation(file: file), Wording(en: "the sheet is empty", sv: "bladet är tomt"),
        repair: Wording(en: "name another sheet", sv: "ange ett annat blad"))
    }
    if UTF8Check.firstInvalidOffset(in: csv) != nil {
      throw Problem(
        at: SourceLocation(file: file), Self.notUTF8,
        repair: Wording(en: "save the workbook again", sv: "spara arbetsboken igen"))
    }
  }

  /// Whether a line of the text is one of the file: it was not made from a sheet or from figures.
  var hasPlacesOfItsOwn: Bool { !isSheet && places == nil }

  /// Some lines of a text that was found to be UTF-8, after its headings.
  init(_ rows: Range<Int>, after headings: Range<Int>, of whole: SourceText) {
    (file, isSheet, isMarked) = (whole.file, whole.isSheet, false)
    var lines: [UInt8] = []
    lines.reserveCapacity(headings.count + rows.count)
    lines += whole.utf8[headings]
    lines += whole.utf8[rows]
    utf8 = lines
  }

  /// The same text with a part of it named, and with more to know.
  func asking(for part: String?, telling notices: [Wording] = []) -> SourceText {
    var text = self
    text.part = part
    text.notices += notices
    return text
  }

  /// The same text, made from the bytes of a file.
  func made(from original: [UInt8]) -> SourceText {
    var text = self
    text.original = original
    return text
  }

  /// Admits a text.
  public init(file: String, _ text: String) throws(Problem) {
    try self.init(file: file, bytes: Array(text.utf8))
  }

  /// The place of a byte, found by counting from the start.
  ///
  /// - Complexity: O(*n*).
  func location(ofOffset offset: Int) -> SourceLocation {
    var (line, lineStart) = (1, 0)
    for index in 0..<min(offset, utf8.count) where utf8[index] == UInt8(ascii: "\n") {
      (line, lineStart) = (line + 1, index + 1)
    }
    return location(ofOffset: offset, line: line, lineStart: lineStart)
  }

  /// The place of a byte on a line whose number and start are known.
  ///
  /// - Complexity: O(length of the line).
  func location(ofOffset offset: Int, line: Int, lineStart: Int) -> SourceLocation {
    if isSheet || places != nil {
      let column = column(ofOffset: offset, lineStart: lineStart)
      guard let places else { return SourceLocation(sheet: file, row: line, column: column) }
      let fields = places[line] ?? []
      return column <= fields.count ? fields[column - 1] : SourceLocation(file: file)
    }
    let characters = utf8[lineStart..<max(lineStart, min(offset, utf8.count))]
      .count { $0 & 0b1100_0000 != 0b1000_0000 }
    return SourceLocation(file: file, line: line, column: characters + 1)
  }

  /// The field of a line, from 1: one more than there are separators outside quotations before it.
  private func column(ofOffset offset: Int, lineStart: Int) -> Int {
    var (column, isQuoted) = (1, false)
    for byte in utf8[lineStart..<max(lineStart, min(offset, utf8.count))] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted { column += 1 }
    }
    return column
  }
}
