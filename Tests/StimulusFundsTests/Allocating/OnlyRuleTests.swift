import StimulusFunds
import Testing

struct OnlyRuleTests {
  @Test func `the rule divides between those named and the others get nothing`() throws {
    let small = SmallAgreement(
      rule: #"{"only": ["Väst", "Norr"], "then": {"share": "beds"}}"#)
    #expect(try small.grants() == ["75", "0", "25"])
  }

  @Test func `a group stands for its members`() throws {
    let small = SmallAgreement(
      rule: #"{"only": ["cities"], "then": "equal"}"#,
      fundRecipients: #"{"name": "Alla", "groups": ["regions", "cities"]}"#,
      keys: [:],
      groups: #"[{"id": "regions", "name": "R"}, {"id": "cities", "name": "S"}]"#,
      register: """
        recipient,groups,county code,county,organisation number,aliases,remark
        Norr,regions,,,,,
        Söderköping,cities,,,,,
        Väst,regions; cities,,,,,

        """)
    #expect(try small.grants() == ["0", "50", "50"])
  }

  @Test func `a key needs no value for those left out`() throws {
    let small = SmallAgreement(
      rule: #"{"only": ["Norr", "Söder"], "then": {"share": "beds"}}"#,
      keys: ["beds": ["1", "4"]])
    #expect(try small.grants() == ["20", "80", "0"])
  }

  @Test func `nobody named is nobody to divide between`() {
    expectProblems(
      [
        "funds[0].rule.only: the list names nobody; name at least one recipient or group"
      ], in: SmallAgreement(rule: #"{"only": ▶[], "then": "equal"}"#, keys: [:]))
  }
}
