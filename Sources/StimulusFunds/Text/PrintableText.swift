extension Wording {
  /// What is wrong with a text that holds a character which a terminal obeys and does not show.
  static func hidden(_ scalar: Unicode.Scalar) -> Wording {
    let digits = String(scalar.value, radix: 16, uppercase: true).zeroPadded(to: 4)
    return Wording(
      en: "the text holds the hidden character U+\(digits)",
      sv: "texten innehåller det dolda tecknet U+\(digits)")
  }

  /// How to repair it.
  static let hiddenRepair = Wording(en: "take it away", sv: "ta bort det")
}

extension String {
  /// The text as a message shows it: what a terminal would obey is escaped, and a long text is cut in
  /// its middle, so that nothing that a file holds can garble or bury a message.
  func printable(atMost limit: Int) -> String {
    let bytes = utf8
    if bytes.count <= limit, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    let scalars = unicodeScalars
    if bytes.count <= limit { return scalars.map(Self.shown).joined() }
    let (head, tail) = (scalars.prefix(limit * 3 / 4), scalars.suffix(limit / 4))
    return head.map(Self.shown).joined() + " … " + tail.map(Self.shown).joined()
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where isHidden(scalar): "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: String(scalar)
    }
  }

  /// Whether any character is one that a terminal obeys and does not show.
  var hasHiddenCharacters: Bool { firstHiddenCharacter != nil }

  /// The first character that a terminal obeys and does not show; nil for none.
  var firstHiddenCharacter: Unicode.Scalar? {
    // Most texts are plain, and bytes are looked through much faster.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return nil }
    return unicodeScalars.first(where: Self.isHidden)
  }

  /// Whether a byte other than the end of a line can belong to a hidden character: such characters are
  /// below U+0020, from U+007F to U+009F, or begin with U+20.
  static func canHide(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x0D || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Control characters, and those that turn the direction of writing.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension SourceText {
  /// Whether there can be hidden characters beside the ends of lines: the many texts that cannot have
  /// any are told apart in one pass.
  var mayHideCharacters: Bool {
    let bytes = utf8.span
    for position in bytes.indices where String.canHide(bytes[position]) { return true }
    return false
  }
}
