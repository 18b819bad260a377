/// A value of a JSON text with its place, its numbers as they were written and its members in order.
///
/// The toolchain's `JSONDecoder` tells neither where a value stands, nor that a member is given
/// twice, nor which digits a number was written with; an agreement must not be read without them.
struct JSONValue {
  enum Content {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
  }

  let content: Content
  let location: SourceLocation

  /// The kind of value in words, for messages.
  var kind: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// A name and its value in a JSON object.
struct JSONMember {
  let name: Located<String>
  let value: JSONValue
}

/// The way from the root of a JSON text to a value, such as `funds[3].amount`.
indirect enum JSONPath: CustomStringConvertible {
  case root
  case member(JSONPath, String)
  case element(JSONPath, Int)

  var description: String {
    switch self {
    case .root: ""
    case .member(.root, let name): name
    case .member(let parent, let name): "\(parent).\(name)"
    case .element(let parent, let index): "\(parent)[\(index)]"
    }
  }
}
