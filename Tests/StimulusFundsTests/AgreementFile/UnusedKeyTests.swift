import StimulusFunds
import Testing

/// A key that nothing uses, because its name is misspelt where it should be, gives no false advice.
struct UnusedKeyTests {
  private static let unknown = "funds[0].rule.share: unknown key 'bed'; did you mean 'beds'?"

  private func small(_ values: String, isOpen: Bool = false) -> SmallAgreement {
    SmallAgreement(
      rule: #"{"share": ▶"bed"}"#, keySubject: "recipient",
      groups: """
        [{"id": "regions", "name": "R"}, {"id": "towns", "name": "T", "open": \(isOpen)}]
        """,
      register: """
        recipient,groups,county code,county,organisation number,aliases,remark
        Region Norr,regions,10,Norra,,Norr,
        Norra stad,towns,10,Norra,,Norr,

        """,
      files: ["beds.csv": "recipient,value\n\(values)"])
  }

  @Test func `any recipient of the register may have a value`() {
    expectProblems([Self.unknown], in: small("Region Norr,1\nNorra stad,2\n"))
  }

  @Test func `nobody is missing, and a name of two recipients stands for one`() {
    expectProblems([Self.unknown], in: small("norr,1\n"))
  }

  @Test func `where a group is open a new recipient may have one`() {
    expectProblems([Self.unknown], in: small("Mellanby,1\nUmeå,2\n", isOpen: true))
  }

  @Test func `an unknown name is told with the names there are`() {
    expectProblems(
      [Self.unknown, "unknown recipient 'Norra stat'; did you mean 'Norra stad'?"],
      in: small("▶Norra stat,1\n"))
  }
}
