import StimulusFunds
import Testing

struct UnitPriceRuleTests {
  private func paying(
    _ members: String, amount: String = "100", beds: [String] = ["3", "2", "1"],
    rest: String = #", "rest": "unallocated""#
  ) -> SmallAgreement {
    SmallAgreement(
      amount: amount, rule: #"{"perUnit": {\#(members)}}"#, fundMembers: rest,
      keys: ["beds": beds])
  }

  @Test func `each gets so many kronor a unit and the rest is left over`() throws {
    let allocation = try paying(#""amount": 12, "key": "beds""#).allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["36", "24", "12"])
    #expect(allocation.rest?.amount.plainDigits == "28")
    #expect(allocation.rest?.causes == [.unclaimed])
  }

  @Test func `all are reduced in proportion where the amount does not suffice`() throws {
    let allocation = try paying(#""amount": 20, "key": "beds""#, rest: "").allocation()
    #expect(allocation.grants.map { "\($0.entitlement)" } == ["50", "100/3", "50/3"])
    #expect(allocation.rest == nil)
  }

  @Test func `a ceiling holds before all are reduced`() throws {
    let fitting = paying(#""amount": 30, "key": "beds", "atMost": 40"#, amount: "110")
    #expect(try fitting.grants() == ["40", "40", "30"])
    let reduced = paying(#""amount": 30, "key": "beds", "atMost": 40"#, rest: "")
    #expect(try reduced.entitlements() == ["400/11", "400/11", "300/11"])
  }

  @Test func `a part of a cost is a fraction of a krona a krona`() throws {
    let half = paying(#""amount": "1/2", "key": "beds""#, beds: ["61", "30", "0"])
    #expect(try half.entitlements() == ["61/2", "15", "0"])
    #expect(try half.grants() == ["30", "15", "0"])
    let third = paying(#""amount": "1/3", "key": "beds", "atMost": 20"#, beds: ["61", "30", "0"])
    #expect(try third.entitlements() == ["20", "10", "0"])
  }

  @Test func `an amount of nothing gives nothing to any`() throws {
    let allocation = try paying(#""amount": 20, "key": "beds""#, amount: "0", rest: "").allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["0", "0", "0"])
  }

  @Test func `what is left over and not spoken of is refused by how much and why`() throws {
    let fault = try paying(#""amount": 12, "key": "beds""#, rest: "").fault()
    #expect(
      fault.fault.english
        == "28 kr are due to nobody, because the amounts per unit do not use up what is divided")
    #expect(
      fault.repair.english
        == "add \"rest\": \"unallocated\", or \"rest\": {\"fund\": …} to pass it on to another fund"
    )
  }

  @Test func `the most that each may get cannot stand around so many kronor a unit`() throws {
    let small = SmallAgreement(
      rule: #"{"bounds": {"atMost": 30}, "then": {"perUnit": {"amount": 12, "key": "beds"}}}"#,
      fundMembers: #", "rest": "unallocated""#)
    #expect(try small.fault() == .mostAroundCeiling)
  }

  @Test func `the least that each gets is paid by what is left over`() throws {
    let small = SmallAgreement(
      rule: #"{"bounds": {"atLeast": 20}, "then": {"perUnit": {"amount": 12, "key": "beds"}}}"#,
      fundMembers: #", "rest": "unallocated""#)
    #expect(try small.grants() == ["36", "24", "20"])
  }
}
