/// What stands for characters in XML: five names, and numbers.
enum XMLEntities {
  /// Adds a text, its five entities and its characters by number resolved; what is no such thing is
  /// left as it stands.
  static func append(_ span: Span<UInt8>, to text: inout [UInt8]) {
    var position = 0
    while position < span.count {
      let byte = span[position]
      position += 1
      if byte != UInt8(ascii: "&") {
        text.append(byte)
        continue
      }
      var name: [UInt8] = []
      var end = position
      while end < span.count, end - position < 10, span[end] != UInt8(ascii: ";") {
        name.append(span[end])
        end += 1
      }
      guard end < span.count, span[end] == UInt8(ascii: ";"), let character = character(of: name)
      else {
        text.append(byte)
        continue
      }
      text += Array(String(character).utf8)
      position = end + 1
    }
  }

  private static func character(of name: [UInt8]) -> Character? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case let name where name.hasPrefix("#x"):
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map(Character.init)
    case let name where name.hasPrefix("#"):
      return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map(Character.init)
    default: return nil
    }
  }
}
