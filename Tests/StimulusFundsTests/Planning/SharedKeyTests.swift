import StimulusFunds
import Testing

/// Funds that share a key, of which one is removed or changed.
struct SharedKeyTests {
  private var small: SmallAgreement {
    var small = SmallAgreement()
    small.groups = #"[{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]"#
    small.fundRecipients = #"{"name": "A", "groups": ["a"]}"#
    small.recipients = ["A1", "B1"]
    small.register = """
      recipient,groups,county code,county,organisation number,aliases,remark
      A1,a,,,,,
      B1,b,,,,,

      """
    small.keys = ["beds": ["1", "2"]]
    small.keySubject = "recipient"
    small.total = "150"
    small.moreFunds = """
      , {"id": "other", "name": "Annat", "amount": 50, "rule": {"share": "beds"},
       "recipients": {"name": "B", "groups": ["b"]}, "citation": \(SmallAgreement.citation)}
      """
    return small
  }

  private func changed(_ change: String) throws -> Agreement {
    try small.agreement().applying(Agreement2022.scenario([change])).agreement
  }

  @Test(arguments: [
    "funds.other=null", #"funds.other.rule={"fixed": {"B1": 50}}"#, "funds.care.merge=other",
  ])
  func `a key file whose rows nobody reads any more is not blamed`(change: String) throws {
    let comparison = try Comparison(before: small.agreement(), after: changed(change))
    #expect(comparison.recipients.map(\.recipient.name) == ["A1", "B1"])
  }

  @Test func `a file for a key may keep rows that nobody reads any more`() throws {
    let file = try SourceText(file: "k.csv", "recipient,value\nA1,5\nB1,6\n")
    let agreement = try small.agreement()
      .applying(Agreement2022.scenario(["funds.other=null"]), keyFiles: ["beds": file]).agreement
    #expect(agreement.total.plainDigits == "100")
  }

  @Test func `a file for a key must have the rows that a change comes to need`() throws {
    let file = try SourceText(file: "k.csv", "recipient,value\nA1,5\n")
    let error = try #require(throws: InvalidInput.self) {
      try small.agreement().applying(.unchanged, keyFiles: ["beds": file])
    }
    #expect("\(error)" == "k.csv:1:1: key 'beds' has no value for B1; add a row for each")
  }
}
