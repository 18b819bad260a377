/// Reads a table of statistics in the format PX (PC-Axis).
struct PXFile {
  /// Keywords are of this many kinds in the largest files.
  private static let maxKeywords = 100_000

  private let source: SourceText
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// The values of each keyword, by its name with what it is said of.
  private var values: [String: [String]] = [:]
  private var figures: [StatisticsTable.Figure] = []

  /// Whether a text begins as a PX file does: a keyword, an equals sign, a text.
  static func begins(_ source: SourceText) -> Bool {
    let begin = String(decoding: source.utf8.prefix(200), as: UTF8.self)
    guard let mark = begin.firstIndex(of: "=") else { return false }
    let keyword = begin[..<mark]
    return [
      "CHARSET", "AXIS-VERSION", "CODEPAGE", "LANGUAGE", "LANGUAGES", "CREATION-DATE", "MATRIX",
      "SUBJECT-AREA", "DECIMALS",
    ].contains { keyword == $0 }
  }

  /// The table in a text.
  ///
  /// - Throws: ``Problem`` where it breaks the rules of the format, or has no regions.
  static func table(of source: SourceText) throws(Problem) -> StatisticsTable {
    var file = PXFile(source: source)
    try file.readKeywords()
    return try file.table()
  }

  private init(source: SourceText) { self.source = source }

  private mutating func readKeywords() throws(Problem) {
    var count = 0
    skipSpaces()
    while offset < source.utf8.count {
      count += 1
      if count > Self.maxKeywords {
        throw problem(
          Wording(
            en: "the file has more than 100 000 keywords",
            sv: "filen har fler än 100 000 nyckelord"))
      }
      let keyword = try readKeyword()
      if keyword == "DATA" {
        try readFigures()
      } else {
        values[keyword] = try readValues()
      }
      skipSpaces()
    }
  }

  /// Reads a keyword with what it is said of, as `VALUES("region")`, and the equals sign.
  private mutating func readKeyword() throws(Problem) -> String {
    var keyword: [UInt8] = []
    var isQuoted = false
    while offset < source.utf8.count, keyword.count < 1_000 {
      let byte = source.utf8[offset]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "="), !isQuoted {
        offset += 1
        return String(decoding: keyword, as: UTF8.self)
      }
      advance()
      if isQuoted || byte > 0x20 { keyword.append(byte) }
    }
    throw problem(
      Wording(
        en: "a keyword without its value",
        sv: "ett nyckelord utan värde"))
  }

  /// Reads texts with commas between them; those that follow each other without one are one text.
  private mutating func readValues() throws(Problem) -> [String] {
    var values: [String] = []
    var isNew = true
    while true {
      skipSpaces()
      guard offset < source.utf8.count else {
        throw problem(Wording(en: "a value without its end", sv: "ett värde utan slut"))
      }
      switch source.utf8[offset] {
      case UInt8(ascii: ";"):
        advance()
        return values
      case UInt8(ascii: ","):
        advance()
        isNew = true
      case UInt8(ascii: "\""):
        let text = readText()
        if isNew || values.isEmpty {
          values.append(text)
        } else {
          values[values.count - 1] += text
        }
        isNew = false
      default:
        values.append(readWord())
        isNew = false
      }
    }
  }

  /// Reads a text in quotation marks, of which one within it ends it only where a value can end.
  private mutating func readText() -> String {
    advance()
    var text: [UInt8] = []
    while offset < source.utf8.count {
      let byte = source.utf8[offset]
      advance()
      if byte == UInt8(ascii: "\""), endsText { break }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private var endsText: Bool {
    guard let next = source.utf8[offset...].first(where: { $0 > 0x20 }) else { return true }
    return next == UInt8(ascii: ",") || next == UInt8(ascii: ";") || next == UInt8(ascii: "\"")
  }

  /// Reads what stands without quotation marks, as a number, YES or TLIST(A1).
  private mutating func readWord() -> String {
    var word: [UInt8] = []
    var depth = 0
    while offset < source.utf8.count {
      let byte = source.utf8[offset]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if byte == UInt8(ascii: ";") || (byte == UInt8(ascii: ",") && depth <= 0) { break }
      advance()
      word.append(byte)
    }
    return String(decoding: word, as: UTF8.self).trimmingWhitespace
  }

  private mutating func readFigures() throws(Problem) {
    if values["KEYS"] != nil {
      throw problem(
        Wording(
          en: "the figures stand with keys",
          sv: "uppgifterna står med nycklar"),
        repair: Wording(
          en: "export the table with all its figures",
          sv: "exportera tabellen med alla uppgifter"))
    }
    while true {
      skipSpaces()
      guard offset < source.utf8.count else {
        throw problem(Wording(en: "the figures have no end", sv: "uppgifterna har inget slut"))
      }
      if source.utf8[offset] == UInt8(ascii: ";") { return advance() }
      let location = source.location(ofOffset: offset, line: line, lineStart: lineStart)
      let start = offset
      while offset < source.utf8.count, source.utf8[offset] > 0x20,
        source.utf8[offset] != UInt8(ascii: ";")
      {
        advance()
      }
      let text = String(decoding: source.utf8[start..<offset], as: UTF8.self)
      figures.append(.init(text: String(text.trimming("\"")), location: location))
    }
  }

  private mutating func skipSpaces() {
    while offset < source.utf8.count, source.utf8[offset] <= 0x20 { advance() }
  }

  private mutating func advance() {
    if source.utf8[offset] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, offset + 1) }
    offset += 1
  }

  private func problem(
    _ fault: Wording, repair: Wording = .exportAgain
  ) -> Problem {
    Problem(
      at: source.location(ofOffset: offset, line: line, lineStart: lineStart), fault,
      repair: repair)
  }
}

extension PXFile {
  private func table() throws(Problem) -> StatisticsTable {
    let dimensions = try ((values["STUB"] ?? []) + (values["HEADING"] ?? [])).map {
      name throws(Problem) in
      guard let labels = values["VALUES(\"\(name)\")"], !labels.isEmpty else {
        throw Problem(
          at: SourceLocation(file: source.file),
          Wording(en: "'\(name)' has no values", sv: "'\(name)' har inga värden"),
          repair: .exportAgain)
      }
      let codes = values["CODES(\"\(name)\")"]
      return StatisticsDimension(
        name: name, codes: codes?.count == labels.count ? codes : nil, labels: labels)
    }
    let cube = StatisticsCube(
      file: source.file, dimensions: dimensions, figures: figures,
      origin: StatisticsOrigin(
        title: (values["DESCRIPTION"] ?? values["TITLE"] ?? values["CONTENTS"])?.first,
        source: values["SOURCE"]?.first, table: values["MATRIX"]?.first, updated: updated))
    return try cube.table()
  }

  /// When the table was updated: it may be said of each content.
  private var updated: String? {
    let said = values.keys.filter { $0 == "LAST-UPDATED" || $0.hasPrefix("LAST-UPDATED(") }
    return said.sorted().first.flatMap { values[$0]?.first } ?? values["CREATION-DATE"]?.first
  }
}
