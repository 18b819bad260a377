import StimulusFunds
import Testing

struct BlendRuleTests {
  @Test func `two halves are each divided by their own key`() throws {
    let small = SmallAgreement(
      amount: "120",
      rule: """
        {"blend": [
          {"weight": "1/2", "rule": {"share": "beds"}},
          {"weight": "1/2", "rule": {"share": "staff"}}]}
        """,
      keys: ["beds": ["3", "2", "1"], "staff": ["1", "1", "2"]])
    #expect(try small.entitlements() == ["45", "35", "40"])
  }

  @Test func `three parts may weigh fractions and decimals`() throws {
    let small = SmallAgreement(
      amount: "1000",
      rule: """
        {"blend": [
          {"weight": "1/2", "rule": {"share": "beds"}},
          {"weight": "0.35", "rule": {"share": "staff"}},
          {"weight": 0.15, "rule": "equal"}]}
        """,
      keys: ["beds": ["3", "2", "1"], "staff": ["1", "1", "2"]])
    #expect(try small.entitlements() == ["775/2", "1825/6", "925/3"])
    #expect(try small.grants() == ["388", "304", "308"])
  }

  @Test func `a blend is rounded once and not part by part`() throws {
    let small = SmallAgreement(
      amount: "2",
      rule: """
        {"blend": [
          {"weight": "1/2", "rule": {"share": "beds"}},
          {"weight": "1/2", "rule": {"share": "staff"}}]}
        """,
      recipients: ["Norr", "Söder"], keys: ["beds": ["1", "1"], "staff": ["1", "1"]])
    #expect(try small.allocation().residual == .zero)
    #expect(try small.grants() == ["1", "1"])
  }

  @Test func `a part that cannot be divided stops the blend`() throws {
    let small = SmallAgreement(
      rule: """
        {"blend": [
          {"weight": "0.9", "rule": "equal"},
          {"weight": "0.1", "rule": {"share": "beds"}}]}
        """,
      keys: ["beds": ["0", "0", "0"]])
    #expect(try small.fault() == .keySumsToZero(key: "beds", file: "beds.csv"))
  }
}
