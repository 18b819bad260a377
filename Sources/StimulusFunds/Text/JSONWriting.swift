extension JSON {
  /// The text, indented by two spaces a level, with small flat values on one line and sentences in
  /// a language.
  public func text(in language: Language) -> String { JSONWriting(language).text(of: self) + "\n" }
}

/// How JSON is written in a language.
private struct JSONWriting {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func text(of json: JSON, indent: String = "") -> String {
    switch json.content {
    case .array(let elements):
      block("[", elements.map { ("", $0) }, "]", isFlat: isFlat(json), indent)
    case .object(let members):
      block(
        "{", members.map { (jsonQuoted($0.name) + ": ", $0.value) }, "}", isFlat: isFlat(json),
        indent)
    case .string(let wording): jsonQuoted(wording[language])
    case .number(let digits): digits
    case .bool(let flag): flag ? "true" : "false"
    case .null: "null"
    }
  }

  private func block(
    _ start: String, _ parts: [(String, JSON)], _ end: String, isFlat: Bool, _ indent: String
  ) -> String {
    if parts.isEmpty { return start + end }
    if isFlat {
      return start + parts.map { $0.0 + text(of: $0.1) }.joined(separator: ", ") + end
    }
    let inner = indent + "  "
    let lines = parts.map { inner + $0.0 + text(of: $0.1, indent: inner) }
    return start + "\n" + lines.joined(separator: ",\n") + "\n" + indent + end
  }

  /// Whether the value is a list or an object of a few plain values.
  private func isFlat(_ json: JSON) -> Bool {
    switch json.content {
    case .array(let elements): elements.count <= 8 && elements.allSatisfy(isPlain)
    case .object(let members): members.count <= 4 && members.allSatisfy { isPlain($0.value) }
    default: true
    }
  }

  private func isPlain(_ json: JSON) -> Bool {
    switch json.content {
    case .array, .object: false
    case .string(let wording): wording[language].utf8.count <= 80
    default: true
    }
  }
}

/// A text in quotation marks, as JSON writes it.
package func jsonQuoted(_ text: String) -> String {
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
