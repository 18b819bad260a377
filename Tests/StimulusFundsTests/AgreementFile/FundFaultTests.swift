import StimulusFunds
import Testing

struct FundFaultTests {
  private static let citation = SmallAgreement.citation

  @Test func `an unknown group of recipients suggests the nearest`() {
    expectProblems(
      ["funds[0].recipients.groups[0]: unknown group 'reigons'; did you mean 'regions'?"],
      in: SmallAgreement(
        rule: #""equal""#, fundRecipients: #"{"name": "R", "groups": [▶"reigons"]}"#,
        keys: [:]))
  }

  @Test func `an amount inside the fund is at most the fund`() {
    expectProblems(
      [
        "funds[0].ofWhich[1].amount: 100,01 kr is above its fund's 100 kr; "
          + "an 'of which' is inside its fund; write at most the fund's amount"
      ],
      in: SmallAgreement(
        fundMembers: """
          , "ofWhich": [{"name": "Allt", "amount": 100, "citation": \(Self.citation)},
          {"name": "Mer", "amount": ▶100.01, "citation": \(Self.citation)}]
          """))
  }

  @Test func `an amount inside the fund is kept with its name`() throws {
    let small = SmallAgreement(
      fundMembers: """
        , "ofWhich": [{"name": "Läkare", "amount": 20, "citation": \(Self.citation)}]
        """)
    let part = try #require(try small.agreement().fund("care")?.ofWhich.first)
    #expect(part.name == "Läkare")
    #expect(part.amount.plainDigits == "20")
  }

  @Test func `a budget item must be one of the appropriation's`() {
    expectProblems(
      ["funds[0].budgetItem: unknown budget item '139'; did you mean '39'?"],
      in: SmallAgreement(
        fundMembers: #", "budgetItem": ▶"139""#,
        budget: """
          {"appropriation": "1:6", "items": [{"number": "39", "name": "Utbildning"}],
          "citation": \(Self.citation)}
          """))
  }

  @Test func `the rounding unit divides the amount`() {
    expectProblems(
      [
        "funds[0].rounding.unit: the amount 100 kr is not a whole number of 1 000 kr; "
          + "choose a unit that divides the amount"
      ], in: SmallAgreement(fundMembers: #", "rounding": {"unit": ▶1000}"#))
  }

  @Test func `öre in an amount need a unit of öre`() throws {
    let small = SmallAgreement(amount: "100.5", rule: #""equal""#)
    #expect(
      problems(in: small) == [
        "agreement.json:6:52: funds[0].amount: the amount 100,50 kr is not a whole number of kronor; "
          + "add \"rounding\": {\"unit\": 0.01}"
      ])
  }

  @Test func `a rounding unit of zero and an unknown tie rule are refused`() {
    expectProblems(
      [
        "funds[0].rounding.unit: the rounding unit is zero; write 1, 0.01 or 1000",
        "funds[0].rounding.ties: unknown word 'listed-ordre'; did you mean 'listed-order'?",
      ],
      in: SmallAgreement(fundMembers: #", "rounding": {"unit": ▶0, "ties": ▶"listed-ordre"}"#))
  }

  @Test func `carriers are of known recipients, once each, in whole units`() {
    expectProblems(
      [
        "funds[0].residual.carriers[0].recipient: unknown recipient 'Nor'; did you mean 'Norr'?",
        "funds[0].residual.carriers[2].recipient: Söder carries twice; "
          + "write one carrier for it",
        "funds[0].residual.carriers[3].amount: 0,50 kr is not a whole number of 1 kr; "
          + "write whole rounding units",
      ],
      in: SmallAgreement(
        fundMembers: """
          , "residual": {"carriers": [
          {"recipient": ▶"Nor", "amount": 1}, {"recipient": "Söder", "amount": -1},
          {"recipient": ▶"söder", "amount": 1}, {"recipient": "Väst", "amount": ▶0.5}],
          "citation": \(Self.citation)}
          """))
  }

  @Test func `carriers leave nothing to a tie rule`() {
    expectProblems(
      [
        "funds[0].residual: the carriers carry the residual, so 'ties' decides nothing; "
          + "take 'ties' or the carriers away"
      ],
      in: SmallAgreement(
        fundMembers: """
          , "rounding": {"unit": 1, "ties": "listed-order"},
          "residual": ▶{"carriers": [], "citation": \(Self.citation)}
          """))
  }

  @Test func `a name of two recipients of the fund is ambiguous`() {
    expectProblems(
      [
        "funds[0].rule.fixed: 'Gotland' names Region Gotland and Gotlands län; "
          + "write the name of the one that is meant"
      ],
      in: SmallAgreement(
        rule: #"{"fixed": {▶"Gotland": 100}}"#,
        fundRecipients: #"{"name": "Alla", "groups": ["regions", "counties"]}"#, keys: [:],
        groups: #"[{"id": "regions", "name": "R"}, {"id": "counties", "name": "L"}]"#,
        register: """
          recipient,groups,county code,county,organisation number,aliases,remark
          Region Gotland,regions,,,,Gotland,
          Gotlands län,counties,,,,Gotland,

          """))
  }
}
