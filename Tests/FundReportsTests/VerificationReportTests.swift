import StimulusFunds
import Testing

@testable import FundReports

struct VerificationReportTests {
  private func report(_ part: String = "", _ other: String = "") throws -> VerificationReport {
    VerificationReport(try Sample.verification2022(replacing: part, with: other))
  }

  private static let quota =
    "within floor and ceiling of the entitlement, but the agreement rounds it the other way"

  @Test func `the text has a line a table, every carrying cell and the verdict`() throws {
    let blocks = try report().rendered(as: .text).split(separator: "\n\n")
    // Between the tables and the verdict stand the notes.
    let lines = (blocks.prefix(2) + blocks.suffix(1)).flatMap { $0.split(separator: "\n") }
    #expect(
      lines.filter { !$0.hasPrefix("    ") }.joined(separator: "\n") == """
        2022  God och nära vård 2022
          bilaga-3: 63 cells (62 nearest, 1 carrying, 0 differing), 42 key values, 42 shares, \
        21 row totals, 4 column totals
          bilaga-4: 126 cells (122 nearest, 4 carrying, 0 differing), 21 key values, \
        21 row totals, 7 column totals
          avsnitt-8: 11 funds, 1 column total
          cross-sums: 20 stated (14 in avsnitt 2.2, 1 in avsnitt 8, 5 in avsnitt 10.1), 0 differing
          skr: its grants stand in no appendix, its 53 000 000 kr go to 1 recipient
          clinical-placements: 250 000 000 kr await placement-weeks-2021 and placement-weeks-2022
        The published tables agree cell by cell: bilaga-3, bilaga-4, avsnitt-8 (189 grants).
        """)
    let carrying = lines.filter { $0.hasPrefix("    ") }
    #expect(carrying.count == 5)
    #expect(
      carrying.contains(
        "    carries: Region Blekinge, Ambulans: printed 1 634 283, entitlement 1 634 282,4927…; "
          + "+1 kr of the residual, as the agreement has it (Bilaga 4)"))
  }

  @Test func `a changed krona is told with place, difference, entitlement and reason`() throws {
    let text = try report("1634283", "1634282").rendered(as: .text)
    #expect(
      text.contains(
        "\n    differs: bilaga-4.csv:10:66: Region Blekinge, Ambulans: printed 1634282, "
          + "computed 1 634 283, difference −1, entitlement 1 634 282,4927…; \(Self.quota)\n"))
    #expect(text.contains("bilaga-4: 126 cells (122 nearest, 3 carrying, 1 differing)"))
    #expect(text.hasSuffix("\n1 published figure differs from the calculation.\n"))
  }

  @Test(arguments: ["1 634 284", "1\u{A0}634\u{A0}284", "1634284.00"])
  func `a changed figure is told as it is printed`(printed: String) throws {
    let text = try report("1634283", printed).rendered(as: .text)
    #expect(text.contains(", Ambulans: printed \(printed), computed 1 634 283, difference 1, "))
  }

  @Test func `a changed text is told as it is printed`() throws {
    let text = try report("\"23,1%\"", "\"23,2%\"").rendered(as: .text)
    #expect(
      text.contains(
        "differs: bilaga-3.csv:2:19: Stockholm, Andel befolkning: printed '23,2%', "
          + "computed '23,1%'; the share of the key rounds to another figure\n"))
  }

  @Test func `a stated sum that does not hold is told with both amounts`() throws {
    let agreement = try Sample.agreement2022(replacing: "3172000000", with: "3172000001")
    let report = VerificationReport(try Sample.verification2022(of: agreement))
    let text = report.rendered(as: .text)
    #expect(
      text.contains(
        "10.1), 1 differing\n    differs: agreement.json:289:17: avsnitt 2.2, "
          + "Utvecklingen av den nära vården: "
          + "stated 3 172 000 001, the funds sum to 3 172 000 000\n"))
    #expect(report.verdict.english == "1 published figure differs from the calculation.")
    #expect(
      report.rendered(as: .csv).hasSuffix(
        "\n2022,avsnitt 2.2,Utvecklingen av den nära vården,,differs,3172000001,3172000000,1,"
          + "the funds do not sum to what is stated\n"))
  }

  @Test func `two differences are told in the plural`() throws {
    #expect(
      try report("85000000", "85000001").verdict.english
        == "2 published figures differ from the calculation.")
  }

  @Test func `CSV lists carrying and differing cells`() throws {
    #expect(
      try report("1634283", "1634282").rendered(as: .csv) == """
        agreement,table,row,column,verdict,printed,computed,difference,reason
        2022,bilaga-3,Jönköpingslän,Vidareutbildning,carrying,3846172,3846172,0,\
        carries -1 kr of the residual
        2022,bilaga-4,Region Sörmland,Nära vård,carrying,69897559,69897559,0,\
        carries -1 kr of the residual
        2022,bilaga-4,Region Skåne,Vårdens medarbetare,carrying,263342303,263342303,0,\
        carries 1 kr of the residual
        2022,bilaga-4,Region Värmland,Vårdens medarbetare,carrying,53227562,53227562,0,\
        carries 1 kr of the residual
        2022,bilaga-4,Region Blekinge,Ambulans,differs,1634282,1634283,-1,"\(Self.quota)"

        """)
  }

  @Test func `Markdown is a list under a heading`() throws {
    let text = try report("1634283", "1634282").rendered(as: .markdown)
    #expect(text.hasPrefix("# 2022  God och nära vård 2022\n\n- bilaga-3: 63 cells"))
    #expect(text.contains("\n-   differs: bilaga-4.csv:10:66: Region Blekinge, Ambulans: "))
    #expect(text.contains("\n- cross-sums: 20 stated "))
  }

  @Test func `nothing compared is said and is no agreement`() throws {
    let allocation = try Sample.allocation2022()
    let report = VerificationReport(Verification(of: allocation, against: []))
    #expect(report.verdict.english == "No published table was compared.")
    let small = VerificationReport(Verification(of: try Sample.small(), against: []))
    #expect(
      small.rendered(as: .text) == """
        small  Litet

          cross-sums: 0 stated, 0 differing
          care: its grants stand in no appendix, its 100 kr go to 3 recipients

        No published table was compared.

        """)
  }

  @Test func `the largest remainders are named where they carrying a krona`() throws {
    let tables = """
      [{"id": "t", "title": "T", "totalRow": "Totalt",
      "columns": [{"heading": "Region", "shows": "recipient"},
      {"heading": "Vård", "shows": "grant", "fund": "care"}],
      "recipientRows": {"groups": ["regions"],
      "names": ["Norr, \\"stora\\"", "Söder|Öster", "Väst"]}}]
      """
    let allocation = try Sample.small(tables: tables)
    let csv = "Region,Vård\n\"Norr, \"\"stora\"\"\",34\nSöder|Öster,33\nVäst,33\nTotalt,100\n"
    let published = try PublishedTable(
      SourceText(file: "t.csv", csv), layout: try #require(allocation.agreement.table("t")))
    let text = VerificationReport(Verification(of: allocation, against: [published]))
      .rendered(as: .text)
    #expect(
      text.contains(
        "carries: Norr, \"stora\", Vård: printed 34, entitlement 33,3333…; +1 kr of the residual, "
          + "the largest remainders place it here\n"))
    #expect(text.contains("  t: 3 cells (2 nearest, 1 carrying, 0 differing), 1 column total\n"))
  }
}
