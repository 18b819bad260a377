#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value as the toolchain's own decoder reads it: an oracle for what we write.
enum DecodedJSON: Decodable, Equatable {
  case null
  case flag(Bool)
  case number(Decimal)
  case string(String)
  case list([DecodedJSON])
  case object([String: DecodedJSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self =
      if container.decodeNil() { .null } else if let flag = try? container.decode(Bool.self) {
        .flag(flag)
      } else if let number = try? container.decode(Decimal.self) {
        .number(number)
      } else if let text = try? container.decode(String.self) {
        .string(text)
      } else if let list = try? container.decode([DecodedJSON].self) { .list(list) } else {
        .object(try container.decode([String: DecodedJSON].self))
      }
  }

  init(_ text: String) throws {
    self = try JSONDecoder().decode(DecodedJSON.self, from: Data(text.utf8))
  }

  subscript(name: String) -> DecodedJSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  subscript(index: Int) -> DecodedJSON? {
    if case .list(let list) = self, list.indices.contains(index) { list[index] } else { nil }
  }

  /// The elements of a list; none of anything else.
  var elements: [DecodedJSON] { if case .list(let list) = self { list } else { [] } }

  /// The names of an object's members, in alphabetical order.
  var names: [String] { if case .object(let members) = self { members.keys.sorted() } else { [] } }
}

extension DecodedJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .number(Decimal(number)) }
}

extension DecodedJSON: ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(nilLiteral: ()) { self = .null }
}

extension DecodedJSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: DecodedJSON...) { self = .list(elements) }
  init(dictionaryLiteral members: (String, DecodedJSON)...) {
    self = .object(Dictionary(members) { first, _ in first })
  }
}
