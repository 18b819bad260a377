import StimulusFunds
import Testing

struct SequenceRuleTests {
  private func sequence(_ first: String, then: String, members: String = "") -> SmallAgreement {
    SmallAgreement(rule: #"{"first": \#(first), "then": \#(then)}"#, fundMembers: members)
  }

  @Test func `the second rule divides what the first leaves over`() throws {
    let small = sequence(
      #"{"perUnit": {"amount": 10, "key": "beds"}}"#, then: #"{"share": "beds"}"#)
    #expect(try small.grants() == ["50", "33", "17"])
    #expect(try small.entitlements() == ["50", "100/3", "50/3"])
  }

  @Test func `the second rule is not asked where nothing is left`() throws {
    let small = sequence(#"{"share": "beds"}"#, then: #"{"fixed": {"Norr": 5}}"#)
    #expect(try small.entitlements() == ["50", "100/3", "50/3"])
  }

  @Test func `what the second leaves is left over`() throws {
    let allocation = try sequence(
      #"{"fixed": {"Norr": 60}}"#, then: #"{"fixed": {"Väst": 30}}"#,
      members: #", "rest": "unallocated""#
    ).allocation()
    #expect(allocation.grants.map(\.amount.plainDigits) == ["60", "0", "30"])
    #expect(allocation.rest?.amount.plainDigits == "10")
    #expect(allocation.rest?.causes == [.namedAmounts])
  }

  @Test func `each of three rules divides what those before it leave`() throws {
    let small = sequence(
      #"{"fixed": {"Norr": 10}}"#,
      then: #"{"first": {"perUnit": {"amount": 5, "key": "beds"}}, "then": "equal"}"#)
    #expect(try small.entitlements() == ["45", "30", "25"])
  }
}
