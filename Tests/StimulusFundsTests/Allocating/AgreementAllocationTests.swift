import StimulusFunds
import Testing

struct AgreementAllocationTests {
  private static func fund(_ id: String, rule: String) -> String {
    """
    ,
    {"id": "\(id)", "name": "Mer", "amount": 50,
    "recipients": {"name": "Regionerna", "groups": ["regions"]}, "rule": \(rule),
    "citation": \(SmallAgreement.citation)}
    """
  }

  @Test func `outcomes come in the order of the funds, awaiting ones among them`() throws {
    let small = SmallAgreement(
      keys: ["beds": ["3", "2", "1"], "staff": nil], total: "200",
      moreFunds: Self.fund("wait", rule: #"{"share": "staff"}"#)
        + Self.fund("last", rule: #""equal""#))
    let all = try small.wholeAllocation()
    #expect(all.outcomes.map(\.fund.id) == ["care", "wait", "last"])
    #expect(all.outcomes.map { $0.allocation == nil } == [false, true, false])
    #expect(all.allocated.plainDigits == "150")
    #expect(all.awaiting.map(\.needs) == [["staff"]])
  }

  @Test func `every fund that cannot be divided is reported at once`() {
    expectProblems(
      [
        "funds[0].rule: fund 'care': key 'beds' (beds.csv) sums to zero over the recipients; give at least "
          + "one recipient a value above zero",
        "funds[1].rule: fund 'base': 3 base amounts of 20 kr are 10 kr above the amount to divide; "
          + "lower the base amount or raise the fund",
      ],
      in: SmallAgreement(
        rule: #"▶{"share": "beds"}"#, keys: ["beds": ["0", "0", "0"]], total: "150",
        moreFunds: Self.fund("base", rule: #"▶{"base": 20, "then": "equal"}"#)))
  }

  @Test func `a key of counties has no value for a recipient without a county`() throws {
    let key = """
      {"id": "beds", "name": "Platser", "unit": "st", "subject": "county", "source": "påhittad"}
      """
    let small = SmallAgreement(keys: [:], keyList: key)
    let agreement = try small.agreement(replacingKeys: [:])
    let fund = try #require(agreement.fund("care"))
    let fault = #expect(throws: AllocationFault.self) {
      try Allocation(of: fund, keys: agreement.keys)
    }
    #expect(fault == .noValue(key: "beds", recipient: "Norr"))
    #expect(fault?.fault.english == "key 'beds' has no value for Norr")
    #expect(fault?.repair.english == "add a row for it to the key's file")
  }
}
