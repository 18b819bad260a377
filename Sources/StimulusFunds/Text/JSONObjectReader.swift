/// A text in JSON, its place and the way to it.
struct JSONText {
  let value: String
  let location: SourceLocation
  let path: JSONPath

  init(_ value: String, at location: SourceLocation, path: JSONPath) {
    self.value = value
    self.location = location
    self.path = path
  }

  func problem(_ fault: String, repair: String) -> Problem {
    Problem(at: location, path: path.description, fault, repair: repair)
  }
}

/// A JSON value and the way to it, for messages.
struct JSONItem {
  let value: JSONValue
  let path: JSONPath

  func problem(_ fault: String, repair: String) -> Problem {
    Problem(at: value.location, path: path.description, fault, repair: repair)
  }

  /// A problem of a member of this object, which was read already.
  func problem(
    of member: String, at location: SourceLocation, _ fault: String, repair: String
  ) -> Problem {
    Problem(
      at: location, path: JSONPath.member(path, member).description, fault, repair: repair)
  }

  private func wrongKind(_ expected: String) -> Problem {
    problem("found \(value.kind)", repair: "write \(expected)")
  }

  func text(_ problems: inout Problems) -> JSONText? {
    guard case .string(let text) = value.content else {
      problems.add(wrongKind("a text in quotation marks"))
      return nil
    }
    if text.utf8.allSatisfy({ $0 == 0x20 }) {
      problems.add(problem("the text is empty", repair: "write one, or leave the member out"))
      return nil
    }
    return JSONText(text, at: value.location, path: path)
  }

  /// A number as it was written.
  func number(_ problems: inout Problems) -> Located<WrittenNumber>? {
    guard case .number(let text) = value.content else {
      problems.add(wrongKind("a number without quotation marks, such as 85000000"))
      return nil
    }
    do {
      return Located(try WrittenNumber(text), at: value.location)
    } catch {
      problems.add(problem(error.fault, repair: error.repair))
      return nil
    }
  }

  func elements(_ problems: inout Problems) -> [JSONItem]? {
    guard case .array(let elements) = value.content else {
      problems.add(wrongKind("a list in [ ]"))
      return nil
    }
    return elements.enumerated().map { JSONItem(value: $1, path: .element(path, $0)) }
  }

  /// How many elements a list has; 0 where it is none.
  var elementCount: Int {
    if case .array(let elements) = value.content { elements.count } else { 0 }
  }

  /// A list of texts; those that are none are reported and left out.
  func texts(_ problems: inout Problems) -> [JSONText] {
    elements(&problems)?.compactMap { $0.text(&problems) } ?? []
  }

  func object(_ problems: inout Problems) -> JSONObjectReader? {
    guard case .object(let members) = value.content else {
      problems.add(wrongKind("an object in { }"))
      return nil
    }
    return JSONObjectReader(item: self, members: members, &problems)
  }
}

/// The members of one JSON object, taken by name; what is never taken is an unknown member.
struct JSONObjectReader {
  let item: JSONItem
  private(set) var members: [JSONMember]
  private var names: [String] = []

  init(item: JSONItem, members: [JSONMember], _ problems: inout Problems) {
    self.item = item
    self.members = []
    var seen: Set<String> = []
    for member in members {
      if seen.insert(member.name.value).inserted {
        self.members.append(member)
      } else {
        problems.add(
          Problem(
            at: member.name.location, path: item.path.description,
            "member '\(member.name.value)' is given twice", repair: "keep one of them"))
      }
    }
  }

  /// Whether a member is there, whatever it is.
  func has(_ name: String) -> Bool { members.contains { $0.name.value == name } }

  /// A member that may be left out.
  mutating func optional(_ name: String) -> JSONItem? {
    names.append(name)
    guard let member = members.first(where: { $0.name.value == name }) else { return nil }
    return JSONItem(value: member.value, path: .member(item.path, name))
  }

  /// A member that must be there; its absence is a problem of the object.
  mutating func required(_ name: String, _ problems: inout Problems) -> JSONItem? {
    if let member = optional(name) { return member }
    problems.add(item.problem("member '\(name)' is missing", repair: "add \"\(name)\": …"))
    return nil
  }

  /// Reports every member that was never asked for.
  func finish(_ problems: inout Problems) {
    for member in members where !names.contains(member.name.value) {
      problems.add(
        Problem(
          at: member.name.location, path: item.path.description,
          "unknown member '\(member.name.value)'",
          repair: suggestion(for: member.name.value, among: names)))
    }
  }
}
