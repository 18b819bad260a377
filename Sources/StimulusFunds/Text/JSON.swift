/// What a JSON text says, its members in order and its numbers in plain digits.
///
/// The toolchain's encoder writes members in no order or in alphabetical order, and numbers through
/// `Double`; ours are in an order that a person can read, the same from run to run, to the last digit.
public indirect enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number in plain digits, never an exponent.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value in an object.
  public struct Member: Equatable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSON

    /// A name with its value.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// An object of names and values.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}

extension JSON {
  /// A count.
  public static func count(_ count: Int) -> JSON { .number(String(count)) }

  /// A text, or null.
  public static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// A list of texts.
  public static func strings(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map { .string($0) })
  }
}
