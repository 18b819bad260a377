/// Reads JSON (RFC 8259) with comments (`//` to the end of the line, and `/* */`).
///
/// Strict otherwise: one value, no trailing commas, no bare names, at most 64 levels.
struct JSONReader {
  private static let maxLevels = 64

  let source: SourceText
  private(set) var offset = 0
  private var line = 1
  private var lineStart = 0
  private var level = 0

  /// The value of a whole text.
  ///
  /// - Throws: ``Problem`` at the first place where the text is not JSON.
  static func value(of source: SourceText) throws(Problem) -> JSONValue {
    var reader = JSONReader(source: source)
    let value = try reader.value()
    try reader.skipBlanks()
    if reader.current != nil {
      throw reader.problem(
        Wording(en: "something follows the end of the value", sv: "något följer efter värdets slut")
      )
    }
    return value
  }

  private init(source: SourceText) { self.source = source }

  var current: UInt8? { offset < source.utf8.count ? source.utf8[offset] : nil }

  /// A place on the line that was told last, and its column, from which the next is counted: a text may
  /// be one long line.
  private var told = (offset: 0, column: 1)

  private var location: SourceLocation {
    source.location(ofOffset: offset, line: line, lineStart: lineStart)
  }

  /// The place reached, found from the one told before.
  private mutating func place() -> SourceLocation {
    if told.offset < lineStart { told = (lineStart, 1) }
    let characters = source.utf8[told.offset..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
    told = (offset, told.column + characters)
    return SourceLocation(file: source.file, line: line, column: told.column)
  }

  func problem(
    _ fault: Wording,
    repair: Wording = Wording(en: "write valid JSON here", sv: "skriv giltig JSON här")
  ) -> Problem {
    Problem(at: location, fault, repair: repair)
  }

  private mutating func value() throws(Problem) -> JSONValue {
    try skipBlanks()
    let (place, start) = (place(), offset)
    let content = try content()
    return JSONValue(content: content, location: place, range: start..<offset)
  }

  private mutating func content() throws(Problem) -> JSONValue.Content {
    switch current {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case .some(UInt8(ascii: "-")), .some(0x30...0x39): return .number(try number())
    case nil:
      throw problem(
        Wording(
          en: "the text ends where a value was expected", sv: "texten slutar där ett värde väntades"
        ))
    default: return try word()
    }
  }

  private mutating func object() throws(Problem) -> JSONValue.Content {
    var members: [JSONMember] = []
    try list(until: UInt8(ascii: "}")) { reader throws(Problem) in
      let (start, offset) = (reader.place(), reader.offset)
      guard reader.current == UInt8(ascii: "\"") else {
        throw reader.decimalComma(after: members.last?.value)
          ?? reader.problem(
            Wording(en: "a member's name was expected", sv: "en medlems namn väntades"),
            repair: Wording(
              en: "write it in quotation marks; no comma before }",
              sv: "skriv det inom citattecken; inget komma före }")
          )
      }
      let name = Located(try reader.string(), at: start)
      try reader.skipBlanks()
      guard reader.current == UInt8(ascii: ":") else {
        throw reader.problem(
          Wording(
            en: "':' was expected after '\(name.value)'", sv: "':' väntades efter '\(name.value)'"),
          repair: Wording(en: "write \"name\": value", sv: "skriv \"namn\": värde"))
      }
      reader.offset += 1
      let value = try reader.value()
      members.append(JSONMember(name: name, value: value, range: offset..<value.range.upperBound))
    }
    return .object(members)
  }

  private mutating func array() throws(Problem) -> JSONValue.Content {
    var elements: [JSONValue] = []
    try list(until: UInt8(ascii: "]")) { reader throws(Problem) in
      elements.append(try reader.value())
    }
    return .array(elements)
  }

  /// Reads elements between brackets, with commas between them and not after the last.
  private mutating func list(
    until end: UInt8, _ element: (inout JSONReader) throws(Problem) -> Void
  ) throws(Problem) {
    level += 1
    if level > Self.maxLevels {
      throw problem(
        Wording(
          en: "the text is nested more than \(Self.maxLevels) levels deep",
          sv: "texten är nästlad i mer än \(Self.maxLevels) nivåer"),
        repair: Wording(en: "write it flatter", sv: "skriv den plattare"))
    }
    offset += 1
    try skipBlanks()
    if current == end { return close() }
    while true {
      try element(&self)
      try skipBlanks()
      if current == end { return close() }
      guard current == UInt8(ascii: ",") else {
        throw problem(
          Wording(
            en: "',' or '\(Character(Unicode.Scalar(end)))' was expected",
            sv: "',' eller '\(Character(Unicode.Scalar(end)))' väntades"),
          repair: Wording(
            en: "check the line before for a missing comma or bracket",
            sv: "se om raden före saknar ett komma eller en parentes"))
      }
      offset += 1
      try skipBlanks()
    }
  }

  private mutating func close() {
    level -= 1
    offset += 1
  }

  private mutating func word() throws(Problem) -> JSONValue.Content {
    for (word, content) in [
      ("true", JSONValue.Content.bool(true)), ("false", .bool(false)), ("null", .null),
    ] where source.utf8[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return content
    }
    throw faultOfWord()
  }

  private mutating func number() throws(Problem) -> String {
    let start = offset
    let marks = "+-.eE".utf8
    while let byte = current, (0x30...0x39).contains(byte) || marks.contains(byte) { offset += 1 }
    let text = String(decoding: source.utf8[start..<offset], as: UTF8.self)
    offset = start
    let token = bareToken
    if token != text { throw fault(ofNumber: token) }
    offset += text.utf8.count
    let digits = text.drop { $0 == "-" }
    if digits.isEmpty || (digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true) {
      offset = start
      throw problem(
        Wording(en: "'\(text)' is not a JSON number", sv: "'\(text)' är inget tal i JSON"),
        repair: Wording(
          en: "write digits without leading zeros", sv: "skriv siffror utan inledande nollor"))
    }
    return text
  }
}

extension JSONReader {
  private mutating func skipBlanks() throws(Problem) {
    while let byte = current {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
      case UInt8(ascii: "\n"): newLine()
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func newLine() {
    offset += 1
    (line, lineStart) = (line + 1, offset)
  }

  private mutating func skipComment() throws(Problem) {
    if source.utf8[offset...].starts(with: "//".utf8) {
      while let byte = current, byte != UInt8(ascii: "\n") { offset += 1 }
      return
    }
    guard source.utf8[offset...].starts(with: "/*".utf8) else {
      throw problem(
        Wording(
          en: "'/' begins neither a value nor a comment",
          sv: "'/' inleder varken ett värde eller en kommentar"))
    }
    let start = problem(
      Wording(en: "the comment has no end", sv: "kommentaren har inget slut"),
      repair: Wording(en: "end it with */", sv: "avsluta den med */"))
    offset += 2
    while !source.utf8[offset...].starts(with: "*/".utf8) {
      guard let byte = current else { throw start }
      if byte == UInt8(ascii: "\n") { newLine() } else { offset += 1 }
    }
    offset += 2
  }

  /// Whether a byte of a text stands for itself.
  private static func isPlainText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func string() throws(Problem) -> String {
    offset += 1
    var text = ""
    while let byte = current, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw problem(
          Wording(
            en: "the text is broken by a control character or the end of the line",
            sv: "texten bryts av ett styrtecken eller radens slut"),
          repair: Wording(
            en: "end it with a quotation mark, or write \\n",
            sv: "avsluta den med ett citattecken, eller skriv \\n"))
      }
      if byte == UInt8(ascii: "\\") {
        text.unicodeScalars.append(try escape())
      } else {
        let plain = source.utf8[offset...].prefix(while: Self.isPlainText)
        text += String(decoding: plain, as: UTF8.self)
        offset = plain.endIndex
      }
    }
    if current == nil {
      throw problem(
        Wording(en: "the text has no end", sv: "texten har inget slut"),
        repair: Wording(en: "end it with a quotation mark", sv: "avsluta den med ett citattecken"))
    }
    offset += 1
    return text
  }

  private mutating func escape() throws(Problem) -> Unicode.Scalar {
    let simple: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    let start = problem(
      Wording(en: "an unknown escape in a text", sv: "okänt specialtecken i en text"),
      repair: Wording(en: "write \\\\ for a backslash", sv: "skriv \\\\ för ett omvänt snedstreck"))
    offset += 1
    if let byte = current, let scalar = simple[byte] {
      offset += 1
      return scalar
    }
    guard current == UInt8(ascii: "u"), let unit = codeUnit() else { throw start }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard
      UTF16.isLeadSurrogate(unit), source.utf8[offset...].starts(with: "\\u".utf8)
    else { throw start }
    offset += 1
    guard let low = codeUnit(), UTF16.isTrailSurrogate(low) else { throw start }
    return UTF16.decode(UTF16.EncodedScalar([unit, low]))
  }

  /// The four hexadecimal digits after a `u`.
  private mutating func codeUnit() -> UInt16? {
    let digits = source.utf8[offset...].dropFirst().prefix(4)
    let isHexadecimal = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.count == 4, isHexadecimal else { return nil }
    offset += 5
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
