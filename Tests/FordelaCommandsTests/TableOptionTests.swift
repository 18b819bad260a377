import FordelaCommands
import Foundation
import TestSupport
import Testing

struct TableOptionTests {
  @Test(arguments: ["bilaga-3", "bilaga-4", "avsnitt-8"])
  func `a table as CSV is the published one byte for byte`(table: String) throws {
    let result = fordela("allocate", "2022", "--table", table, "--format", "csv")
    #expect(result.status == 0)
    let published = try ProjectFolders.text("\(ProjectFolders.golden)/2022/\(table).csv")
    #expect(Array(result.output.utf8) == Array(published.utf8))
  }

  @Test func `a table as text has its title, rows and totals`() throws {
    let output = try TinyAgreement().run("allocate", "tiny", "--table", "bilaga-1").report
    let lines = output.split(separator: "\n")
    #expect(lines.first == "Bilaga 1. Medel till regionerna")
    #expect(
      lines.last
        == "Totalt            1 620 944      1  2 500 000      900 000   600 000  4 000 000")
  }

  @Test func `a table as Markdown is a table`() throws {
    let output = try TinyAgreement()
      .run("allocate", "tiny", "--table", "bilaga-1", "--format", "markdown").output
    #expect(
      output.contains(
        "| Region | Befolkning | Andel | Nära vård | Medarbetare | Ambulans | Totalt |\n"))
    #expect(
      output.contains(
        "| Region Gotland | 60 972 | 3,8% | 94 038 | 166 927 | 111 285 | 372 250 |\n"))
  }

  @Test func `a table as JSON has plain digits and shares as printed`() throws {
    let output = try TinyAgreement()
      .run("allocate", "tiny", "--table", "bilaga-1", "--format", "json").output
    let table = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(table["table"] as? String == "bilaga-1")
    let rows = try #require(table["rows"] as? [[Any]])
    #expect(rows.count == 3)
    #expect(rows[0].first as? String == "Region Gotland")
    #expect(rows[0].compactMap { $0 as? Int } == [60_972, 94_038, 166_927, 111_285, 372_250])
    #expect(rows[0][2] as? String == "3,8%")
    let totals = try #require(table["totals"] as? [Any])
    #expect(totals.last as? Int == 4_000_000)
  }

  @Test func `an unknown table is told with those there are`() throws {
    #expect(
      try TinyAgreement().run("allocate", "tiny", "--table", "section-8").refusal
        == "fordela: unknown table 'section-8'; expected one of 'bilaga-1'\n")
  }

  @Test func `only one table is shown at a time`() {
    #expect(
      fordela("allocate", "2022", "--table", "bilaga-3", "--table", "bilaga-4").refusal
        == "fordela: option --table is given twice; give it once\n")
  }
}
