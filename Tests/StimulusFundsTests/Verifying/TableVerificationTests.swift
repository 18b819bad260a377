import StimulusFunds
import Testing

struct TableVerificationTests {
  private static let table = """
    [{"id": "bilaga", "title": "Bilaga", "totalRow": "Totalt",
    "columns": [{"heading": "Region", "shows": "recipient"},
    {"heading": "Platser", "shows": "key", "key": "beds"},
    {"heading": "Andel", "shows": "share", "key": "beds"},
    {"heading": "Vård", "shows": "grant", "fund": "care"},
    {"heading": "Summa", "shows": "total"}],
    "recipientRows": {"groups": ["regions"], "names": ["Norr", "Söder", "Väst"]}}]
    """

  private func verification(_ small: SmallAgreement, _ csv: String) throws -> TableVerification {
    let allocation = try small.wholeAllocation()
    let layout = try #require(allocation.agreement.table("bilaga"))
    let published = try PublishedTable(SourceText(file: "bilaga.csv", csv), layout: layout)
    return try #require(Verification(of: allocation, against: [published]).tables.first)
  }

  @Test func `a cell that the largest remainders moved is carrying without a citation`() throws {
    let small = SmallAgreement(
      rule: #""equal""#, keys: ["beds": ["12.5", "7.5", "0"]], tables: Self.table)
    let table = try verification(
      small,
      """
      Region,Platser,Andel,Vård,Summa
      Norr,12.5,"62,5%",34,34
      Söder,7.5,"37,5%",33,33
      Väst,0,"0,0%",33,33
      Totalt,20,1,100,100

      """)
    #expect(table.findings.isEmpty)
    #expect((table.nearest, table.carrying.count) == (2, 1))
    #expect(table.carrying.map(\.row) == ["Norr"])
    #expect(table.carrying.map(\.carried.plainDigits) == ["1"])
    #expect(table.carrying.first?.citation == nil)
  }

  @Test func `a half of a tenth of a percent is rounded up`() throws {
    // 1 of 2000 is 0.05 percent, 3 of 2000 0.15 percent.
    let small = SmallAgreement(
      amount: "2000", keys: ["beds": ["1", "3", "1996"]], tables: Self.table)
    let table = try verification(
      small,
      """
      Region,Platser,Andel,Vård,Summa
      Norr,1,"0,1%",1,1
      Söder,3,"0,2%",3,3
      Väst,1996,"99,8%",1996,1996
      Totalt,2000,1,2000,2000

      """)
    #expect(table.findings.isEmpty)
    #expect(table.shares == 3)
  }

  private static let awaiting = """
    Region,Platser,Andel,Vård,Summa
    Norr,3,"50,0%",50,50
    Söder,2,"33,3%",33,33
    Väst,1,"16,7%",17,17
    Totalt,6,1,100,100

    """

  @Test func `published figures that await data are no differences, and are named`() throws {
    let small = SmallAgreement(keys: ["beds": nil], tables: Self.table)
    let table = try verification(small, Self.awaiting)
    #expect(table.findings.isEmpty)
    #expect(table.awaiting == ["Platser", "Andel", "Vård"])
    #expect((table.cells, table.nearest, table.differing) == (0, 0, 0))
    #expect((table.keys, table.shares, table.rowTotals, table.columnTotals) == (0, 0, 3, 2))
  }

  @Test(arguments: [
    (
      "Norr,3,", "Norr,4,",
      ["Totalt, Platser: 6 not 7: the total is not the sum of what is printed"]
    ),
    (
      "\"33,3%\"", "\"33,4%\"",
      ["Söder, Andel: 33,4% not 33,3%: the share of the printed value rounds to another figure"]
    ),
    ("6,1,", "6,2,", ["Totalt, Andel: 2 not 1: the printed total is not the whole"]),
    (
      "50,50", "51,50",
      [
        "Norr, Summa: 50 not 51: the printed total is not the sum",
        "Totalt, Vård: 100 not 100: the printed cells sum to 101, not to the fund",
      ]
    ),
    (
      "100,100", "101,100",
      ["Totalt, Vård: 101 not 100: the total is not the sum of what is printed"]
    ),
    ("100,100", "100,101", ["Totalt, Summa: 101 not 100: the printed total is not the sum"]),
    ("17,17", "x,17", ["Väst, Vård: x not : 'x' is not a number"]),
  ])
  func `what is known of a column that awaits data is its sums`(
    right: String, wrong: String, findings: [String]
  ) throws {
    let small = SmallAgreement(keys: ["beds": nil], tables: Self.table)
    let csv = Self.awaiting.split(separator: right, omittingEmptySubsequences: false)
    try #require(csv.count == 2)
    let table = try verification(small, csv.joined(separator: wrong))
    #expect(
      table.findings.map {
        "\($0.row), \($0.column): \($0.printed) not \($0.computed): \($0.reason.english)"
      }
        == findings)
    #expect(table.differing == 0)
  }

  @Test func `a table that leaves open what awaits data has no differences`() throws {
    let small = SmallAgreement(keys: ["beds": nil], tables: Self.table)
    let table = try verification(
      small, "Region,Platser,Andel,Vård,Summa\nNorr,,,,\nSöder,,,,\nVäst,,,,\nTotalt,,,,\n")
    #expect(table.findings.isEmpty)
  }

  @Test func `öre are compared as numbers`() throws {
    let small = SmallAgreement(
      fundMembers: #", "rounding": {"unit": 0.01}"#, tables: Self.table)
    let table = try verification(
      small,
      """
      Region,Platser,Andel,Vård,Summa
      Norr,3,"50,0%",50.00,50
      Söder,2,"33,3%",33.33,33.33
      Väst,1,"16,7%",16.67,16.67
      Totalt,6,1,100,100

      """)
    #expect(table.findings.isEmpty)
    #expect(table.nearest == 3)
  }
}
