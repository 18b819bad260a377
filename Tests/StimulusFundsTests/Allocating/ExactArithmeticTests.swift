import Apportionment
import StimulusFunds
import Testing

struct ExactArithmeticTests {
  @Test func `a blend beyond 128 bits is refused and names its keys`() throws {
    let parts = ["north", "south", "east", "west"].map {
      #"{"weight": "1/4", "rule": {"share": "\#($0)"}}"#
    }
    // The sums have no common divisors: their common denominator takes 162 bits.
    let small = SmallAgreement(
      amount: "9999999999999", rule: #"{"blend": [\#(parts.joined(separator: ", "))]}"#,
      keys: [
        "north": ["999999999989", "1", "1"], "south": ["999999999959", "1", "1"],
        "east": ["999999999901", "1", "3"], "west": ["999999999881", "2", "6"],
      ])
    let fault = try small.fault()
    #expect(fault == .overflow(keys: ["north", "south", "east", "west"]))
    #expect(
      fault.fault
        == "the exact arithmetic with 'north', 'south', 'east' and 'west' is beyond 128 bits")
    #expect(fault.repair == "use keys with fewer digits, or fewer keys in one blend")
  }

  @Test func `growth that öre takes beyond 128 bits is refused and names its keys`() throws {
    let small = SmallAgreement(
      amount: "9999999999999", rule: #"{"growth": {"from": "before", "to": "after"}}"#,
      fundMembers: #", "rounding": {"unit": 0.01}"#,
      keys: [
        "before": ["0.000001", "0.000002", "0.000003"],
        "after": ["999999999999.999999", "999999999998.999999", "999999999997.999998"],
      ])
    #expect(try small.fault() == .overflow(keys: ["before", "after"]))
  }

  @Test func `bounds beyond 128 bits are refused and name the keys of bound and rule`() throws {
    let small = SmallAgreement(
      amount: "9999999999999",
      rule: #"{"bounds": {"atLeast": {"key": "least"}}, "then": {"share": "beds"}}"#,
      keys: [
        "least": ["999999999998.000001", "0", "0"],
        "beds": ["1.000001", "999999999959.000003", "999999999901.000007"],
      ])
    #expect(try small.fault() == .overflow(keys: ["least", "beds"]))
  }

  @Test func `parts of parts beyond 128 bits are refused and name the keys`() throws {
    let rule = (0..<4).reduce(#"{"share": "beds"}"#) { inner, _ in
      """
      {"blend": [{"weight": "1/99999999999973", "rule": \(inner)},
      {"weight": "99999999999972/99999999999973", "rule": "equal"}]}
      """
    }
    #expect(try SmallAgreement(rule: rule).fault() == .overflow(keys: ["beds"]))
  }

  @Test func `the largest fund by the largest key is exact`() throws {
    let small = SmallAgreement(
      amount: "10000000000000", keys: ["beds": ["1000000000000", "1000000000000", "1"]])
    #expect(try small.grants() == ["4999999999998", "4999999999997", "5"])
    #expect(
      try small.entitlements()[2] == "10000000000000/2000000000001")
  }

  @Test func `a fault without keys says so`() {
    #expect(
      AllocationFault.overflow(keys: []).fault
        == "the exact arithmetic of the rule is beyond 128 bits")
  }
}
