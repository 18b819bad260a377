extension String {
  /// What a text was before a program read its UTF-8 as Windows-1252, as "Sörmland" became
  /// "SÃ¶rmland"; nil where it shows no sign of that.
  var beforeMisreading: String? {
    guard unicodeScalars.contains(where: { (0xC2...0xF4).contains($0.value) }),
      let bytes = TextEncoding.windows1252.bytes(of: self),
      let text = String(validating: bytes, as: UTF8.self), text != self
    else { return nil }
    return text
  }
}

extension TextEncoding {
  /// The bytes of a text in Windows-1252; nil where a character has none.
  fileprivate func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
        bytes.append(UInt8(scalar.value))
      } else if let byte = Self.upperControls[scalar] {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return bytes
  }

  /// The characters that Windows-1252 has where Latin-1 has control characters.
  private static let upperControls: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: zip(
      "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars,
      [0x80] + Array(0x82...0x8C) + [0x8E] + Array(0x91...0x9C) + [0x9E, 0x9F]))
}
