extension String {
  /// The text within an element or an attribute of XML, scalar by scalar, because a mark that a
  /// combining mark follows is no character of its own.
  ///
  /// What XML cannot hold is written as office programs write it, `_x0007_`, and so is the start of
  /// what they would read so.
  var xmlEscaped: String {
    let needsNone = utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && !"&<>\"'_".utf8.contains(byte)
    }
    if needsNone { return self }
    var escaped = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "_" where rest.beginsHexadecimalEscape:
        escaped.append(contentsOf: "_x005F_".unicodeScalars)
      case _ where !scalar.isAllowedInXML:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        escaped.append(contentsOf: "_x\(zeros)\(digits)_".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

extension Substring.UnicodeScalarView {
  /// Whether what follows an underscore makes it the start of an escape: "x0007_".
  fileprivate var beginsHexadecimalEscape: Bool {
    let next = Array(prefix(6))
    return next.count == 6 && next[0] == "x" && next[5] == "_"
      && next[1...4].allSatisfy(\.properties.isASCIIHexDigit)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold it in a way that is read back: a carriage return would become a line
  /// feed.
  fileprivate var isAllowedInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x20...0xFFFD: true
    case 0x1_0000...0x10_FFFF: true
    default: false
    }
  }
}
