import Testing

@testable import StimulusFunds

struct FundDraftTests {
  @Test func `a fund is read with its rule, rounding, carriers and earmarks`() throws {
    let (fund, problems) = try read(
      """
      {"id": "f", "name": "F", "amount": 100, "budgetItem": "1",
       "recipients": {"name": "Regionerna", "groups": ["regions"]},
       "rule": "equal", "rounding": {"unit": 0.01, "ties": "larger-entitlement"},
       "residual": {"carriers": [{"recipient": "Region Skåne", "amount": -0.01}],
         "citation": {"section": "9", "quote": "q"}},
       "ofWhich": [{"name": "o", "amount": 5, "citation": {"section": "9", "quote": "q"}}],
       "citation": {"section": "9", "quote": "q"}}
      """)
    #expect(problems.isEmpty)
    let draft = try #require(fund)
    #expect(draft.amount?.value.ore == 10_000)
    #expect(draft.recipients?.groups.map(\.value) == ["regions"])
    #expect(draft.rounding?.unit?.value.ore == 1)
    #expect(draft.rounding?.ties == .largerEntitlement)
    #expect(draft.carriers?.carriers.map(\.amount.value.ore) == [-1])
    #expect(draft.carriers?.carriers.map(\.recipient.value) == ["Region Skåne"])
    #expect(draft.ofWhich.map(\.amount?.value.ore) == [500])
    #expect(draft.budgetItem?.value == "1")
    #expect(draft.citation?.place == "avsnitt 9")
    #expect(draft.origin.rule.description == "a.json:3:10")
    #expect(draft.origin.carriers.description == "a.json:4:14")
  }

  @Test func `where a fund lacks a rule and carriers its own place stands for theirs`() throws {
    let (fund, _) = try read(" {}")
    #expect(fund?.origin.rule.description == "a.json:1:2")
    #expect(fund?.origin.carriers.description == "a.json:1:2")
  }

  @Test func `all that a fund lacks is reported at once`() throws {
    let (_, problems) = try read("{}")
    let names = ["id", "name", "amount", "recipients", "rule", "citation"]
    #expect(
      problems == names.map { "a.json:1:1: member '\($0)' is missing; add \"\($0)\": …" })
  }

  @Test func `the parts of a fund are reported with their paths`() throws {
    let (_, problems) = try read(
      """
      {"id": "f", "name": "F", "amount": "100 kr",
       "recipients": {"group": "regions"},
       "rule": "equl", "rounding": {"unit": 0, "ties": "lista"},
       "residual": {"carriers": [{"recipient": 1, "amount": "1"}, 7]},
       "ofWhich": {}, "citations": 1, "citation": {"section": "9", "quote": "q"}}
      """)
    #expect(
      problems == [
        "a.json:1:36: amount: found a text; "
          + "write a number without quotation marks, such as 85000000",
        "a.json:2:16: recipients: member 'name' is missing; add \"name\": …",
        "a.json:2:16: recipients: member 'groups' is missing; add \"groups\": …",
        "a.json:2:17: recipients: unknown member 'group'; did you mean 'groups'?",
        "a.json:3:10: rule: found a text; write an object in { }",
        "a.json:3:39: rounding.unit: the rounding unit is zero; write 1, 0.01 or 1000",
        "a.json:3:50: rounding.ties: unknown word 'lista'; "
          + "expected one of 'larger-entitlement', 'listed-order'",
        "a.json:4:14: residual: member 'citation' is missing; add \"citation\": …",
        "a.json:4:42: residual.carriers[0].recipient: found a number; "
          + "write a text in quotation marks",
        "a.json:4:55: residual.carriers[0].amount: found a text; "
          + "write a number without quotation marks, such as 85000000",
        "a.json:4:61: residual.carriers[1]: found a number; write an object in { }",
        "a.json:5:13: ofWhich: found an object; write a list in [ ]",
        "a.json:5:17: unknown member 'citations'; did you mean 'citation'?",
      ])
  }

  private func read(_ text: String) throws -> (FundDraft?, [String]) {
    try readJSON(text) { FundDraft($0, &$1) }
  }
}
