import StimulusFunds
import Testing

/// A table that shows a fund has a row for everybody who gets money from it.
struct TableRowTests {
  private static let repair = "add their rows, or show the fund in a table that has them"

  /// A fund for a region and a county, and a table of the region alone.
  private func small(_ rule: String, mark: String = "") -> SmallAgreement {
    SmallAgreement(
      rule: rule, fundRecipients: #"{"name": "Alla", "groups": ["regions", "counties"]}"#,
      keys: [:], groups: #"[{"id": "regions", "name": "R"}, {"id": "counties", "name": "L"}]"#,
      tables: table(mark: mark),
      register: """
        recipient,groups,county code,county,organisation number,aliases,remark
        Region Norr,regions,10,Norra,,,
        Norra län,counties,10,Norra,,,
        Södra län,counties,11,Södra,,,

        """)
  }

  private func table(mark: String) -> String {
    """
    [{"id": "bilaga", "title": "Bilaga", "totalRow": "Totalt",
    "columns": [{"heading": "Region", "shows": "recipient"},
    {"heading": "Vård", "shows": "grant", "fund": \(mark)"care"}],
    "recipientRows": {"groups": ["regions"], "names": ["Region Norr"]}}]
    """
  }

  @Test func `money to recipients without a row is a problem of the column`() {
    expectProblems(
      [
        "tables[0].columns[1].fund: table 'bilaga' has no row for Norra län and Södra län, "
          + "recipients of fund 'care'; \(Self.repair)"
      ], in: small(#""equal""#, mark: "▶"))
    expectProblems(
      [
        "tables[0].columns[1].fund: table 'bilaga' has no row for Södra län, "
          + "a recipient of fund 'care'; \(Self.repair)"
      ],
      in: small(
        """
        {"blend": [{"weight": "1/2", "rule": {"only": ["regions"], "then": "equal"}},
        {"weight": "1/2", "rule": {"fixed": {"Region Norr": 20, "Södra län": 30}}}]}
        """, mark: "▶"))
  }

  @Test func `a recipient that the rule leaves out needs no row`() throws {
    let rules = [
      #"{"only": ["regions"], "then": "equal"}"#, #"{"fixed": {"Region Norr": 100}}"#,
      #"{"bounds": {"atMost": 100}, "then": {"only": ["regions"], "then": "equal"}}"#,
    ]
    for rule in rules {
      #expect(try small(rule).grants() == ["100", "0", "0"])
    }
  }

  @Test func `a least amount goes to everybody`() {
    expectProblems(
      [
        "tables[0].columns[1].fund: table 'bilaga' has no row for Norra län and Södra län, "
          + "recipients of fund 'care'; \(Self.repair)"
      ],
      in: small(
        """
        {"bounds": {"atLeast": 1}, "then": {"only": ["regions"], "then": "equal"}}
        """, mark: "▶"))
  }

  @Test func `a recipient that only a key file names needs a row too`() {
    expectProblems(
      [
        "tables[0].columns[1].fund: table 'bilaga' has no row for Umeå, "
          + "a recipient of fund 'care'; \(Self.repair)"
      ],
      in: SmallAgreement(
        fundRecipients: #"{"name": "Alla", "groups": ["regions", "towns"]}"#,
        recipients: ["Region Norr"], keys: ["beds": ["1"]], keySubject: "recipient",
        groups: #"[{"id": "regions", "name": "R"}, {"id": "towns", "name": "T", "open": true}]"#,
        tables: table(mark: "▶"),
        files: ["beds.csv": "recipient,value\nRegion Norr,1\nUmeå,1\n"]))
  }
}
