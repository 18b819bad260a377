import StimulusFunds

/// A JSON value to be written, its members in the documented order.
///
/// The toolchain's encoder writes members in no order or in alphabetical order; these reports have
/// one that a person can read and that is the same from run to run.
indirect enum JSONText {
  case string(String)
  case number(String)
  case flag(Bool)
  case null
  case list([JSONText])
  case object([(String, JSONText)])

  /// Plain digits, never an exponent or a `Double`.
  static func amount(_ amount: Kronor) -> JSONText { .number(amount.plainDigits) }

  /// Plain digits of a sum.
  static func amount(_ amount: KronorSum) -> JSONText { .number(amount.plainDigits) }

  /// A count.
  static func count(_ count: Int) -> JSONText { .number(String(count)) }

  /// A text, or null.
  static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// The text, indented by two spaces a level, with small flat values on one line.
  var text: String { written(indent: "") + "\n" }

  /// The text of a plain value, without an end of line.
  var inline: String { written(indent: "") }

  private func written(indent: String) -> String {
    switch self {
    case .list(let elements):
      Self.block("[", elements.map { ("", $0) }, "]", isFlat: isFlat, indent)
    case .object(let members):
      Self.block(
        "{", members.map { (jsonQuoted($0.0) + ": ", $0.1) }, "}", isFlat: isFlat, indent)
    case .string(let text): jsonQuoted(text)
    case .number(let digits): digits
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    }
  }

  private static func block(
    _ start: String, _ parts: [(String, JSONText)], _ end: String, isFlat: Bool, _ indent: String
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
    switch self {
    case .list(let elements): elements.count <= 8 && elements.allSatisfy(\.isPlain)
    case .object(let members): members.count <= 4 && members.allSatisfy(\.1.isPlain)
    default: true
    }
  }

  private var isPlain: Bool {
    switch self {
    case .list, .object: false
    case .string(let text): text.utf8.count <= 80
    default: true
    }
  }
}
