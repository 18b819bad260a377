import StimulusFunds

/// What a file may hold, as a JSON Schema (2020-12), by which an editor completes and checks while one
/// writes.
public struct FormatSchema: Report {
  private let format: FileFormat
  private let title: Wording

  /// The schema of agreement.json.
  public static let agreement = FormatSchema(
    .agreement, Wording(en: "An agreement", sv: "En överenskommelse"))

  /// The schema of a scenario's file.
  public static let scenario = FormatSchema(
    .scenario, Wording(en: "A scenario", sv: "Ett scenario"))

  private init(_ format: FileFormat, _ title: Wording) {
    (self.format, self.title) = (format, title)
  }

  /// A schema is no table.
  public var tables: [ReportTable] { [] }

  /// A schema is what it is, and takes no other members.
  public var isComputed: Bool { false }

  /// The schema.
  public var json: JSON {
    let definitions = format.definitions.map { JSON.Member($0.name, Self.json($0.shape)) }
    return .object(
      [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        .init("title", .sentence(title)),
      ] + Self.members(of: format.root) + neededWhereSigned
        + (definitions.isEmpty ? [] : [.init("$defs", .object(definitions))]))
  }

  /// What only an agreement that says it is signed must have.
  private var neededWhereSigned: [JSON.Member] {
    let needed = format.neededWhereSigned
    return needed.isEmpty
      ? [] : [.init("dependentRequired", .object([.init("signed", .strings(needed))]))]
  }

  private static func json(_ shape: FileFormat.Shape) -> JSON { .object(members(of: shape)) }

  private static func members(of shape: FileFormat.Shape) -> [JSON.Member] {
    switch shape {
    case .anything: []
    case .text: typed("string", [.init("pattern", .string("[^ ]"))])
    case .number: typed("number")
    case .amount(let isSigned):
      typed(
        "number",
        [
          .init("minimum", .number(isSigned ? "-\(Kronor.largest)" : "0")),
          .init("maximum", .number(Kronor.largest)),
        ])
    case .weight:
      [
        .init(
          "anyOf",
          .array([
            .object(
              typed("number", [.init("minimum", .number("0")), .init("maximum", .number("1"))])),
            .object(typed("string", [.init("pattern", .string("^[0-9 .]+(/[0-9 .]+)?$"))])),
          ]))
      ]
    case .fraction:
      [
        .init(
          "anyOf",
          .array([
            .object(typed("number")),
            .object(typed("string", [.init("pattern", .string("^-?[0-9 .]+(/[0-9 .]+)?$"))])),
          ]))
      ]
    case .count: typed("integer", [.init("minimum", .number("1"))])
    case .flag: typed("boolean")
    case .onlyTrue: [.init("const", .bool(true))]
    case .day:
      typed(
        "string",
        [
          .init("format", .string("date")),
          .init("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
        ])
    case .words(let words): [.init("enum", .strings(words))]
    case .list(let element, let counts):
      typed("array", [.init("items", json(element))] + bounds(counts))
    case .entries(let value): typed("object", [.init("additionalProperties", json(value))])
    case .either(let shapes): [.init("anyOf", .array(shapes.map(json)))]
    case .reference(let name): [.init("$ref", .string("#/$defs/\(name)"))]
    case .object(let members): object(members)
    }
  }

  private static func typed(_ type: String, _ more: [JSON.Member] = []) -> [JSON.Member] {
    [.init("type", .string(type))] + more
  }

  private static func bounds(_ counts: ClosedRange<Int>?) -> [JSON.Member] {
    guard let counts else { return [] }
    return [.init("minItems", .count(counts.lowerBound))]
      + (counts.upperBound == Int.max ? [] : [.init("maxItems", .count(counts.upperBound))])
  }

  private static func object(_ members: [FileFormat.Member]) -> [JSON.Member] {
    let properties = members.map { member in
      JSON.Member(
        member.name,
        .object([.init("description", .sentence(member.about))] + self.members(of: member.shape)))
    }
    let required = members.filter(\.isRequired).map(\.name)
    return typed(
      "object",
      [.init("properties", .object(properties))]
        + (required.isEmpty ? [] : [.init("required", .strings(required))])
        + [.init("additionalProperties", .bool(false))])
  }
}
