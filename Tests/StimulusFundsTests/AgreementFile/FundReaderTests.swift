import Testing

@testable import StimulusFunds

struct FundReaderTests {
  @Test func `a fund is read with its rule, rounding, carriers and earmarks`() throws {
    let (read, problems) = try read(
      """
      {"id": "f", "name": "F", "amount": 100, "budgetItem": "1",
       "recipients": {"name": "Regionerna", "groups": ["regions"]},
       "rule": "equal", "rounding": {"unit": 0.01},
       "residual": {"carriers": [{"recipient": "Region Skåne", "amount": -0.01}],
         "citation": {"section": "9", "quote": "q"}},
       "ofWhich": [{"name": "o", "amount": 5, "citation": {"section": "9", "quote": "q"}}],
       "citation": {"section": "9", "quote": "q"}}
      """)
    #expect(problems.isEmpty)
    let fund = try #require(read)
    #expect(fund.amount.ore == 10_000)
    #expect(fund.groups == ["regions"])
    #expect(fund.recipientsAsPrinted == "Regionerna")
    #expect(fund.recipients.map(\.name) == ["Region Skåne"])
    #expect(fund.rule == .equal)
    #expect(fund.rounding.unit.ore == 1)
    #expect(fund.ofWhich.map(\.amount.ore) == [500])
    #expect(fund.budgetItem == "1")
    #expect(fund.citation.place == "avsnitt 9")
    guard case .carriers(let carriers, _) = fund.rounding.residual else {
      Issue.record("nobody carries the residual")
      return
    }
    #expect(carriers.map(\.amount.ore) == [-1])
    #expect(carriers.map(\.recipient) == ["Region Skåne"])
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

  private func read(_ text: String) throws -> (Fund?, [String]) {
    let register = RecipientRegister([.example("Region Skåne", groups: ["regions"])])
    let names = KnownNames(
      groups: [RecipientGroup(id: "regions", name: "R", membership: .everyone)], keys: [],
      budgetItems: ["1"], register: register, isRegisterWhole: true)
    return try readJSON(text) { item in
      var reader = FundReader(item, names)
      reader?.divide(between: register.recipients)
      return reader?.fund
    }
  }
}
