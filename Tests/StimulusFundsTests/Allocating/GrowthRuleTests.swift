import StimulusFunds
import Testing

struct GrowthRuleTests {
  private static let rule = #"{"growth": {"from": "before", "to": "after"}}"#

  private func growth(_ before: [String], _ after: [String]) -> SmallAgreement {
    SmallAgreement(
      rule: Self.rule, keys: ["before": before, "after": after],
      keySubject: "recipient")
  }

  @Test func `a decrease counts as zero and takes nothing from the others`() throws {
    let small = growth(["10", "20", "12"], ["14", "15", "18"])
    #expect(try small.entitlements() == ["40", "0", "60"])
  }

  @Test func `weeks may be fractional`() throws {
    let small = growth(["12.5", "0", "3.25"], ["20", "2.5", "3.25"])
    #expect(try small.entitlements() == ["75", "25", "0"])
  }

  @Test func `the keys may have unlike numbers of decimals`() throws {
    let small = growth(["10", "12.5", "1"], ["14.25", "16.75", "1"])
    #expect(try small.entitlements() == ["50", "50", "0"])
    let other = growth(["1.25", "2.5", "0.75"], ["2", "4", "0"])
    #expect(try other.entitlements() == ["100/3", "200/3", "0"])
  }

  @Test func `an increase of nobody is an error`() throws {
    let fault = try growth(["10", "20", "12"], ["10", "19", "0"]).fault()
    #expect(fault == .noIncrease(from: "before", to: "after"))
    #expect(fault.fault.english == "no recipient has more in 'after' than in 'before'")
    #expect(fault.repair.english == "check that the two keys are not interchanged")
  }
}
