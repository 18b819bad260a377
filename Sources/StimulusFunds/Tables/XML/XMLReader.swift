/// Why a text is no XML that can be read here.
struct XMLFault: Error, Equatable {
  /// What is wrong.
  let fault: Wording
  /// Where, in bytes.
  let offset: Int
}

/// Reads XML a tag at a time, so that a long sheet is never held as a tree.
///
/// What tables need and no more: no definitions of any kind, so that no entity can be defined in
/// terms of others or of other files; a bounded depth; names without regard to their prefixes.
struct XMLReader {
  /// No sheet and no payment order is near so deep.
  private static let maxDepth = 100

  /// What was read.
  enum Token: Equatable {
    case start
    case end
    case text
    case finished
  }

  let bytes: [UInt8]
  private var position: Int
  private var open: [XMLName] = []
  /// Whether the tag read last was both a start and an end, whose end is still to be told.
  private var isEndLeft = false
  /// The name of the tag read last.
  private(set) var name = XMLName("")
  private var nameRange = 0..<0
  /// Where the attributes of the tag read last stand.
  private(set) var attributes = 0..<0
  private var textRange = 0..<0
  private var isVerbatim = false

  /// The name of the tag read last as text, without its prefix.
  var nameText: String {
    String(decoding: bytes[nameRange].split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  /// How far the text is read, in bytes.
  var offset: Int { position }

  /// How many elements the reader is within, that of a start included and that of an end not.
  var depth: Int { open.count }

  init(_ bytes: [UInt8]) throws(XMLFault) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw XMLFault(
        fault: Wording(en: "it is written in UTF-16", sv: "den är skriven i UTF-16"), offset: 0)
    }
  }

  /// Reads on to the next tag or text.
  mutating func next() throws(XMLFault) -> Token {
    if isEndLeft {
      isEndLeft = false
      open.removeLast()
      return .end
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") { return readText() }
      switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"):
        if try readMark() { return .text }
      case UInt8(ascii: "/"): return try readEnd()
      default: return try readStart()
      }
    }
    if !open.isEmpty {
      throw fault(
        Wording(
          en: "it ends within an element",
          sv: "den slutar inne i ett element"))
    }
    return .finished
  }

  /// Skips the rest of the element that was begun last.
  mutating func skipElement() throws(XMLFault) {
    let outer = depth - 1
    while true {
      let token = try next()
      if token == .end, depth == outer { return }
    }
  }

  private mutating func readText() -> Token {
    let bytes = bytes
    let span = bytes.span
    var end = position
    while end < span.count, span[end] != UInt8(ascii: "<") { end += 1 }
    (textRange, isVerbatim) = (position..<end, false)
    position = end
    return .text
  }

  /// Reads a comment or a verbatim text.
  ///
  /// - Returns: Whether there is text.
  private mutating func readMark() throws(XMLFault) -> Bool {
    if begins(with: "<!--") {
      try skip(past: "-->")
      return false
    }
    guard begins(with: "<![CDATA[") else {
      throw fault(
        Wording(
          en: "it defines something of its own",
          sv: "den definierar något eget"))
    }
    let start = position + 9
    try skip(past: "]]>")
    (textRange, isVerbatim) = (start..<position - 3, true)
    return true
  }

  private func begins(with text: StaticString) -> Bool {
    bytes[position...].starts(with: Array(text.description.utf8))
  }

  private mutating func skip(past end: StaticString) throws(XMLFault) {
    let end = Array(end.description.utf8)
    var from = position
    while from + end.count <= bytes.count {
      if bytes[from] == end[0], bytes[from..<from + end.count].elementsEqual(end) {
        position = from + end.count
        return
      }
      from += 1
    }
    throw fault(
      Wording(
        en: "it ends within a mark",
        sv: "den slutar inne i en markering"))
  }

  private mutating func readEnd() throws(XMLFault) -> Token {
    position += 2
    let ended = readName()
    skipSpaces()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw fault(Wording(en: "a tag is not ended", sv: "en tagg är inte avslutad"))
    }
    position += 1
    if open.popLast() != ended {
      throw fault(
        Wording(
          en: "an element is ended that was not begun",
          sv: "ett element avslutas som inte är påbörjat"))
    }
    name = ended
    return .end
  }

  private mutating func readStart() throws(XMLFault) -> Token {
    position += 1
    let begin = position
    name = readName()
    if position == begin {
      throw fault(Wording(en: "a tag has no name", sv: "en tagg har inget namn"))
    }
    if open.count == Self.maxDepth {
      throw fault(
        Wording(
          en: "it is deeper than 100 elements",
          sv: "den är djupare än 100 element"))
    }
    open.append(name)
    guard let end = endOfTag() else {
      throw fault(Wording(en: "a tag is not ended", sv: "en tagg är inte avslutad"))
    }
    isEndLeft = bytes[end - 1] == UInt8(ascii: "/")
    attributes = position..<(isEndLeft ? end - 1 : end)
    position = end + 1
    return .start
  }

  /// Where the tag ends whose name was read: not within the value of an attribute.
  private func endOfTag() -> Int? {
    let span = bytes.span
    var (end, quotation) = (position, UInt8(0))
    while end < span.count {
      let byte = span[end]
      if quotation != 0 {
        if byte == quotation { quotation = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quotation = byte
      } else if byte == UInt8(ascii: ">") {
        return end
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      end += 1
    }
    return nil
  }

  private mutating func readName() -> XMLName {
    let (bytes, start) = (bytes, position)
    let span = bytes.span
    var end = start
    while end < span.count, !Self.endsName(span[end]) { end += 1 }
    position = end
    nameRange = start..<end
    return XMLName(span.extracting(start..<end))
  }

  static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<")
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private func fault(_ fault: Wording) -> XMLFault { XMLFault(fault: fault, offset: position) }
}

extension XMLReader {
  /// The bytes at a place.
  func span<Result>(_ range: Range<Int>, _ read: (Span<UInt8>) -> Result) -> Result {
    read(bytes.span.extracting(range))
  }

  /// Adds the text read last, what stands for characters resolved.
  func appendText(to text: inout [UInt8]) {
    let span = bytes.span.extracting(textRange)
    if isVerbatim {
      for position in span.indices { text.append(span[position]) }
    } else {
      XMLEntities.append(span, to: &text)
    }
  }
}
