import StimulusFunds
import Testing

/// What a table can hide in figures that no rounding looks at.
struct AuditedTotalsTests {
  private static let tables = PublishedExample.tables([
    PublishedExample.column("Andel", #""share", "key": "beds""#),
    PublishedExample.column("Vård", #""grant", "fund": "care""#),
    PublishedExample.column("Försök", #""grant", "fund": "pilot""#),
    PublishedExample.column("Summa", #""total""#),
  ])

  private static let small = SmallAgreement(
    amount: "3500002", keys: ["beds": ["3", "2", "2"]], total: "5500002",
    groups: #"[{"id": "regions", "name": "R"}, {"id": "one", "name": "En"}]"#,
    moreFunds: PublishedExample.fund("pilot", "2000000", #""equal""#, groups: "one"),
    tables: tables,
    register: """
      recipient,groups,county code,county,organisation number,aliases,remark
      Norr,regions,10,Norra,,,
      Söder,regions;one,11,Södra,,,
      Väst,regions,12,Västra,,,

      """)

  /// Everything right: 1 500 000,86, 1 000 000,57 and 1 000 000,57 are due, and one krona is carried.
  private static let text = """
    Region,Andel,Vård,Försök,Summa
    Norr,"42,9%",1500001,,1500001
    Söder,"28,6%",1000001,2000000,3000001
    Väst,"28,6%",1000000,,1000000
    Totalt,1,3500002,2000000,5500002

    """

  /// The findings in a table with some passages changed, as "row, column: printed not expected: cause".
  private func findings(_ changes: (String, String)...) throws -> [String] {
    var text = Self.text
    for (right, wrong) in changes {
      let pieces = text.split(separator: right, omittingEmptySubsequences: false)
      try #require(pieces.count == 2)
      text = pieces.joined(separator: wrong)
    }
    let agreement = try Self.small.undividedAgreement()
    let table = try PublishedTable(
      asFound: SourceText(file: "t.csv", text), layouts: agreement.content.tables)
    let audit = try Audit(of: agreement, against: table)
    #expect(audit.isExplained == audit.findings.isEmpty)
    return audit.findings.map {
      "\($0.row), \($0.column): \($0.printed) not \($0.expected): \($0.cause?.description ?? "")"
    }
  }

  @Test func `the table is explained`() throws { #expect(try findings() == []) }

  @Test func `a column that is not printed is not audited`() throws {
    let agreement = try Self.small.undividedAgreement()
    let table = try PublishedTable(
      asFound: SourceText(
        file: "t.csv",
        """
        Region,Andel,Vård,Summa
        Norr,"42,9%",1500001,1500001
        Söder,"28,6%",1000001,3000001
        Väst,"28,6%",1000000,1000000
        Totalt,1,3500002,5500002

        """), layouts: agreement.content.tables)
    #expect(try Audit(of: agreement, against: table).columns.map(\.fund.id) == ["care"])
  }

  @Test func `a row total is summed where a cell of the row is empty`() throws {
    #expect(
      try findings(("1500001,,1500001", "1500001,,2500001")) == [
        "Norr, Summa: 2500001 not 1500001: the total is not the sum of what is printed"
      ])
  }

  @Test func `a column that misses its fund by a krona is told, the totals adjusted`() throws {
    #expect(
      try findings(
        ("1000000,,1000000", "1000001,,1000001"), (",3500002,", ",3500003,"),
        ("5500002", "5500003")) == [
          "Totalt, Vård: 3500003 not 3500002: the printed cells sum to 3 500 003, not to the fund"
        ])
  }

  @Test func `a cell that its row and its column say is wrong is told alone`() throws {
    let found = try findings(("1000000,,1000000", "1000001,,1000000"))
    #expect(found == ["Väst, Vård: 1000001 not 1000000: one digit replaced by another"])
  }

  @Test func `a wrong cell does not hide totals that are the sum of nothing`() throws {
    #expect(
      try findings(
        ("1000000,,1000000", "1000001,,1000000"), (",3500002,", ",3500900,"),
        ("5500002", "5500700")) == [
          "Väst, Vård: 1000001 not 1000000: one digit replaced by another",
          "Totalt, Vård: 3500900 not 3500002: the total is not the sum of what is printed",
          "Totalt, Summa: 5500700 not 5500002: the total is not the sum of what is printed",
        ])
  }

  @Test func `the total that is printed is told, and not the sum`() throws {
    #expect(
      try findings(("1000000,,1000000", "1000001,,1000001")) == [
        "Totalt, Vård: 3500002 not 3500002: the printed cells sum to 3 500 003, not to the fund"
      ])
  }

  @Test func `the whole of a share column is 1`() throws {
    #expect(
      try findings(("Totalt,1,", "Totalt,2,")) == [
        "Totalt, Andel: 2 not 1: the printed total is not the whole"
      ])
  }

  @Test func `a figure where nothing belongs is told`() throws {
    #expect(
      try findings(("1500001,,1500001", "1500001,7,1500001")) == [
        "Norr, Försök: 7 not : nothing belongs there"
      ])
  }

  @Test func `the only grant of a fund that is left out is told`() throws {
    #expect(
      try findings(("2000000,3000001", ",3000001")) == [
        "Söder, Försök:  not 2000000: the number is missing"
      ])
  }
}
