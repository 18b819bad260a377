import StimulusFunds
import Testing

struct PassedMoneyTests {
  /// A fund care of 100 kr whose rest goes somewhere, and others beside it.
  private func agreement(
    rest: String, _ more: [(id: String, amount: Int, rule: String, members: String)]
  ) -> SmallAgreement {
    let funds = more.map { fund in
      """
      , {"id": "\(fund.id)", "name": "\(fund.id)", "amount": \(fund.amount),
        "recipients": {"name": "Regionerna", "groups": ["regions"]}, "rule": \(fund.rule),
        "citation": \(SmallAgreement.citation)\(fund.members)}
      """
    }
    return SmallAgreement(
      rule: #"{"fixed": {"Norr": 60}}"#, fundMembers: #", "rest": \#(rest)"#,
      keys: ["beds": ["3", "2", "1"], "later": nil],
      total: "\(more.reduce(100) { $0 + $1.amount })", moreFunds: funds.joined())
  }

  @Test func `a fund divides what another passes on to it along with its own amount`() throws {
    let whole = try agreement(
      rest: #"{"fund": "more"}"#, [("more", 20, #"{"share": "beds"}"#, "")]
    ).wholeAllocation()
    let more = try #require(whole.allocation(of: "more"))
    #expect(more.received.map { "\($0.fund) \($0.amount)" } == ["care 40"])
    #expect(more.amount.plainDigits == "60")
    #expect(more.grants.map(\.amount.plainDigits) == ["30", "20", "10"])
    #expect(whole.allocated.plainDigits == "120")
    #expect(whole.unallocated == .zero)
  }

  @Test func `money is passed on through several funds in whatever order they are listed`() throws {
    let whole = try agreement(
      rest: #"{"fund": "last"}"#,
      [
        ("last", 0, #"{"bounds": {"atMost": 30}, "then": "equal"}"#, #", "rest": "unallocated""#),
        ("first", 7, #"{"fixed": {"Väst": 1}}"#, #", "rest": {"fund": "care"}"#),
      ]
    ).wholeAllocation()
    #expect(whole.allocation(of: "first")?.rest?.passedTo == "care")
    #expect(whole.allocation(of: "care")?.amount.plainDigits == "106")
    let last = try #require(whole.allocation(of: "last"))
    #expect(last.amount.plainDigits == "46")
    #expect(last.grants.map(\.amount.plainDigits) == ["16", "15", "15"])
    #expect(whole.unallocated == .zero)
    #expect(whole.outcomes.map(\.fund.id) == ["care", "last", "first"])
  }

  @Test func `a fund awaits the data of those that pass money on to it`() throws {
    let whole = try agreement(
      rest: #"{"fund": "more"}"#,
      [
        ("more", 20, #"{"share": "beds"}"#, ""),
        ("early", 5, #"{"share": "later"}"#, #", "rest": {"fund": "more"}"#),
      ]
    ).wholeAllocation()
    #expect(whole.awaiting.map(\.fund.id) == ["more", "early"])
    #expect(whole.awaiting.map(\.needs) == [["later"], ["later"]])
    #expect(whole.awaiting.map(\.amount.plainDigits) == ["60", "5"])
    #expect(whole.awaitingAmount.plainDigits == "65")
  }

  @Test func `money that goes round in a circle is refused`() throws {
    let error = try #require(throws: InvalidInput.self) {
      try agreement(
        rest: #"{"fund": "more"}"#,
        [("more", 20, #"{"share": "beds"}"#, #", "rest": {"fund": "care"}"#)]
      ).agreement()
    }
    #expect(error.problems.count == 1)
    #expect(
      error.problems[0].wording.english.hasSuffix(
        "funds[0].rest: fund 'care': what is left over goes round in a circle: care and more; "
          + "let one of them be \"unallocated\""))
  }

  @Test func `a fund that passes money on to one that cannot be divided is refused there alone`()
    throws
  {
    let error = try #require(throws: InvalidInput.self) {
      try agreement(
        rest: #"{"fund": "more"}"#,
        [("more", 20, #"{"base": 50, "then": "equal"}"#, "")]
      ).agreement()
    }
    #expect(error.problems.count == 1)
    #expect(error.problems[0].wording.english.contains("are 90 kr above the amount to divide"))
  }
}
