/// A value of a JSON text with its place, its numbers as they were written and its members in order.
///
/// The toolchain's `JSONDecoder` tells neither where a value stands, nor that a member is given
/// twice, nor which digits a number was written with; an agreement must not be read without them.
struct JSONValue: Sendable {
  typealias Content = JSONContent<JSONValue, JSONMember, String>

  let content: Content
  let location: SourceLocation
  /// Where its bytes stand in the text, for edits that leave the rest as it is.
  var range = 0..<0

  /// The kind of value in words, for messages.
  var kind: Wording {
    switch content {
    case .null: .same("null")
    case .bool: Wording(en: "true or false", sv: "true eller false")
    case .number: Wording(en: "a number", sv: "ett tal")
    case .string: Wording(en: "a text", sv: "en text")
    case .array: Wording(en: "a list", sv: "en lista")
    case .object: Wording(en: "an object", sv: "ett objekt")
    }
  }
}

extension JSONValue {
  /// The members of an object; none of anything else.
  var members: [JSONMember] {
    if case .object(let members) = content { members } else { [] }
  }

  /// The elements of a list; none of anything else.
  var elements: [JSONValue] {
    if case .array(let elements) = content { elements } else { [] }
  }

  /// The text, where the value is one.
  var text: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The value of a member; nil where there is none.
  subscript(member: String) -> JSONValue? {
    members.first { $0.name.value == member }?.value
  }

  /// The object with a member set, in its place or at the end; without it where the value is nil.
  func setting(_ name: String, to value: JSONValue?) -> JSONValue {
    var members = self.members
    let position = members.firstIndex { $0.name.value == name }
    if let position { members.remove(at: position) }
    if let value {
      members.insert(
        JSONMember(name: Located(name, at: value.location), value: value),
        at: position ?? members.count)
    }
    return JSONValue(content: .object(members), location: location)
  }

  /// The value with every element of a list replaced; those replaced by nil are left out.
  func mappingElements(_ transform: (JSONValue) -> JSONValue?) -> JSONValue {
    JSONValue(content: .array(elements.compactMap(transform)), location: location)
  }
}

/// A name and its value in a JSON object.
struct JSONMember: Sendable {
  let name: Located<String>
  let value: JSONValue
  /// Where the bytes of the name and the value stand in the text.
  var range = 0..<0
}

/// The way from the root of a JSON text to a value, such as `funds[3].amount`.
indirect enum JSONPath: CustomStringConvertible {
  case root
  case member(JSONPath, String)
  case element(JSONPath, Int)

  /// The way to what holds the value.
  var parent: JSONPath {
    switch self {
    case .root: .root
    case .member(let parent, _), .element(let parent, _): parent
    }
  }

  var description: String {
    switch self {
    case .root: ""
    case .member(.root, let name): name
    case .member(let parent, let name): "\(parent).\(name)"
    case .element(let parent, let index): "\(parent)[\(index)]"
    }
  }
}
