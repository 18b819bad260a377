import Testing

@testable import StimulusFunds

/// Parts that are read against an agreement that was read before.
struct GivenPartsTests {
  private func read<Part>(
    _ text: String, _ read: (JSONValue, Problems) -> Part?
  ) throws -> (part: Part?, problems: [String]) {
    let problems = Problems()
    let value = try JSONReader.value(of: SourceText(file: "--set funds.care", text))
    return (read(value, problems), problems.all.map(\.description))
  }

  @Test func `a rule is read between the recipients of its fund`() throws {
    let agreement = try SmallAgreement().agreement()
    let fund = try #require(agreement.fund("care"))
    let rule = #"{"only": ["söder", "Väst"], "then": {"share": "beds"}}"#
    let read = try read(rule) { agreement.rule(in: $0, for: fund, path: "funds.care.rule", $1) }
    #expect(read.part == .only(["Söder", "Väst"], then: .share(key: "beds")))
    #expect(read.problems.isEmpty)
  }

  @Test func `what is wrong with a rule is told at the path that leads to it`() throws {
    let agreement = try SmallAgreement().agreement()
    let fund = try #require(agreement.fund("care"))
    let rule = #"{"only": ["Sder"], "then": {"share": "bed"}}"#
    let read = try read(rule) { agreement.rule(in: $0, for: fund, path: "funds.care.rule", $1) }
    #expect(read.part == nil)
    #expect(
      read.problems == [
        "--set funds.care:1:11: funds.care.rule.only[0]: unknown recipient 'Sder'; "
          + "did you mean 'Söder'?",
        "--set funds.care:1:38: funds.care.rule.then.share: unknown key 'bed'; "
          + "did you mean 'beds'?",
      ])
  }

  @Test func `a fund is read whole, and takes the id it is called by`() throws {
    let agreement = try SmallAgreement().agreement()
    let text = """
      {"name": "Ny", "amount": 5, "recipients": {"name": "R", "groups": ["regions"]},
      "rule": "equal", "citation": \(SmallAgreement.citation)}
      """
    let read = try read(text) { agreement.fund(in: $0, called: "new", path: "funds.new", $1) }
    #expect(read.problems.isEmpty)
    #expect(read.part?.id == "new")
    #expect(read.part?.recipients.map(\.name) == ["Norr", "Söder", "Väst"])
    #expect(read.part?.rule == .equal)
  }

  @Test func `a fund of an open group goes to those that its keys name`() throws {
    let agreement = try SmallAgreement(
      rule: #"{"share": "beds"}"#,
      fundRecipients: #"{"name": "Alla", "groups": ["regions", "towns"]}"#,
      recipients: ["Norr", "Söder"], keys: ["beds": ["3", "2"]], keySubject: "recipient",
      groups: #"[{"id": "regions", "name": "R"}, {"id": "towns", "name": "T", "open": true}]"#,
      files: ["beds.csv": "recipient,value\nUmeå,1\nNorr,1\n"]
    ).agreement()
    let text = """
      {"name": "Ny", "amount": 5, "recipients": {"name": "R", "groups": ["towns", "regions"]},
      "rule": {"share": "beds"}, "citation": \(SmallAgreement.citation)}
      """
    let read = try read(text) { agreement.fund(in: $0, called: "new", path: "funds.new", $1) }
    #expect(read.problems.isEmpty)
    #expect(read.part?.recipients.map(\.name) == ["Norr", "Umeå"])
    #expect(read.part?.recipients.map(\.isRegistered) == [true, false])
  }
}

struct ProvenAgreementTests {
  @Test func `a fund that cannot be divided is found when the agreement is read`() {
    let small = SmallAgreement(rule: #"{"base": 50, "then": "equal"}"#, keys: [:])
    let error = #expect(throws: InvalidInput.self) { try small.agreement() }
    #expect(
      error?.problems.map(\.description) == [
        "agreement.json:7:9: funds[0].rule: fund 'care': "
          + "3 base amounts of 50 kr are 50 kr above the amount to divide; "
          + "lower the base amount or raise the fund"
      ])
  }

  @Test func `but one that awaits data is read`() throws {
    let small = SmallAgreement(
      rule: #"{"base": 50, "then": {"share": "beds"}}"#, keys: ["beds": nil])
    #expect(try small.agreement().funds.map(\.id) == ["care"])
  }
}
