/// A name as it is compared: without regard to case, diacritics and the amount of white space.
///
/// "Region  orebro LÄN" and "Region Örebro län" are one name.
package struct FoldedName: Hashable, Sendable {
  /// The folded text.
  package let text: String

  /// Folds a name.
  package init(_ name: String) {
    text = Self.foldingLatin(name) ?? Self.foldingAny(name)
  }

  /// Whether two names are one with regard to diacritics: "HÅBO" and "Håbo", but not "Habo".
  static func areSpeltAlike(_ first: String, _ second: String) -> Bool {
    spelling(first) == spelling(second)
  }

  private static func spelling(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The quick way for names of letters with codes below U+0100; nil for all others.
  private static func foldingLatin(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isAfterLead = false
    for byte in name.utf8 {
      if isAfterLead {
        guard let letter = plainLatin(byte) else { return nil }
        bytes.append(letter)
        isAfterLead = false
      } else if byte == 0xC3 {
        isAfterLead = true
      } else if byte == 0x20 {
        if let last = bytes.last, last != 0x20 { bytes.append(byte) }
      } else if byte > 0x20, byte < 0x7F {
        bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else {
        return nil
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The plain letter of an accented one from U+00C0 to U+00FF, by the second byte of its UTF-8.
  private static func plainLatin(_ byte: UInt8) -> UInt8? {
    switch byte | 0x20 {
    case 0xA0...0xA6: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6, 0xB8: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    case 0xBD: UInt8(ascii: "y")
    default: nil
    }
  }

  private static func foldingAny(_ name: String) -> String {
    var folded = ""
    for character in name.lowercased() {
      if character.isWhitespace {
        if !folded.isEmpty, folded.last != " " { folded.append(" ") }
      } else {
        folded.append(character.isASCII ? character : plain(character) ?? character)
      }
    }
    return folded.last == " " ? String(folded.dropLast()) : folded
  }

  /// The plain letter of one with a mark, in lower case; nil for all others.
  private static func plain(_ letter: Character) -> Character? {
    switch letter {
    case "å", "ä", "á", "à", "â", "ã", "æ": "a"
    case "ö", "ø", "ó", "ô", "ò", "õ": "o"
    case "é", "è", "ê", "ë": "e"
    case "ü", "ú", "ù", "û": "u"
    case "í", "ï", "ì", "î": "i"
    case "ý", "ÿ": "y"
    case "ç": "c"
    case "ñ": "n"
    case "š": "s"
    case "ž": "z"
    default: nil
    }
  }
}
