import StimulusFunds
import Testing

struct QualifiedRuleTests {
  private func qualified(
    _ members: String, then: String = #""equal""#, beds: [String] = ["3", "2", "1"],
    rest: String = ""
  ) -> SmallAgreement {
    SmallAgreement(
      rule: #"{"qualified": {"key": "beds", \#(members)}, "then": \#(then)}"#, fundMembers: rest,
      keys: ["beds": beds])
  }

  @Test(arguments: [
    (#""atLeast": 2"#, ["50", "50", "0"]), (#""above": 2"#, ["100", "0", "0"]),
    (#""atMost": 2"#, ["0", "50", "50"]), (#""below": 2"#, ["0", "0", "100"]),
    (#""is": 2"#, ["0", "100", "0"]), (#""atLeast": "3/2""#, ["50", "50", "0"]),
    (#""above": 1.5"#, ["50", "50", "0"]),
    (#""highest": 2"#, ["50", "50", "0"]), (#""lowest": 1"#, ["0", "0", "100"]),
  ])
  func `the amount is divided between those that qualify`(members: String, grants: [String]) throws
  {
    #expect(try qualified(members).grants() == grants)
  }

  @Test func `more places than recipients let all of them qualify`() throws {
    #expect(try qualified(#""highest": 7"#).entitlements() == ["100/3", "100/3", "100/3"])
  }

  @Test func `where nobody qualifies the fund is unallocated without saying so`() throws {
    let allocation = try qualified(#""above": 3"#).allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["0", "0", "0"])
    #expect(allocation.rest?.amount.plainDigits == "100")
    #expect(allocation.rest?.causes == [.nobodyQualifies])
  }

  @Test func `those that do not qualify may leave their parts instead`() throws {
    let allocation = try qualified(
      #""atLeast": 2, "others": "forfeit""#, then: #"{"share": "beds"}"#,
      rest: #", "rest": "unallocated""#
    ).allocation()
    #expect(allocation.grants.map { "\($0.entitlement)" } == ["50", "100/3", "0"])
    #expect(allocation.grants.map(\.amount.plainDigits) == ["50", "33", "0"])
    #expect(allocation.rest?.amount.plainDigits == "17")
    #expect(allocation.rest?.causes == [.forfeited])
  }

  @Test func `parts that are left and not spoken of are refused`() throws {
    let fault = try qualified(#""atLeast": 2, "others": "forfeit""#).fault()
    #expect(
      fault.fault.english
        == "33,3333… kr are due to nobody, because those that do not qualify leave their parts")
  }

  @Test(arguments: [
    (#""all""#, ["33.34", "33.33", "33.33"]), (#""none""#, ["100", "0", "0"]),
    (#""listed-order""#, ["50", "50", "0"]),
  ])
  func `a tie rule says who qualifies of equals at the cut`(ties: String, grants: [String]) throws {
    let small = qualified(
      #""highest": 2, "ties": \#(ties)"#, beds: ["3", "2", "2"],
      rest: #", "rounding": {"unit": 0.01}"#)
    #expect(try small.grants() == grants)
  }

  @Test func `equals at the cut are refused by their names where no tie rule is named`() throws {
    let fault = try qualified(#""highest": 2"#, beds: ["3", "2", "2"]).fault()
    #expect(fault == .tiedAtCut(["Söder", "Väst"], key: "beds"))
    #expect(
      fault.fault.english
        == "Söder and Väst have the same value of 'beds', and not all of them fit among those that "
        + "qualify")
    #expect(
      fault.repair.english
        == "say who qualifies of equals: add \"ties\": \"all\", \"none\" or \"listed-order\"")
  }

  @Test func `equals that all qualify are no tie`() throws {
    #expect(try qualified(#""highest": 2"#, beds: ["3", "3", "2"]).grants() == ["50", "50", "0"])
  }

  @Test func `conditions within conditions must all be met`() throws {
    let small = qualified(
      #""atLeast": 2"#, then: #"{"qualified": {"key": "beds", "lowest": 1}, "then": "equal"}"#)
    #expect(try small.grants() == ["0", "100", "0"])
  }

  @Test func `a part whose recipients do not qualify is left over`() throws {
    let then = """
      {"split": [{"weight": "0.7", "recipients": ["Norr", "Söder"], "rule": "equal"},
       {"weight": "0.3", "recipients": ["Väst"], "rule": {"share": "beds"}}]}
      """
    let allocation = try qualified(
      #""atLeast": 2"#, then: then, rest: #", "rest": "unallocated""#
    ).allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["35", "35", "0"])
    #expect(allocation.rest?.amount.plainDigits == "30")
    #expect(allocation.rest?.causes == [.noRecipients])
    #expect(try qualified(#""atLeast": 2"#, then: then).fault() == .noRecipients)
  }

  @Test func `what those that meet a condition leave goes to the best of all`() throws {
    let small = SmallAgreement(
      amount: "90",
      rule: """
        {"first": {"qualified": {"key": "met", "is": 1, "others": "forfeit"}, "then": "equal"},
         "then": {"qualified": {"key": "beds", "highest": 2}, "then": "equal"}}
        """,
      keys: ["beds": ["3", "1", "2"], "met": ["0", "1", "0"]])
    #expect(try small.grants() == ["30", "30", "30"])
  }
}
