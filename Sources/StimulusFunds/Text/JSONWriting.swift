extension JSON {
  /// The text, indented by two spaces a level, with small flat values on one line.
  public var text: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    switch content {
    case .array(let elements):
      Self.block("[", elements.map { ("", $0) }, "]", isFlat: isFlat, indent)
    case .object(let members):
      Self.block(
        "{", members.map { (jsonQuoted($0.name) + ": ", $0.value) }, "}", isFlat: isFlat, indent)
    case .string(let text): jsonQuoted(text)
    case .number(let digits): digits
    case .bool(let flag): flag ? "true" : "false"
    case .null: "null"
    }
  }

  private static func block(
    _ start: String, _ parts: [(String, JSON)], _ end: String, isFlat: Bool, _ indent: String
  ) -> String {
    if parts.isEmpty { return start + end }
    if isFlat {
      return start + parts.map { $0.0 + $0.1.written(indent: "") }.joined(separator: ", ") + end
    }
    let inner = indent + "  "
    let lines = parts.map { inner + $0.0 + $0.1.written(indent: inner) }
    return start + "\n" + lines.joined(separator: ",\n") + "\n" + indent + end
  }

  /// Whether the value is a list or an object of a few plain values.
  private var isFlat: Bool {
    switch content {
    case .array(let elements): elements.count <= 8 && elements.allSatisfy(\.isPlain)
    case .object(let members): members.count <= 4 && members.allSatisfy(\.value.isPlain)
    default: true
    }
  }

  private var isPlain: Bool {
    switch content {
    case .array, .object: false
    case .string(let text): text.utf8.count <= 80
    default: true
    }
  }
}

/// A text in quotation marks, as JSON writes it.
public func jsonQuoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case "\u{0}"..."\u{1F}":
      quoted += "\\u" + String(scalar.value, radix: 16).zeroPadded(to: 4)
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
