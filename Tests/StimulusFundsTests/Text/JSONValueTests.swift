import Testing

@testable import StimulusFunds

struct JSONValueTests {
  @Test func `members, elements and texts are those of their kind`() throws {
    let value = try value(of: "{\"a\": [1, 2], \"b\": \"x\"}")
    #expect(value.members.map(\.name.value) == ["a", "b"])
    #expect(value["a"]?.elements.map(\.outline) == ["1", "2"])
    #expect(value["b"]?.text == "x")
    #expect(value["c"] == nil)
    #expect(value.elements.isEmpty)
    #expect(value.text == nil)
    #expect(value["a"]?.members.isEmpty == true)
  }

  @Test func `a member is set in its place, added at the end or taken away`() throws {
    let value = try value(of: "{\"a\": 1, \"b\": 2, \"c\": 3}")
    let other = try self.value(of: "[]")
    #expect(value.setting("b", to: other).outline == "{a:1,b:[],c:3}")
    #expect(value.setting("d", to: other).outline == "{a:1,b:2,c:3,d:[]}")
    #expect(value.setting("b", to: nil).outline == "{a:1,c:3}")
    #expect(value.setting("d", to: nil).outline == "{a:1,b:2,c:3}")
    #expect(value.outline == "{a:1,b:2,c:3}")
  }

  @Test func `elements are replaced or left out`() throws {
    let value = try value(of: "[1, \"x\", 2]")
    let texts = value.mappingElements { $0.text == nil ? nil : $0 }
    #expect(texts.outline == "['x']")
    #expect(value.mappingElements { $0 }.outline == "[1,'x',2]")
  }

  private func value(of text: String) throws -> JSONValue {
    try JSONReader.value(of: SourceText(file: "a.json", text))
  }
}
