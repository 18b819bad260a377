import StimulusFunds
import Testing

struct ShareRuleTests {
  @Test func `a share is in proportion to the key and rounded to the nearest krona`() throws {
    let small = SmallAgreement()
    #expect(try small.entitlements() == ["50", "100/3", "50/3"])
    #expect(try small.grants() == ["50", "33", "17"])
    #expect(try small.allocation().residual == .zero)
    #expect(try small.allocation().carriers.isEmpty)
  }

  @Test func `a fractional key is read exactly`() throws {
    let small = SmallAgreement(keys: ["beds": ["12.5", "7.5", "0.1"]])
    #expect(try small.entitlements() == ["12500/201", "2500/67", "100/201"])
  }

  @Test func `a recipient without weight gets nothing, not even a residual`() throws {
    let small = SmallAgreement(amount: "101", keys: ["beds": ["0", "1", "1"]])
    #expect(try small.grants() == ["0", "51", "50"])
  }

  @Test func `an amount of zero gives everybody zero`() throws {
    #expect(try SmallAgreement(amount: "0").grants() == ["0", "0", "0"])
  }

  @Test func `a key that sums to zero divides nothing`() throws {
    let small = SmallAgreement(keys: ["beds": ["0", "0", "0"]])
    #expect(try small.fault() == .keySumsToZero(key: "beds", file: "beds.csv"))
  }

  @Test func `a fund without recipients cannot be divided`() throws {
    let groups = """
      [{"id": "regions", "name": "Regionerna"}, {"id": "cities", "name": "Städerna"}]
      """
    let nobody = #"{"name": "Städerna", "groups": ["cities"]}"#
    for rule in [#"{"share": "beds"}"#, #"{"growth": {"from": "beds", "to": "staff"}}"#] {
      let small = SmallAgreement(
        rule: rule, fundRecipients: nobody,
        keys: ["beds": [], "staff": []], groups: groups)
      #expect(try small.fault() == .noRecipients)
    }
    let equal = SmallAgreement(rule: #""equal""#, fundRecipients: nobody, groups: groups)
    #expect(try equal.fault() == .noRecipients)
  }

  @Test func `the count of a county is the value of its region and of its municipalities`() throws {
    let key = """
      {"id": "beds", "name": "Platser", "unit": "st", "subject": "county", "source": "påhittad",
      "file": "beds.csv"}
      """
    let small = SmallAgreement(
      groups: #"[{"id": "regions", "name": "R"}, {"id": "counties", "name": "L"}]"#,
      keyList: key,
      register: """
        recipient,groups,county code,county,organisation number,aliases,remark
        Region Norr,regions,01,Norra länet,,,
        Region Söder,regions,02,Södra länet,,,
        Södra länet,counties,02,Södra länet,,,

        """,
      files: ["beds.csv": "recipient,value\nRegion Norr,1\nSödra länet,3\n"]
    )
    #expect(try small.grants() == ["25", "75"])
  }
}
