import StimulusFunds
import Testing

struct EqualRuleTests {
  @Test func `each gets the same, and the krona left over goes to the first listed`() throws {
    for rule in [#""equal""#, #"{"equal": true}"#] {
      let small = SmallAgreement(rule: rule)
      #expect(try small.entitlements() == ["100/3", "100/3", "100/3"])
      #expect(try small.grants() == ["34", "33", "33"])
    }
  }

  @Test func `a whole part each leaves no residual`() throws {
    let small = SmallAgreement(amount: "99", rule: #""equal""#)
    #expect(try small.grants() == ["33", "33", "33"])
    #expect(try small.allocation().ties.isEmpty)
  }
}
