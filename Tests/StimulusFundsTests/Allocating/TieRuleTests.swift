import StimulusFunds
import Testing

struct TieRuleTests {
  private func divided(_ amount: String, by beds: [String], _ rounding: String = "{}") throws
    -> Allocation
  {
    try SmallAgreement(
      amount: amount, fundMembers: #", "rounding": \#(rounding)"#,
      recipients: ["Norr", "Söder", "Väst"].prefix(beds.count).map { $0 },
      keys: ["beds": beds]
    ).allocation()
  }

  @Test func `equal remainders go to the larger entitlement unless the fund says otherwise`() throws
  {
    // 4 by 3 and 5: 1 1/2 and 2 1/2.
    for rounding in ["{}", #"{"ties": "larger-entitlement"}"#] {
      let allocation = try divided("4", by: ["3", "5"], rounding)
      #expect(allocation.grants.map(\.amount.plainDigits) == ["1", "3"])
    }
  }

  @Test func `equal remainders go to the recipient listed first where the fund says so`() throws {
    let allocation = try divided("4", by: ["3", "5"], #"{"ties": "listed-order"}"#)
    #expect(allocation.grants.map(\.amount.plainDigits) == ["2", "2"])
  }

  @Test func `the recipients that a tie rule chose between are reported in listed order`() throws {
    let allocation = try divided("4", by: ["3", "5"])
    #expect(allocation.ties.map(\.name) == ["Norr", "Söder"])
    #expect(allocation.carried == ["Norr -1"])
  }

  @Test func `remainders that are equal but not in question are no tie`() throws {
    // 1 11/14, 1 11/14 and 1 6/14: both of the equal remainders get a krona.
    let allocation = try divided("5", by: ["5", "5", "4"])
    #expect(allocation.grants.map(\.amount.plainDigits) == ["2", "2", "1"])
    #expect(allocation.ties.isEmpty)
  }

  @Test func `a published case that others get wrong`() throws {
    // 2 by 5, 5 and 9: 10/19, 10/19, 18/19; the second krona is a tie.
    let allocation = try divided("2", by: ["5", "5", "9"])
    #expect(allocation.grants.map(\.amount.plainDigits) == ["1", "0", "1"])
    #expect(allocation.ties.map(\.name) == ["Norr", "Söder"])
  }
}
