import StimulusFunds
import Testing

struct AgreementTableTests {
  /// Two funds: one for all, one for the cities alone, who come second in the register.
  private static let small = SmallAgreement(
    amount: "90", rule: #""equal""#,
    fundRecipients: #"{"name": "Alla", "groups": ["regions", "cities"]}"#,
    keys: ["beds": nil], total: "100",
    groups: #"[{"id": "regions", "name": "R"}, {"id": "cities", "name": "S"}]"#,
    moreFunds: """
      , {"id": "urban", "name": "Stad", "amount": 10,
      "recipients": {"name": "Städerna", "groups": ["cities"]}, "rule": "equal",
      "citation": \(SmallAgreement.citation)}
      """,
    tables: """
      [{"id": "bilaga", "title": "Bilaga", "totalRow": "Totalt",
      "columns": [{"heading": "Vem", "shows": "recipient"},
      {"heading": "Platser", "shows": "key", "key": "beds"},
      {"heading": "Andel", "shows": "share", "key": "beds"},
      {"heading": "Alla", "shows": "grant", "fund": "care"},
      {"heading": "Stad", "shows": "grant", "fund": "urban"},
      {"heading": "Summa", "shows": "total"}],
      "recipientRows": {"groups": ["regions", "cities"], "names": ["Umeå", "Norr", "Malmö"]}}]
      """,
    register: """
      recipient,groups,county code,county,organisation number,aliases,remark
      Norr,regions,10,Län 10,,,
      Malmö,cities,12,Län 12,,,
      Umeå,cities,24,Län 24,,,

      """)

  private func table(_ small: SmallAgreement = small) throws -> AgreementTable {
    let allocation = try small.wholeAllocation()
    return AgreementTable(try #require(allocation.agreement.table("bilaga")), of: allocation)
  }

  @Test func `rows stand in printed order, with nothing where a fund is not for the row`() throws {
    let rows = try table().rows.map { $0.map(\.printed) }
    #expect(rows.map { $0[0] } == ["Umeå", "Norr", "Malmö"])
    #expect(rows.map { $0[3] } == ["30", "30", "30"])
    #expect(rows.map { $0[4] } == ["5", "", "5"])
  }

  @Test func `a total is the sum of the row's grants and not a rounded sum`() throws {
    #expect(try table().rows.map { $0[5].printed } == ["35", "30", "35"])
    #expect(try table().totals.map(\.printed) == ["Totalt", "", "", "90", "10", "100"])
  }

  @Test func `a key without values awaits data and is not zero`() throws {
    for cell in try table().rows.flatMap({ $0[1...2] }) {
      guard case .awaiting = cell else {
        Issue.record("\(cell) is not awaiting data")
        continue
      }
    }
  }

  @Test func `a fund that awaits data leaves grant and total open`() throws {
    var small = Self.small
    small.rule = #"{"share": "beds"}"#
    let table = try table(small)
    #expect(table.rows.map { $0[3].printed } == ["", "", ""])
    #expect(table.rows.map { $0[4].printed } == ["5", "", "5"])
    #expect(table.rows.map { $0[5].printed } == ["", "", ""])
    #expect(table.totals.map(\.printed) == ["Totalt", "", "", "", "10", ""])
  }

  @Test func `quantities, shares and the whole are written as the tables print them`() throws {
    var small = Self.small
    small.keys = ["beds": ["1", "1.5", "0.25"]]
    small.files = ["beds.csv": "recipient,value\nNorr,1\nMalmö,1.5\nUmeå,0.25\n"]
    let table = try table(small)
    #expect(table.rows.map { $0[1].printed } == ["0.25", "1", "1.5"])
    // 0.25, 1 and 1.5 of 2.75: 9.0909…, 36.3636… and 54.5454… percent.
    #expect(table.rows.map { $0[2].printed } == ["9,1%", "36,4%", "54,5%"])
    #expect(table.totals[1...2].map(\.printed) == ["2.75", "1"])
  }
}
