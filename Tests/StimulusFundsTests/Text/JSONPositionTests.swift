import Testing

@testable import StimulusFunds

struct JSONPositionTests {
  @Test func `every value and name has its line and column`() throws {
    let text = """
      {
        "å": "ö", "b": [1,
          /* två
             rader */ true],
        // en rad
        "c": null
      }
      """
    #expect(
      try places(in: text) == [
        "1:1 an object", "2:3 å", "2:8 a text", "2:13 b", "2:18 a list", "2:19 a number",
        "4:17 true or false", "6:3 c", "6:8 null",
      ])
  }

  @Test func `a carriage return before the line feed is part of its line`() throws {
    #expect(try places(in: "[\r\n1,\r\n 2]") == ["1:1 a list", "2:1 a number", "3:2 a number"])
  }

  @Test func `a byte order mark takes no column`() throws {
    let source = try SourceText(file: "a.json", bytes: [0xEF, 0xBB, 0xBF, 0x5B, 0x31, 0x5D])
    #expect(try JSONReader.value(of: source).places == ["1:1 a list", "1:2 a number"])
  }

  @Test func `a path names members and counts elements from zero`() {
    let funds = JSONPath.member(.root, "funds")
    let amount = JSONPath.member(.element(funds, 3), "amount")
    #expect(JSONPath.root.description == "")
    #expect(funds.description == "funds")
    #expect(amount.description == "funds[3].amount")
    #expect(JSONPath.element(.element(.root, 0), 1).description == "[0][1]")
  }

  private func places(in text: String) throws -> [String] {
    try JSONReader.value(of: SourceText(file: "a.json", text)).places
  }
}

extension JSONValue {
  /// The places of the value and all within it, names before their values.
  fileprivate var places: [String] {
    let own = "\(location.line ?? 0):\(location.column ?? 0) \(kind.english)"
    switch content {
    case .array(let elements): return [own] + elements.flatMap(\.places)
    case .object(let members):
      return [own]
        + members.flatMap { member in
          let (name, place) = (member.name.value, member.name.location)
          return ["\(place.line ?? 0):\(place.column ?? 0) \(name)"] + member.value.places
        }
    default: return [own]
    }
  }
}
