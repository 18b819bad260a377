/// Which encoding a text that is not UTF-8 probably has, by the Swedish letters that it would hold.
struct EncodingGuess: Equatable {
  let encoding: TextEncoding
  /// The first word that suggests it; nil where none does.
  let word: String?
  /// The line on which that word stands, from 1.
  let line: Int

  /// The encoding in which most of the bytes are letters of Swedish words; Windows-1252 where no
  /// other has more.
  init(_ bytes: [UInt8]) {
    let encodings: [TextEncoding] = [.windows1252, .macRoman, .codePage437]
    let found = encodings.map { Self.letters(in: bytes, as: $0) }
    let best = found.indices.reduce(0) { found[$1].count > found[$0].count ? $1 : $0 }
    encoding = encodings[best]
    word = found[best].first.map { Self.word(at: $0, in: bytes, as: encodings[best]) }
    line = 1 + bytes[..<(found[best].first ?? 0)].count { $0 == UInt8(ascii: "\n") }
  }

  /// The letters that Swedish has beyond the alphabet of ASCII.
  private static let swedish = Set("åäöÅÄÖéÉ".unicodeScalars)

  /// How many bytes are Swedish letters beside another letter, and the first of them.
  private static func letters(
    in bytes: [UInt8], as encoding: TextEncoding
  ) -> (count: Int, first: Int?) {
    let upper = encoding.upperHalf.map(swedish.contains)
    var (count, first): (Int, Int?) = (0, nil)
    for (position, byte) in bytes.enumerated() where byte >= 0x80 && upper[Int(byte) - 0x80] {
      let isBeside =
        (position > 0 && isLetter(bytes[position - 1]))
        || (position + 1 < bytes.count && isLetter(bytes[position + 1]))
      if !isBeside { continue }
      count += 1
      first = first ?? position
    }
    return (count, first)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func word(
    at position: Int, in bytes: [UInt8], as encoding: TextEncoding
  ) -> String {
    let isOfWord = { (byte: UInt8) in byte >= 0x80 || isLetter(byte) }
    let before = bytes[..<position].reversed().prefix(40).prefix(while: isOfWord).count
    let after = bytes[position...].prefix(40).prefix(while: isOfWord).count
    return String(
      decoding: encoding.utf8(of: Array(bytes[position - before..<position + after])),
      as: UTF8.self)
  }
}
