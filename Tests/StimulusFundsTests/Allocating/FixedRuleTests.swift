import StimulusFunds
import Testing

struct FixedRuleTests {
  @Test func `named recipients get their amounts and the others nothing`() throws {
    let small = SmallAgreement(rule: #"{"fixed": {"Väst": 40, "Norr": 60}}"#)
    #expect(try small.grants() == ["60", "0", "40"])
  }

  @Test func `amounts below the fund are refused by how much`() throws {
    let fault = try SmallAgreement(rule: #"{"fixed": {"Norr": 60, "Väst": 39.5}}"#).fault()
    #expect(fault.fault.english == "the fixed amounts are 0,5 kr below the amount to divide")
    #expect(
      fault.repair.english
        == "correct an amount so that they sum to it, or add \"rest\": \"unallocated\"")
  }

  @Test func `amounts above the fund are refused by how much`() throws {
    let fault = try SmallAgreement(rule: #"{"fixed": {"Norr": 60, "Väst": 43}}"#).fault()
    #expect(fault == .fixedMissAmount(difference: .init(-3)))
    #expect(fault.fault.english == "the fixed amounts are 3 kr above the amount to divide")
  }

  @Test func `an alias names the recipient`() throws {
    let small = SmallAgreement(
      rule: #"{"fixed": {"norrland": 100}}"#, keys: [:],
      register: """
        recipient,groups,county code,county,organisation number,aliases,remark
        Söder,regions,,,,,
        Norr,regions,,,,Norrland; Nord,

        """)
    #expect(try small.grants() == ["0", "100"])
  }
}
