/// Everything that a file may hold, a row for each member: to be looked up.
public struct FormatReference: Sendable {
  /// The rows, those of one object beside each other.
  public let rows: [Row]

  /// A member of an object, or of what a definition stands for.
  public struct Row: Hashable, Sendable {
    /// What the object is: `funds[].recipients`, `rule`; empty for the file as a whole.
    public let object: String
    /// The member.
    public let member: FileFormat.Member
    /// How it is written, from an agreement that is valid.
    public let example: String
  }

  /// The rows of a format.
  ///
  /// - Parameter example: A file that uses the members.
  /// - Parameter format: The format.
  public init(_ format: FileFormat, example: String) {
    var collector = RowCollector(format, example)
    collector.collect(format.root, at: "")
    for (name, shape) in format.definitions { collector.collect(shape, at: name) }
    rows = collector.rows
  }

  /// The rows of agreement.json.
  public static let agreement = FormatReference(
    .agreement, example: ExampleAgreement.agreement)

  /// The rows of a scenario's file.
  public static let scenario = FormatReference(.scenario, example: ExampleAgreement.scenario)
}

/// Walks a format and an example of it at once.
private struct RowCollector {
  private let format: FileFormat
  private let source: [UInt8]
  private var examples: [String: String] = [:]
  /// Examples of members that are the same in other places.
  private var alike: [Wording: String] = [:]
  private(set) var rows: [FormatReference.Row] = []

  init(_ format: FileFormat, _ example: String) {
    self.format = format
    source = Array(example.utf8)
    do {
      find(try JSONReader.value(of: SourceText(file: "", example)), format.root, at: "")
    } catch {
      preconditionFailure("the example can be read: \(error)")
    }
  }

  mutating func collect(_ shape: FileFormat.Shape, at path: String) {
    switch shape {
    case .object(let members): collect(members, at: path)
    case .list(let element, _): collect(element, at: path + "[]")
    case .entries(let value): collect(value, at: path + "[…]")
    case .either(let shapes): collect(alternatives: shapes, at: path)
    default: break
    }
  }

  /// Members of objects that are written in several ways are needed where every way needs them.
  private mutating func collect(alternatives shapes: [FileFormat.Shape], at path: String) {
    let objects = shapes.compactMap { shape in
      if case .object(let members) = shape { members } else { nil }
    }
    let members = objects.joined().map(\.name).uniqued().map { name in
      let alike = objects.joined().filter { $0.name == name }
      let isRequired =
        objects.count == shapes.count
        && objects.allSatisfy { members in
          members.contains { $0.name == name && $0.isRequired }
        }
      return FileFormat.Member(
        name: name, about: alike[0].about, need: isRequired ? .always : .never,
        shape: .any(of: alike.map(\.shape)))
    }
    collect(members, at: path)
    for shape in shapes {
      if case .object = shape { continue }
      collect(shape, at: path)
    }
  }

  private mutating func collect(_ members: [FileFormat.Member], at path: String) {
    for member in members {
      let place = Self.place(member.name, in: path)
      if rows.contains(where: { $0.object == path && $0.member.name == member.name }) { continue }
      rows.append(
        .init(
          object: path, member: member,
          example: examples[place] ?? alike[member.about] ?? format.outline(of: member.shape)))
    }
    for member in members { collect(member.shape, at: Self.place(member.name, in: path)) }
  }

  private static func place(_ name: String, in path: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }

  /// Takes an example of every member in a value.
  private mutating func find(_ value: JSONValue, _ shape: FileFormat.Shape, at path: String) {
    switch shape {
    case .object(let members):
      for written in value.members {
        guard let member = members.first(where: { $0.name == written.name.value }) else { continue }
        let place = Self.place(member.name, in: path)
        examples[place] = examples[place] ?? text(of: written.value)
        alike[member.about] = alike[member.about] ?? examples[place]
        find(written.value, member.shape, at: place)
      }
    case .list(let element, _):
      for value in value.elements { find(value, element, at: path + "[]") }
    case .entries(let element):
      for member in value.members { find(member.value, element, at: path + "[…]") }
    case .either(let shapes):
      for shape in shapes where format.mayHold(value, shape) { find(value, shape, at: path) }
    case .reference(let name): format.definition(name).map { find(value, $0, at: name) }
    default: break
    }
  }

  /// A value as it stands in the example, on one line; what is long is left out.
  private func text(of value: JSONValue) -> String {
    let written = String(decoding: source[value.range], as: UTF8.self)
    let line = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if line.count <= 72 { return line }
    switch value.content {
    case .array: return "[…]"
    case .object: return "{…}"
    default: return line
    }
  }
}

extension FileFormat.Shape {
  /// What is one of several shapes: words that stand in several ways to write an object are one list.
  fileprivate static func any(of shapes: [Self]) -> Self {
    let words = shapes.compactMap { if case .words(let words) = $0 { words } else { nil } }
    if words.count == shapes.count { return .words(words.joined().uniqued()) }
    let different = shapes.uniqued()
    return different.count == 1 ? different[0] : .either(different)
  }
}

extension FileFormat {
  /// Whether a value is an object whose members all are known, and has all that it must have.
  fileprivate func mayHold(_ value: JSONValue, _ shape: Shape) -> Bool {
    guard case .object(let members) = shape, case .object = value.content else { return false }
    let names = value.members.map(\.name.value)
    return names.allSatisfy { name in members.contains { $0.name == name } }
      && members.allSatisfy { !$0.isRequired || names.contains($0.name) }
  }
}
