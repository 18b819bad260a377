import StimulusFunds
import Testing

/// Agreements whose entitlements are beyond 128 bits; the expected figures are from exact fractions
/// of another language.
struct ExactArithmeticTests {
  @Test func `a blend of four keys without common divisors is exact`() throws {
    let parts = ["north", "south", "east", "west"].map {
      #"{"weight": "1/4", "rule": {"share": "\#($0)"}}"#
    }
    // The common denominator of the sums takes 162 bits.
    let small = SmallAgreement(
      amount: "9999999999999", rule: #"{"blend": [\#(parts.joined(separator: ", "))]}"#,
      keys: [
        "north": ["999999999989", "1", "1"], "south": ["999999999959", "1", "1"],
        "east": ["999999999901", "1", "3"], "west": ["999999999881", "2", "6"],
      ])
    #expect(try small.grants() == ["9999999999959", "12", "28"])
    #expect(
      try small.entitlements()[1]
        == "49999999990945000000465694999993835411000000611811"
        + "/3999999998984000000083135999997686136000014805180")
  }

  @Test func `growth by keys with six decimals is exact in öre`() throws {
    let small = SmallAgreement(
      amount: "9999999999999", rule: #"{"growth": {"from": "before", "to": "after"}}"#,
      fundMembers: #", "rounding": {"unit": 0.01}"#,
      keys: [
        "before": ["0.000001", "0.000002", "0.000003"],
        "after": ["999999999999.999999", "999999999998.999999", "999999999997.999998"],
      ])
    #expect(
      try small.grants() == ["3333333333336.33", "3333333333333", "3333333333329.67"])
    #expect(
      try small.entitlements()[0]
        == "4999999999999499990000000000001/1499999999998499995")
  }

  @Test func `a minimum by a key with decimals over another is exact`() throws {
    let small = SmallAgreement(
      amount: "9999999999999",
      rule: #"{"bounds": {"atLeast": {"key": "least"}}, "then": {"share": "beds"}}"#,
      keys: [
        "least": ["999999999998.000001", "0", "0"],
        "beds": ["1.000001", "999999999959.000003", "999999999901.000007"],
      ])
    #expect(try small.grants() == ["999999999998", "4500000000131", "4499999999870"])
    #expect(
      try small.entitlements()[1]
        == "8999999999632000025999959000043999997/1999999999860000010000000")
  }

  @Test func `blends in blends with weights of fourteen digits are exact`() throws {
    let rule = (0..<4).reduce(#"{"share": "beds"}"#) { inner, _ in
      """
      {"blend": [{"weight": "1/99999999999973", "rule": \(inner)},
      {"weight": "99999999999972/99999999999973", "rule": "equal"}]}
      """
    }
    let small = SmallAgreement(rule: rule, keys: ["beds": ["1", "2", "4"]])
    #expect(try small.grants() == ["33", "33", "34"])
    #expect(
      try small.entitlements()[2]
        == "23333333333308133333333343539333333331496253333333457336400"
        + "/699999999999244000000000306179999999944887600000003720087")
  }

  @Test func `the largest fund by the largest key is exact`() throws {
    let small = SmallAgreement(
      amount: "10000000000000", keys: ["beds": ["1000000000000", "1000000000000", "1"]])
    #expect(try small.grants() == ["4999999999998", "4999999999997", "5"])
    #expect(
      try small.entitlements()[2] == "10000000000000/2000000000001")
  }
}
