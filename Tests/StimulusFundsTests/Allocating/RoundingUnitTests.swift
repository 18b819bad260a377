import StimulusFunds
import Testing

struct RoundingUnitTests {
  private func rounded(_ amount: String, to unit: String, _ rule: String = #""equal""#) throws
    -> Allocation
  {
    try SmallAgreement(
      amount: amount, rule: rule, fundMembers: #", "rounding": {"unit": \#(unit)}"#
    ).allocation()
  }

  @Test func `grants may be whole öre`() throws {
    let allocation = try rounded("100", to: "0.01")
    #expect(allocation.grants.map(\.amount.plainDigits) == ["33.34", "33.33", "33.33"])
    #expect(allocation.residual.plainDigits == "0.01")
    #expect(allocation.carried == ["Norr 0.01"])
  }

  @Test func `an amount with öre is divided into öre`() throws {
    let allocation = try rounded("100.50", to: "0.01", #"{"share": "beds"}"#)
    #expect(allocation.grants.map(\.amount.plainDigits) == ["50.25", "33.5", "16.75"])
  }

  @Test func `grants may be whole thousands`() throws {
    let allocation = try rounded("100000", to: "1000", #"{"share": "beds"}"#)
    #expect(allocation.grants.map(\.amount.plainDigits) == ["50000", "33000", "17000"])
    #expect(allocation.grants[1].entitlement.description == "100000/3")
  }

  @Test func `the residual of thousands is in kronor`() throws {
    let allocation = try rounded("100000", to: "1000")
    #expect(allocation.grants.map(\.amount.plainDigits) == ["34000", "33000", "33000"])
    #expect(allocation.residual == (try Kronor(1000)))
  }

  @Test func `a half is rounded up and the residual may be negative`() throws {
    let small = SmallAgreement(amount: "3", rule: #""equal""#, recipients: ["Norr", "Söder"])
    let allocation = try small.allocation()
    #expect(allocation.residual.plainDigits == "-1")
    #expect(allocation.grants.map(\.amount.plainDigits) == ["2", "1"])
    #expect(allocation.carried == ["Söder -1"])
  }
}
