import StimulusFunds
import Testing

struct AgreementFilesTests {
  @Test func `a small agreement without faults is read whole`() throws {
    let agreement = try SmallAgreement().agreement()
    #expect(agreement.id == "small")
    #expect(agreement.parties == ["Staten", "SKR"])
    #expect(agreement.funds.map(\.id) == ["care"])
    #expect(agreement.key("beds")?.values?.file == "beds.csv")
    #expect(agreement.key("staff") == nil)
    #expect(agreement.table("bilaga-4") == nil)
  }

  @Test func `without the agreement's own file nothing else is looked for`() {
    let files = AgreementFiles { name throws(Problem) in
      throw Problem(at: SourceLocation(file: name), .same("no such file"), repair: .same("add it"))
    }
    let error = #expect(throws: InvalidInput.self) { try files.agreement() }
    #expect(error?.description == "agreement.json: no such file; add it")
  }

  @Test func `a missing register and a missing key file are reported together`() {
    let small = SmallAgreement()
    let files = AgreementFiles { name throws(Problem) in
      guard name == "agreement.json" else {
        throw Problem(
          at: SourceLocation(file: name), .same("no such file"), repair: .same("add it"))
      }
      return try SourceText(file: name, small.agreementText)
    }
    let error = #expect(throws: InvalidInput.self) { try files.agreement() }
    #expect(
      error?.problems.map(\.description) == [
        "recipients.csv: no such file; add it", "beds.csv: no such file; add it",
      ])
  }

  @Test func `values given from outside replace the agreement's own`() throws {
    let source = try SourceText(file: "other.csv", "recipient,value\nVäst,7\nNorr,0\nSöder,1\n")
    let agreement = try SmallAgreement().agreement(replacingKeys: ["beds": source])
    let values = try #require(agreement.key("beds")?.values)
    #expect(values.file == "other.csv")
    // Norr, Söder and Väst, by the codes of their counties.
    #expect(["10", "11", "12"].map(values.scaled) == [0, 1, 7])
  }

  @Test func `a problem of agreement-json that is found last is told first`() {
    let small = SmallAgreement(
      rule: #"{"only": [▶"Nrr", "Söder"], "then": {"share": "beds"}}"#,
      keys: ["beds": ["3", "-2", "1"]])
    #expect(
      problems(in: small).map { String($0.prefix { $0 != ":" }) }
        == ["agreement.json", "beds.csv"])
  }

  @Test func `every problem of every file comes at once, in the order of the files`() {
    let small = SmallAgreement(
      fundMembers: #", "budgetItem": ▶"39""#, total: "▶101",
      budget: """
        {"appropriation": "1:6", "items": [{"number": "14", "name": "Karriär"}],
        "citation": \(SmallAgreement.citation)}
        """,
      register: """
        recipient,groups,county code,county,organisation number,aliases,remark
        Norr,regions,10,Län 10,,,
        Söder,regions,11,Län 11,▶1-2,,
        Väst,regions,12,Län 12,,,

        """,
      files: ["beds.csv": "▶recipient,value\nNorr,▶1.234\nSöder,▶-1\n▶Vest,1\n"])
    expectProblems(
      [
        "total: the funds sum to 100 kr, 1 kr below the total 101 kr; "
          + "correct an amount or the total",
        "funds[0].budgetItem: unknown budget item '39'; expected one of '14'",
        "'1-2' is not an organisation number; write six digits, a hyphen and four digits, "
          + "the last the right check digit",
        "key 'beds' has no value for Väst; add a row for each",
        "'1.234' has a point that may mean decimals or thousands; "
          + "write 1234 for thousands, 1.2340 for decimals",
        "'-1' is below zero; write zero or more",
        "unknown recipient 'Vest'; did you mean 'Väst'?",
      ], in: small)
  }
}
