import StimulusFunds
import Testing

struct SplitRuleTests {
  @Test func `the fund is divided between the parts first and within each then`() throws {
    let small = SmallAgreement(
      rule: """
        {"split": [
          {"weight": "0.7", "recipients": ["Norr", "Söder"], "rule": {"share": "beds"}},
          {"weight": "3/10", "recipients": ["Väst"], "rule": "equal"}]}
        """,
      keys: ["beds": ["6", "1"]])
    #expect(try small.grants() == ["60", "10", "30"])
  }

  @Test func `the parts may be groups`() throws {
    let small = SmallAgreement(
      rule: """
        {"split": [
          {"weight": "1/4", "recipients": ["cities"], "rule": "equal"},
          {"weight": "3/4", "recipients": ["regions"], "rule": "equal"}]}
        """,
      fundRecipients: #"{"name": "Alla", "groups": ["regions", "cities"]}"#,
      keys: [:],
      groups: #"[{"id": "regions", "name": "R"}, {"id": "cities", "name": "S"}]"#,
      register: """
        recipient,groups,county code,county,organisation number,aliases,remark
        Norr,regions,,,,,
        Malmö,cities,,,,,
        Väst,regions,,,,,
        Söder,regions,,,,,

        """)
    #expect(try small.grants() == ["25", "25", "25", "25"])
    #expect(
      try small.allocation().fund.recipients.map(\.name) == ["Norr", "Malmö", "Väst", "Söder"])
  }

  @Test func `rules nest to any useful depth`() throws {
    let small = SmallAgreement(
      amount: "115",
      rule: """
        {"base": 5, "then": {"split": [
          {"weight": "0.7", "recipients": ["Norr", "Söder"], "rule": {"blend": [
            {"weight": "1/2", "rule": {"share": "beds"}},
            {"weight": "1/2", "rule": "equal"}]}},
          {"weight": "0.3", "recipients": ["Väst"], "rule":
            {"bounds": {"atMost": 30}, "then": {"only": ["Väst"], "then": {"fixed": {"Väst": 30}}}}}
        ]}}
        """,
      fundMembers: #", "rounding": {"unit": 0.01}"#, keys: ["beds": ["6", "1"]])
    #expect(try small.grants() == ["52.5", "27.5", "35"])
  }
}
