import StimulusFunds
import Testing

@testable import FundReports

struct TableReportTests {
  private func report(_ table: String, of allocation: AgreementAllocation) throws -> TableReport {
    TableReport(try #require(allocation.agreement.table(table)), of: allocation)
  }

  @Test(arguments: ["bilaga-3", "bilaga-4", "avsnitt-8"])
  func `as CSV a table is byte for byte the published one`(table: String) throws {
    let text = try report(table, of: Sample.allocation2022()).rendered(as: .csv)
    #expect(Array(text.utf8) == Array(try Sample.text(of: "Golden/2022/\(table).csv").utf8))
  }

  @Test func `as text a table has its title, grouped figures and totals`() throws {
    let lines = try report("bilaga-4", of: Sample.allocation2022()).rendered(as: .text)
      .split(separator: "\n")
    #expect(lines.first == "Bilaga 4. Medel till regionerna")
    let blekinge = try #require(lines.first { $0.hasPrefix("Region Blekinge") })
    #expect(blekinge.hasSuffix("  1 634 283     77 532 246"))
    #expect(lines.last?.hasPrefix("Totalt") == true)
    #expect(lines.last?.hasSuffix("  85 000 000  5 070 000 000") == true)
    #expect(lines.count == 28)
  }

  @Test func `as Markdown a table is a heading and a table`() throws {
    let text = try report("avsnitt-8", of: Sample.allocation2022()).rendered(as: .markdown)
    #expect(
      text.hasPrefix(
        "## 8. Medelstilleddning 2022\n\n| Överenskommelse | Belopp, kronor | Mottagare\\* |\n"
          + "| --- | ---: | --- |\n"))
    #expect(text.contains("|  | 150 000 000 | Kommunerna via RSS |\n"))
    #expect(text.hasSuffix("| **Totalt – Överenskommelsen** | **6 373 000 000** |  |\n"))
  }

  @Test func `as JSON figures are numbers and names and shares are texts`() throws {
    let text = try report("bilaga-3", of: Sample.allocation2022()).rendered(as: .json)
    let json = try DecodedJSON(text)
    #expect(json.names == ["agreement", "columns", "rows", "table", "title", "totals"])
    #expect(json["agreement"] == "2022")
    #expect(json["table"] == "bilaga-3")
    #expect(json["columns"]?[2] == "Andel befolkning")
    #expect(json["rows"]?.elements.count == 21)
    #expect(
      json["rows"]?[7] == [
        "Gotland", 60972, "0,6%", 2625, "0,7%", 4_656_628, 931_326, 620_884, 6_208_838,
      ])
    #expect(
      json["totals"] == [
        "Totalt", 10_443_100, "1", 398_986, "1", 750_000_000, 150_000_000, 100_000_000,
        1_000_000_000,
      ])
  }

  private static let table = """
    [{"id": "t", "title": "T", "totalRow": "Totalt",
    "columns": [{"heading": "Region", "shows": "recipient"},
    {"heading": "Andel", "shows": "share", "key": "beds"},
    {"heading": "Platser", "shows": "key", "key": "beds"},
    {"heading": "Vård", "shows": "grant", "fund": "care"},
    {"heading": "Summa", "shows": "total"}],
    "recipientRows": {"groups": ["regions"], "names": ["Väst", "Söder|Öster", "Norr, \\"stora\\""]}}]
    """

  @Test func `what awaits data says so to people and is empty or null for programs`() throws {
    let report = try report(
      "t", of: Sample.small(rule: #"{"share": "beds"}"#, tables: Self.table))
    #expect(
      report.rendered(as: .text) == """
        T

        Region            Andel   Platser      Vård     Summa
        ─────────────  ────────  ────────  ────────  ────────
        Väst           awaiting  awaiting  awaiting  awaiting
        Söder|Öster    awaiting  awaiting  awaiting  awaiting
        Norr, "stora"  awaiting  awaiting  awaiting  awaiting
        ─────────────  ────────  ────────  ────────  ────────
        Totalt         awaiting  awaiting  awaiting  awaiting

        """)
    #expect(report.rendered(as: .csv).hasSuffix("\n\"Norr, \"\"stora\"\"\",,,,\nTotalt,,,,\n"))
    #expect(
      try DecodedJSON(report.rendered(as: .json))["rows"]?[0] == ["Väst", nil, nil, nil, nil])
  }

  @Test func `rows stand in printed order whatever the order of the register`() throws {
    let report = try report(
      "t",
      of: Sample.small(
        rule: #"{"share": "beds"}"#, keyMembers: #", "file": "beds.csv""#, tables: Self.table))
    #expect(
      report.rendered(as: .csv) == """
        Region,Andel,Platser,Vård,Summa
        Väst,"16,7%",1,17,17
        Söder|Öster,"33,3%",2,33,33
        "Norr, ""stora""\","50,0%",3,50,50
        Totalt,1,6,100,100

        """)
  }
}
