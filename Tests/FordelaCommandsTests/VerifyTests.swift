import FordelaCommands
import TestSupport
import Testing

struct VerifyTests {
  @Test func `the 2022 agreement follows cell by cell from its rules`() throws {
    let result = fordela("verify", "2022")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(
      lines.contains { $0.hasPrefix("bilaga-4: 126 cells (122 nearest, 4 carrying, 0 differing)") })
    #expect(
      lines.contains { $0.hasPrefix("bilaga-3: 63 cells (62 nearest, 1 carrying, 0 differing)") })
    #expect(lines.count { $0.hasPrefix("carries: ") } == 5)
    #expect(
      lines.contains(
        "carries: Region Blekinge, Ambulans: printed 1 634 283, entitlement 1 634 282,4927…; "
          + "+1 kr of the residual, as the agreement has it (Bilaga 4)"))
  }

  @Test func `the counts of the 2022 tables are those of the appendices`() throws {
    let tables = try VerifiedAgreement(fordela("verify", "2022", "--format", "json")).tables
    let appendix3 = try #require(tables.first { $0.id == "bilaga-3" })
    #expect([appendix3.cells, appendix3.nearest, appendix3.carrying] == [63, 62, 1])
    #expect([appendix3.shares, appendix3.rowTotals, appendix3.columnTotals] == [42, 21, 4])
    let appendix4 = try #require(tables.first { $0.id == "bilaga-4" })
    #expect([appendix4.cells, appendix4.nearest, appendix4.carrying] == [126, 122, 4])
    #expect([appendix4.shares, appendix4.rowTotals, appendix4.columnTotals] == [0, 21, 7])
    #expect(try #require(tables.first { $0.id == "avsnitt-8" }).funds == 11)
  }

  @Test func `a changed krona is told with place, printed, computed and difference`() throws {
    let tiny = try TinyAgreement()
    try tiny.change("Golden/tiny/bilaga-1.csv", "129427", to: "129472")
    let result = tiny.run("verify", "tiny", "--format", "json")
    #expect(result.status == 1)
    let report = try VerifiedAgreement(result)
    #expect(!report.agrees)
    #expect(
      report.findings == [
        .init(
          table: "bilaga-1", row: "Region Blekinge", column: "Ambulans", printed: "129472",
          computed: "129427", difference: 45)
      ])
  }

  @Test func `without an agreement all of them are verified`() throws {
    let tiny = try TinyAgreement()
    try tiny.copyAgreement(as: "small")
    let result = tiny.run("verify")
    #expect(result.status == 0)
    #expect(
      result.report == tiny.run("verify", "small").report + "\n" + tiny.run("verify", "tiny").report
    )
  }

  @Test func `one that differs among several is enough for exit status 1`() throws {
    let tiny = try TinyAgreement()
    try tiny.copyAgreement(as: "small")
    try tiny.change("Golden/small/bilaga-1.csv", "129427", to: "129428")
    let result = tiny.run("verify")
    #expect(result.status == 1)
    #expect(result.diagnostics.isEmpty)
    #expect(result.output.contains("1 published figure differs from the calculation."))
  }

  @Test func `a stated sum that differs is named alike in every format, and carrying`() throws {
    let tiny = try TinyAgreement()
    try tiny.change(
      "Allocations/tiny/agreement.json", "\"amount\": 4000000", to: "\"amount\": 4000500")
    let place = tiny.folder.path + "/Allocations/tiny/agreement.json:72:17"
    let text = tiny.run("verify", "tiny").output
    #expect(text.contains("(1 in avsnitt 8), 1 differing"))
    #expect(text.contains("differs: \(place): avsnitt 8, Överenskommelsen: "))
    let csv = tiny.run("verify", "tiny", "--format", "csv").output
    #expect(csv.contains("\ntiny,avsnitt 8,Överenskommelsen,,differs,4000500,4000000,500,"))
    let json = tiny.run("verify", "tiny", "--format", "json").output
    #expect(json.contains("\"table\": \"avsnitt 8\""))
    #expect(json.contains("\"location\": \"\(place)\""))
  }

  @Test func `one that cannot be verified among several is enough for exit status 2`() throws {
    let tiny = try TinyAgreement()
    try tiny.copyAgreement(as: "small")
    try tiny.folder.write("", to: "Golden/small/bilaga-1.csv")
    let result = tiny.run("verify")
    #expect(result.status == 2)
    #expect(result.report == tiny.run("verify", "tiny").report)
    #expect(
      result.diagnostics
        == "\(tiny.folder.path)/Golden/small/bilaga-1.csv: the file is empty; "
        + "restore its contents, or name another file\n")
    let path = tiny.folder.path + "/report"
    #expect(tiny.run("verify", "--output", path).status == 2)
    #expect(try tiny.folder.text("report") == result.output)
  }

  @Test func `where none can be verified there is no report`() throws {
    let tiny = try TinyAgreement()
    try tiny.folder.write("", to: "Golden/tiny/bilaga-1.csv")
    #expect(tiny.run("verify").refusal == tiny.run("verify", "tiny").refusal)
  }

  @Test func `rows in another order are told in every format`() throws {
    let tiny = try TinyAgreement()
    let table = try tiny.folder.text("Golden/tiny/bilaga-1.csv").split(separator: "\n")
    try tiny.folder.write(
      [table[0], table[2], table[1], table[3], table[4]].joined(separator: "\n"),
      to: "Golden/tiny/bilaga-1.csv")
    let told =
      "rows in another order than in the agreement's table: Region Blekinge, Region Gotland"
    let text = tiny.run("verify", "tiny")
    #expect(text.status == 0)
    #expect(text.output.contains("\n    \(told)\n"))
    let csv = tiny.run("verify", "tiny", "--format", "csv")
    #expect(csv.status == 0)
    #expect(csv.diagnostics == "fordela: bilaga-1: \(told)\n")
  }

  @Test func `the published tables may be named`() throws {
    let tiny = try TinyAgreement()
    let other = try TemporaryFolder()
    let table = try tiny.folder.text("Golden/tiny/bilaga-1.csv")
    try other.write(table.replacing("372250", with: "372251"), to: "tiny/bilaga-1.csv")
    #expect(tiny.run("verify", "tiny").status == 0)
    #expect(tiny.run("verify", "tiny", "--golden", other.path).status == 1)
  }

  @Test func `every format tells the same finding`() throws {
    let tiny = try TinyAgreement()
    try tiny.change("Golden/tiny/bilaga-1.csv", "129427", to: "129472")
    for format in ["text", "csv", "json", "markdown"] {
      let result = tiny.run("verify", "tiny", "--format", format)
      #expect(result.status == 1)
      #expect(result.output.contains("Region Blekinge"))
      #expect(result.output.replacing(" ", with: "").contains("129472"), "\(format)")
    }
  }
}
