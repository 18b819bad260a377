import Testing

@testable import StimulusFunds

struct JSONObjectReaderTests {
  @Test func `members are taken by name and the rest are unknown`() throws {
    let problems = try problems(in: "{\"id\": \"a\",\n \"titel\": \"b\", \"x\": 1}") {
      members, problems in
      #expect(members.text("id", &problems)?.value == "a")
      #expect(members.optional("title") == nil)
      #expect(members.optional("note") == nil)
    }
    #expect(
      problems == [
        "a.json:2:2: unknown member 'titel'; did you mean 'title'?",
        "a.json:2:16: unknown member 'x'; expected one of 'id', 'title', 'note'",
      ])
  }

  @Test func `a member given twice is found and its first value kept`() throws {
    let problems = try problems(in: "{\"a\": 1,\n\"a\": 2,\n\"a\": 3}") { members, problems in
      #expect(members.required("a", &problems)?.value.outline == "1")
      #expect(members.has("a"))
    }
    #expect(
      problems == [
        "a.json:2:1: member 'a' is given twice; keep one of them",
        "a.json:3:1: member 'a' is given twice; keep one of them",
      ])
  }

  @Test func `a missing member is a problem of its object`() throws {
    let problems = try problems(in: " {}") { members, problems in
      #expect(members.required("amount", &problems) == nil)
      #expect(!members.has("amount"))
    }
    #expect(problems == ["a.json:1:2: member 'amount' is missing; add \"amount\": …"])
  }

  @Test(
    arguments: [
      ("[]", "a list"), ("null", "null"), ("\"{}\"", "a text"), ("5", "a number"),
      ("true", "true or false"),
    ])
  func `what is no object is refused by its kind`(text: String, kind: String) throws {
    let problems = try problems(in: text) { _, _ in Issue.record("\(text) is no object") }
    #expect(problems == ["a.json:1:1: found \(kind); write an object in { }"])
  }

  private func problems(
    in text: String, _ read: (inout JSONObjectReader, inout Problems) -> Void
  ) throws -> [String] {
    var problems = Problems()
    let value = try JSONReader.value(of: SourceText(file: "a.json", text))
    if var members = JSONItem(value: value, path: .root).object(&problems) {
      read(&members, &problems)
      members.finish(&problems)
    }
    return problems.all.map(\.description)
  }
}
