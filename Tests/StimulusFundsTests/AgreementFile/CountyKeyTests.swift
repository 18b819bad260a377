import StimulusFunds
import Testing

/// Keys about counties and recipients that lie in none.
struct CountyKeyTests {
  private static let repair = "write a county in recipients.csv, or use a key about recipients"

  private func small(_ rule: String) -> SmallAgreement {
    SmallAgreement(
      rule: rule, recipients: ["Norr"], keys: ["beds": ["3"]],
      register: """
        recipient,groups,county code,county,organisation number,aliases,remark
        Norr,regions,10,Norra,,,
        SKR,regions,,,,,
        Riket,regions,,,,,

        """)
  }

  @Test func `a key about counties has no value for a recipient without a county`() {
    expectProblems(
      [
        "funds[0].rule.share: SKR and Riket lie in no county, so key 'beds' has no value for them; "
          + Self.repair
      ], in: small(#"{"share": ▶"beds"}"#))
    expectProblems(
      [
        "funds[0].rule.then.bounds.atMost.key: SKR lies in no county, so key 'beds' has no value "
          + "for it; \(Self.repair)"
      ],
      in: small(
        """
        {"only": ["SKR", "Norr"], "then":
        {"bounds": {"atMost": {"key": ▶"beds"}}, "then": "equal"}}
        """))
  }

  @Test func `a rule that leaves it out may use the key`() throws {
    let grants = try small(#"{"only": ["Norr"], "then": {"share": "beds"}}"#).grants()
    #expect(grants == ["100", "0", "0"])
  }

  /// Half by the increase of weeks, which anybody may report, and half by a county's inhabitants.
  private func open(_ files: [String: String] = [:]) -> SmallAgreement {
    let keys = [("before", "recipient"), ("after", "recipient"), ("people", "county")].map {
      """
      {"id": "\($0)", "name": "N", "unit": "st", "subject": "\($1)", "source": "påhittad",
      "file": "\($0).csv"}
      """
    }
    return SmallAgreement(
      rule: """
        {"blend": [{"weight": "1/2", "rule": {"growth": {"from": "before", "to": "after"}}},
        {"weight": "1/2", "rule": {"share": \(files.isEmpty ? "" : "▶")"people"}}]}
        """,
      fundRecipients: #"{"name": "Alla", "groups": ["regions", "towns"]}"#,
      recipients: ["Norr", "Söder"],
      keys: ["before": ["1", "1"], "after": ["3", "2"], "people": ["1", "3"]],
      groups: #"[{"id": "regions", "name": "R"}, {"id": "towns", "name": "T", "open": true}]"#,
      keyList: keys.joined(separator: ",\n"), files: files)
  }

  @Test func `a fund of an open group may blend reports with a key about counties`() throws {
    // 50 × 2/3 + 50 × 1/4 and 50 × 1/3 + 50 × 3/4.
    #expect(try open().entitlements() == ["275/6", "325/6"])
    #expect(try open().grants() == ["46", "54"])
  }

  @Test func `but not for a recipient that only the reports name`() {
    expectProblems(
      [
        "funds[0].rule.blend[1].rule.share: Umeå lies in no county, so key 'people' has no value "
          + "for it; \(Self.repair)"
      ],
      in: open([
        "before.csv": "recipient,value\nNorr,1\nUmeå,1\n",
        "after.csv": "recipient,value\nNorr,3\nUmeå,2\n",
      ]))
  }

  @Test func `a key about counties names no new recipients`() throws {
    let read = try KeyCase(isOpen: true).read("Region Skåne,1\nUmeå,1", "county")
    #expect(read.problems == ["k.csv:3:1: unknown recipient 'Umeå'; take the row away"])
    #expect(read.new.isEmpty)
  }
}
