import Apportionment
import StimulusFunds
import Testing

struct UnallocatedRestTests {
  private func leaving(_ rule: String, _ members: String = #", "rest": "unallocated""#)
    -> SmallAgreement
  {
    SmallAgreement(rule: rule, fundMembers: members)
  }

  @Test func `named amounts below the fund leave the rest unallocated where the fund says so`()
    throws
  {
    let allocation = try leaving(#"{"fixed": {"Norr": 60, "Väst": 30}}"#).allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["60", "0", "30"])
    let rest = try #require(allocation.rest)
    #expect(rest.amount.plainDigits == "10")
    #expect(rest.causes == [.namedAmounts])
    #expect(rest.passedTo == nil)
    #expect(allocation.granted.plainDigits == "90")
  }

  @Test func `what the most amounts leave is unallocated where the fund says so`() throws {
    let allocation = try leaving(#"{"bounds": {"atMost": 30}, "then": {"share": "beds"}}"#)
      .allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["30", "30", "30"])
    #expect(allocation.rest?.causes == [.upperBounds])
  }

  @Test func `part of an amount may be left over inside other rules`() throws {
    let allocation = try leaving(
      """
      {"blend": [{"weight": "1/2", "rule": {"fixed": {"Norr": 45}}},
        {"weight": "1/2", "rule": {"base": 5, "then": {"bounds": {"atMost": 10}, "then": "equal"}}}]}
      """
    ).allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["60", "15", "15"])
    #expect(allocation.rest?.amount.plainDigits == "10")
    #expect(allocation.rest?.causes == [.namedAmounts, .upperBounds])
  }

  @Test func `what a rule leaves over pays the least amounts around it first`() throws {
    let least = #"{"bounds": {"atLeast": 4}, "then": {"fixed": {"Norr": 60, "Väst": 30}}}"#
    #expect(try leaving(least).grants() == ["60", "4", "30"])
    let more = #"{"bounds": {"atLeast": 20}, "then": {"fixed": {"Norr": 60, "Väst": 30}}}"#
    #expect(try leaving(more).entitlements() == ["160/3", "20", "80/3"])
  }

  @Test func `parts of a krona that no grant can hold are left over too`() throws {
    let allocation = try leaving(#"{"fixed": {"Norr": 33.5, "Söder": 33.5, "Väst": 32.75}}"#)
      .allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["33", "33", "33"])
    #expect(allocation.rest?.amount.plainDigits == "1")
    #expect(allocation.residual.plainDigits == "-2")
  }

  @Test func `a fund that leaves nothing over says what would become of it for nothing`() throws {
    let allocation = try leaving(#"{"share": "beds"}"#).allocation()
    #expect(allocation.rest == nil)
    #expect(allocation.granted == allocation.fund.amount)
  }

  @Test func `the grants and what is unallocated sum to the agreement`() throws {
    let whole = try leaving(#"{"fixed": {"Norr": 60}}"#).wholeAllocation()
    #expect(whole.allocated.plainDigits == "60")
    #expect(whole.unallocated.plainDigits == "40")
    #expect(whole.tellsRest)
  }

  @Test func `rounded down by itself, each leaves what is below a krona`() throws {
    let down = #", "rounding": {"each": "down"}"#
    let allocation = try leaving(#""equal""#, down).allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["33", "33", "33"])
    #expect(allocation.rest?.amount.plainDigits == "1")
    #expect(allocation.rest?.causes == [.rounding])
    #expect(allocation.carriers.isEmpty)
    #expect(allocation.residual == .zero)
  }

  @Test func `rounded to the nearest by itself, each may leave something or nothing`() throws {
    let nearest = #", "rounding": {"each": "nearest"}"#
    #expect(try leaving(#""equal""#, nearest).allocation().rest?.amount.plainDigits == "1")
    let whole = try leaving(#"{"fixed": {"Norr": 50, "Väst": 50}}"#, nearest).allocation()
    #expect(whole.rest == nil)
  }

  @Test func `grants that are rounded above the fund are refused by how much`() throws {
    let small = SmallAgreement(
      amount: "2", rule: #""equal""#, fundMembers: #", "rounding": {"each": "nearest"}"#)
    let fault = try small.fault()
    #expect(fault == .roundedAboveAmount(excess: KronorSum(.one)))
    #expect(
      fault.fault.english
        == "the grants, each rounded to the nearest by itself, are 1 kr above the amount to divide")
    #expect(
      fault.repair.english
        == "round each \"down\", or let the largest remainders carry the residual")
  }

  @Test func `grants rounded above the largest amount there can be are refused too`() throws {
    let small = SmallAgreement(
      amount: "10000000000000",
      rule: """
        {"fixed": {"Norr": 3333333333333.5, "Söder": 3333333333333.5, "Väst": 3333333333333}}
        """, fundMembers: #", "rounding": {"each": "nearest"}"#)
    #expect(try small.fault() == .roundedAboveAmount(excess: KronorSum(.one)))
  }

  @Test func `grants may be rounded above the fund's entitlements into what is left over`() throws {
    let allocation = try leaving(
      #"{"fixed": {"Norr": 33.5, "Söder": 33.5, "Väst": 32.5}}"#,
      #", "rest": "unallocated", "rounding": {"each": "nearest"}"#
    ).fault()
    #expect(allocation == .roundedAboveAmount(excess: KronorSum(.one)))
    let fitting = try leaving(
      #"{"fixed": {"Norr": 33.5, "Söder": 33.5, "Väst": 32}}"#,
      #", "rest": "unallocated", "rounding": {"each": "nearest"}"#
    ).allocation()
    #expect(fitting.grants.map(\.amount.plainDigits) == ["34", "34", "32"])
    #expect(fitting.rest == nil)
  }
}
