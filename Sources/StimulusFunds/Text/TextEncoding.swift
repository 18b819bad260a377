/// How a text file's bytes stand for characters.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// Windows-1252, as older Swedish office programs write.
  case windows1252 = "windows-1252"

  /// The bytes in UTF-8; those that are UTF-8 already are left as they are.
  ///
  /// The five bytes that Windows-1252 leaves open become U+FFFD, which no name or number has.
  func utf8(of bytes: [UInt8]) -> [UInt8] {
    if self == .utf8 || bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        utf8 += Array(String(Self.scalar(of: byte)).utf8)
      }
    }
    return utf8
  }

  private static func scalar(of byte: UInt8) -> Character {
    if byte >= 0xA0 { return Character(Unicode.Scalar(byte)) }
    return Array("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")[
      Int(byte) - 0x80]
  }
}
