import StimulusFunds
import Testing

struct BaseRuleTests {
  @Test func `each gets the base and the rest is divided by the rule`() throws {
    let small = SmallAgreement(rule: #"{"base": 10, "then": {"share": "beds"}}"#)
    #expect(try small.entitlements() == ["45", "100/3", "65/3"])
    #expect(try small.grants() == ["45", "33", "22"])
  }

  @Test func `a base may use up the whole amount`() throws {
    let small = SmallAgreement(
      amount: "75", rule: #"{"base": 25, "then": {"share": "beds"}}"#)
    #expect(try small.grants() == ["25", "25", "25"])
  }

  @Test func `a base above the amount is refused by how much`() throws {
    let small = SmallAgreement(rule: #"{"base": 40, "then": "equal"}"#)
    let fault = try small.fault()
    #expect(fault == .baseAboveAmount(base: try Kronor(40), recipients: 3, excess: .init(20)))
    #expect(fault.fault.english == "3 base amounts of 40 kr are 20 kr above the amount to divide")
    #expect(fault.repair.english == "lower the base amount or raise the fund")
  }

  @Test func `a base may have öre`() throws {
    let small = SmallAgreement(
      rule: #"{"base": 0.25, "then": {"share": "beds"}}"#,
      fundMembers: #", "rounding": {"unit": 0.01}"#, recipients: ["Norr", "Söder"],
      keys: ["beds": ["1", "0"]])
    #expect(try small.grants() == ["99.75", "0.25"])
  }
}
