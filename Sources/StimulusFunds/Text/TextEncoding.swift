/// How a text file's bytes stand for characters.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// Windows-1252, as older Swedish office programs write.
  case windows1252 = "windows-1252"
  /// Mac OS Roman, as programs on older Macintosh computers write.
  case macRoman = "macroman"
  /// Code page 437, as programs for DOS and accounting programs write.
  case codePage437 = "cp437"

  /// The name as people write it.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac OS Roman"
    case .codePage437: "CP437"
    }
  }

  /// The bytes in UTF-8; those that are UTF-8 already are left as they are.
  ///
  /// The five bytes that Windows-1252 leaves open become U+FFFD, which no name or number has.
  func utf8(of bytes: [UInt8]) -> [UInt8] {
    if self == .utf8 || bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    let upper = upperHalf.map { Array(String(Character($0)).utf8) }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { utf8.append(byte) } else { utf8 += upper[Int(byte) - 0x80] }
    }
    return utf8
  }

  /// The bytes of a text; nil where the encoding has none for a character.
  package func bytes(of text: String) -> [UInt8]? {
    if self == .utf8 { return Array(text.utf8) }
    let positions = Self.positions[self] ?? [:]
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : positions[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

extension TextEncoding {
  /// The characters of the bytes from 80 on, 128 of them; none for UTF-8, whose bytes are no
  /// characters.
  var upperHalf: [Unicode.Scalar] {
    switch self {
    case .utf8: []
    case .windows1252: Self.windows1252Half
    case .macRoman: Self.macRomanHalf
    case .codePage437: Self.codePage437Half
    }
  }

  /// The byte of each of those characters.
  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.map { encoding in
      (
        encoding,
        Dictionary(
          encoding.upperHalf.enumerated().filter { $1 != "\u{FFFD}" }
            .map { ($1, UInt8(0x80 + $0)) }, uniquingKeysWith: { first, _ in first })
      )
    })

  private static let windows1252Half =
    Array(
      "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
    + (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }

  private static let macRomanHalf = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
      + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
      .unicodeScalars)

  private static let codePage437Half = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
      + "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")
      .unicodeScalars)
}
