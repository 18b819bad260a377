/// A name as it is compared: without regard to case, diacritics and the amount of white space.
///
/// "Region  orebro LÄN" and "Region Örebro län" are one name.
public struct FoldedName: Hashable, Sendable {
  /// The folded text.
  public let text: String

  /// Folds a name.
  public init(_ name: String) {
    text = Self.foldingLatin(name) ?? Self.foldingAny(name)
  }

  /// The quick way for names of letters with codes below U+0100; nil for all others.
  private static func foldingLatin(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isAfterLead = false
    for byte in name.utf8 {
      if isAfterLead {
        guard let letter = plainLatin[byte] else { return nil }
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

  /// The plain letters of the accented ones from U+00C0, by the second byte of their UTF-8.
  private static let plainLatin: [UInt8: UInt8] = {
    var letters: [UInt8: UInt8] = [:]
    for (character, letter) in plain {
      for spelling in [String(character), character.uppercased()] {
        let bytes = Array(spelling.utf8)
        if bytes.count == 2, bytes[0] == 0xC3 { letters[bytes[1]] = letter.asciiValue }
      }
    }
    return letters
  }()

  private static func foldingAny(_ name: String) -> String {
    var folded = ""
    for character in name.lowercased() {
      if character.isWhitespace {
        if !folded.isEmpty, folded.last != " " { folded.append(" ") }
      } else {
        folded.append(plain[character] ?? character)
      }
    }
    return folded.last == " " ? String(folded.dropLast()) : folded
  }

  private static let plain: [Character: Character] = [
    "å": "a", "ä": "a", "á": "a", "à": "a", "â": "a", "æ": "a",
    "ö": "o", "ø": "o", "ó": "o", "ô": "o",
    "é": "e", "è": "e", "ê": "e", "ë": "e",
    "ü": "u", "ú": "u", "í": "i", "ï": "i", "ç": "c", "ñ": "n", "š": "s", "ž": "z",
  ]
}
