import StimulusFunds
import Testing

struct AgreementFaultTests {
  @Test func `no two groups, keys, funds or tables share an id`() {
    let key = """
      {"id": "beds", "name": "Platser", "unit": "st", "subject": "recipient",
      "source": "påhittad"}
      """
    let fund = """
      {"id": "care", "name": "Mer", "amount": 0,
      "recipients": {"name": "Regionerna", "groups": ["regions"]}, "rule": "equal",
      "citation": \(SmallAgreement.citation)}
      """
    let table = """
      {"id": "bilaga", "title": "Bilaga", "columns": [{"heading": "Region", "shows": "recipient"}],
      "recipientRows": {"groups": ["regions"], "names": ["Norr", "Söder", "Väst"]},
      "totalRow": "Totalt"}
      """
    let small = SmallAgreement(
      rule: #""equal""#,
      groups: #"[{"id": "regions", "name": "R"}, {"id": ▶"regions", "name": "S"}]"#,
      keyList: key + ",\n" + key.marking("\"beds\""),
      moreFunds: ", " + fund.marking("\"care\""),
      tables: "[\(table), \(table.marking("\"bilaga\""))]")
    expectProblems(
      [
        "groups[1].id: group 'regions' is there already; give it an id of its own",
        "keys[1].id: key 'beds' is there already; give it an id of its own",
        "funds[1].id: fund 'care' is there already; give it an id of its own",
        "tables[1].id: table 'bilaga' is there already; give it an id of its own",
      ], in: small)
  }

  @Test func `the funds must sum to the total, and the difference is told`() {
    expectProblems(
      [
        "total: the funds sum to 100 kr, 0,50 kr above the total 99,50 kr; "
          + "correct an amount or the total"
      ], in: SmallAgreement(total: "▶99.50"))
  }

  @Test func `a sum beyond all amounts is a problem and not a crash`() {
    let fund = """
      , {"id": "more", "name": "Mer", "amount": 10000000000000,
      "recipients": {"name": "Regionerna", "groups": ["regions"]}, "rule": "equal",
      "citation": \(SmallAgreement.citation)}
      """
    expectProblems(
      ["total: the funds sum to more than 10 000 000 000 000 kr; check the amounts"],
      in: SmallAgreement(total: "▶100", moreFunds: fund))
  }

  @Test func `a stated sum and a note name funds that exist`() {
    let small = SmallAgreement(
      crossSums: """
        [{"name": "Allt", "amount": 100, "funds": ["care", ▶"cure"],
        "citation": \(SmallAgreement.citation)}]
        """,
      notes: """
        [{"text": "Obs.", "funds": [▶"caer"], "citation": \(SmallAgreement.citation)}]
        """)
    expectProblems(
      [
        "crossSums[0].funds[1]: unknown fund 'cure'; did you mean 'care'?",
        "notes[0].funds[0]: unknown fund 'caer'; did you mean 'care'?",
      ], in: small)
  }

  @Test func `a stated sum counts a fund once`() {
    expectProblems(
      ["crossSums[0].funds[1]: fund 'care' is summed twice; name it once"],
      in: SmallAgreement(
        crossSums: """
          [{"name": "Allt", "amount": 200, "funds": ["care", ▶"care"],
          "citation": \(SmallAgreement.citation)}]
          """))
  }

  @Test func `a part that lacks a member is told once and the other parts are checked`() {
    let named = #""citation": \#(SmallAgreement.citation)"#
    expectProblems(
      [
        "funds[0].ofWhich[0]: member 'name' is missing; add \"name\": \"…\"",
        "funds[0].residual: member 'citation' is missing; add \"citation\": "
          + "{\"section\": \"…\", \"quote\": \"…\"}",
        "crossSums[0]: member 'amount' is missing; add \"amount\": 0",
        "crossSums[0].funds[0]: unknown fund 'cure'; did you mean 'care'?",
        "tables[0]: member 'totalRow' is missing; add \"totalRow\": \"…\"",
        "tables[0].columns[1]: member 'heading' is missing; add \"heading\": \"…\"",
        "notes[0]: member 'text' is missing; add \"text\": \"…\"",
      ],
      in: SmallAgreement(
        fundMembers: """
          , "ofWhich": [▶{"amount": 1, \(named)}], "residual": ▶{"carriers": []}
          """,
        crossSums: #"[▶{"name": "Allt", "funds": [▶"cure"], \#(named)}]"#,
        tables: """
          [▶{"id": "t", "title": "T", "columns": [{"heading": "R", "shows": "recipient"},
          ▶{"shows": "total"}],
          "recipientRows": {"groups": ["regions"], "names": ["Norr", "Söder", "Väst"]}}]
          """,
        notes: "[▶{\(named)}]"))
  }
}

extension String {
  /// The text with a mark before the first occurrence of another.
  func marking(_ part: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + "▶" + self[range.lowerBound...]
  }
}
