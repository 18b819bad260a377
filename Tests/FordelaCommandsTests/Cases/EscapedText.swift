import Foundation

/// A text of a case file in which `\r`, `\n`, `\t`, `\\`, `\u{FEFF}` and the byte `\xE5` stand for
/// what cannot be seen, and `\` at the end of a line joins it with what follows.
struct EscapedText {
  /// The bytes meant; nil where a backslash begins nothing known.
  let bytes: Data?

  init(_ text: String) {
    var bytes = Data()
    var rest = Substring(text)
    while let scalar = rest.unicodeScalars.popFirst() {
      if scalar != "\\" {
        bytes.append(contentsOf: String(scalar).utf8)
      } else if let meant = Self.escape(&rest) {
        bytes.append(meant)
      } else {
        self.bytes = nil
        return
      }
    }
    self.bytes = bytes
  }

  /// What stands after a backslash.
  private static func escape(_ rest: inout Substring) -> Data? {
    switch rest.unicodeScalars.popFirst() {
    case "r": return Data([13])
    case "n": return Data([10])
    case "t": return Data([9])
    case "\\": return Data([UInt8(ascii: "\\")])
    case "\n": return Data()
    case "x":
      let digits = rest.prefix(2)
      rest = rest.dropFirst(2)
      return UInt8(digits, radix: 16).map { Data([$0]) }
    case "u":
      guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return nil }
      let digits = rest[..<end].dropFirst()
      rest = rest[end...].dropFirst()
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        .map { Data(String($0).utf8) }
    default: return nil
    }
  }
}
