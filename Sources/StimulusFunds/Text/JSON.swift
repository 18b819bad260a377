/// What a JSON value holds: the one tree of what is read (`JSONValue`, which knows its place in a text)
/// and of what is written (``JSON``, which has none).
public enum JSONContent<Value, Member, Text> {
  /// No value.
  case null
  /// True or false.
  case bool(Bool)
  /// A number in plain digits, as it was or will be written.
  case number(String)
  /// A text.
  case string(Text)
  /// A list.
  case array([Value])
  /// Names with their values, in order.
  case object([Member])
}

extension JSONContent: Sendable where Value: Sendable, Member: Sendable, Text: Sendable {}
extension JSONContent: Equatable where Value: Equatable, Member: Equatable, Text: Equatable {}

/// A JSON value to be written, its members in order and its numbers in plain digits.
///
/// The toolchain's encoder writes members in no order or in alphabetical order, and numbers through
/// `Double`; ours are in an order that a person can read, the same from run to run, to the last digit.
public struct JSON: Equatable, Sendable {
  let content: JSONContent<JSON, Member, Wording>

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

extension JSON {
  /// No value.
  public static let null = JSON(content: .null)

  /// True or false.
  public static func bool(_ flag: Bool) -> JSON { JSON(content: .bool(flag)) }

  /// A number in plain digits, never an exponent.
  public static func number(_ digits: String) -> JSON { JSON(content: .number(digits)) }

  /// A count.
  public static func count(_ count: Int) -> JSON { .number(String(count)) }

  /// A text that has no language: a name, a code, a quotation.
  public static func string(_ text: String) -> JSON { JSON(content: .string(.same(text))) }

  /// A sentence, which is written in the language of the reader.
  public static func sentence(_ wording: Wording) -> JSON { JSON(content: .string(wording)) }

  /// A text, or null.
  public static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// A list.
  public static func array(_ elements: [JSON]) -> JSON { JSON(content: .array(elements)) }

  /// A list of texts.
  public static func strings(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map { .string($0) })
  }

  /// A list of sentences.
  public static func sentences(_ wordings: some Sequence<Wording>) -> JSON {
    .array(wordings.map { .sentence($0) })
  }

  /// An object, its members in this order.
  public static func object(_ members: [Member]) -> JSON { JSON(content: .object(members)) }

  /// The object with a member after its own; a list becomes the `rows` of an object.
  public func adding(_ member: Member) -> JSON {
    if case .object(let members) = content { return .object(members + [member]) }
    return .object([Member("rows", self), member])
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// An object of names and values.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}
