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
