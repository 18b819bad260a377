import Testing

@testable import StimulusFunds

struct JSONMembersTests {
  @Test func `members are taken by name and the rest are unknown`() throws {
    let problems = try problems(in: "{\"id\": \"a\",\n \"titel\": \"b\", \"x\": 1}") {
      members in
      #expect(members.text("id", .none)?.value == "a")
      #expect(members.optional("title", .none) == nil)
      #expect(members.optional("note", .none) == nil)
    }
    #expect(
      problems == [
        "a.json:2:2: unknown member 'titel'; did you mean 'title'?",
        "a.json:2:16: unknown member 'x'; expected one of 'id', 'title', 'note'",
      ])
  }

  @Test func `a member given twice is found and its first value kept`() throws {
    let problems = try problems(in: "{\"a\": 1,\n\"a\": 2,\n\"a\": 3}") { members in
      #expect(members.required("a", .none)?.value.outline == "1")
      #expect(members.has("a"))
    }
    #expect(
      problems == [
        "a.json:2:1: member 'a' is given twice; keep one of them",
        "a.json:3:1: member 'a' is given twice; keep one of them",
      ])
  }

  @Test func `a missing member is a problem of its object`() throws {
    let problems = try problems(in: " {}") { members in
      #expect(members.required("amount", .none) == nil)
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
    let problems = try problems(in: text) { _ in Issue.record("\(text) is no object") }
    #expect(problems == ["a.json:1:1: found \(kind); write an object in { }"])
  }

  private func problems(
    in text: String, _ read: (inout JSONMembers) -> Void
  ) throws -> [String] {
    try readJSON(text) { item in
      guard var members = item.members() else { return }
      read(&members)
      members.finish()
    }.problems
  }

  @Test func `members are declared in the order asked for`() throws {
    _ = try problems(in: "{\"id\": \"a\"}") { members in
      _ = members.text("id", .none)
      _ = members.flag("open", .none)
      #expect(members.declared == ["id", "open"])
    }
  }

  @Test func `a format is told by what is asked for, with its sentences`() {
    let format = FormatBook.format { item in
      item.object { members in
        _ = members.text("id", Wording(en: "The id.", sv: "Dess id."))
        _ = members.flag("open", Wording(en: "Whether it is open.", sv: "Om den är öppen."))
      }
    }
    #expect(
      format.root
        == .object([
          .init(
            name: "id", about: Wording(en: "The id.", sv: "Dess id."), need: .always,
            shape: .text),
          .init(
            name: "open", about: Wording(en: "Whether it is open.", sv: "Om den är öppen."),
            need: .never, shape: .flag),
        ]))
  }
}
