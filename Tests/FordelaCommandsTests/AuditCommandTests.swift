import TestSupport
import Testing

struct AuditCommandTests {
  private let bilaga4 = ProjectFolders.golden + "/2022/bilaga-4.csv"

  @Test func `the published table of 2022 is explained`() {
    let result = fordela("audit", "2022", "--published", bilaga4)
    #expect(result.status == 0)
    #expect(result.output.contains("Carrier: Region Blekinge +1 kr, printed 1 634 283"))
    #expect(result.report.hasSuffix("follows from the rules, with 4 carriers.\n"))
  }

  @Test(arguments: [true, false])
  func `a column that slipped by a row is one finding with a list`(isDown: Bool) throws {
    var rows = try ProjectFolders.text(bilaga4).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let column = try #require(rows[0].firstIndex(of: "Ambulans"))
    let figures = rows[1..<22].map { $0[column] }
    for row in 1..<22 { rows[row][column] = figures[(row - 1 + (isDown ? 20 : 1)) % 21] }
    let folder = try TemporaryFolder()
    let path = try folder.write(
      rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: "slipped.csv")
    let told = fordela("audit", "2022", "--published", path, "--table", "bilaga-4").output
    let list = told.split(separator: "\n").drop { !$0.contains("Ambulans, 20 cells") }
    #expect(list.first == "  Ambulans, 20 cells: each stands a row too \(isDown ? "low" : "high")")
    #expect(list.dropFirst().prefix { $0.hasPrefix("    ") }.count == 20)
  }

  @Test func `a changed digit is found, in every format`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      ProjectFolders.text(bilaga4).replacing("3311854", with: "3311864"), to: "new.csv")
    let text = fordela("audit", "2022", "--published", path)
    #expect(text.status == 1)
    #expect(text.output.contains("printed 3 311 864, expected 3 311 854, difference 10"))
    let csv = fordela("audit", "2022", "--published", path, "--format", "csv")
    #expect(
      csv.output.contains(
        "2022,bilaga-4,finding,Region Uppsala,Ambulans,3311864,3311854,10,one digit replaced"))
    let json = fordela("audit", "2022", "--published", path, "--format", "json")
    #expect(json.output.contains("\"explained\": false"))
    let markdown = fordela("audit", "2022", "--published", path, "--format", "markdown")
    #expect(markdown.output.hasPrefix("# Bilaga 4. Medel till regionerna"))
  }

  @Test func `carriers are written only when asked for, and verify then agrees`() throws {
    let tiny = try TinyAgreement()
    let file = "Allocations/tiny/agreement.json"
    let before = try tiny.folder.text(file)
    let table = try ProjectFolders.names(in: tiny.folder.path + "/Golden/tiny")[0]
    let path = "\(tiny.folder.path)/Golden/tiny/\(table)"
    #expect(tiny.run("audit", "tiny", "--published", path).status == 0)
    #expect(try tiny.folder.text(file) == before)
    let written = tiny.run("audit", "tiny", "--published", path, "--write-carriers")
    #expect(written.status == 0)
    #expect(tiny.run("verify", "tiny").status == 0)
  }

  @Test func `a missing or unknown table is refused`() throws {
    #expect(fordela("audit", "2022").refusal?.contains("--published is missing") == true)
    let unknown = fordela("audit", "2022", "--published", bilaga4, "--table", "bilaga-5")
    #expect(unknown.refusal?.contains("unknown table 'bilaga-5'") == true)
    #expect(fordela("audit", "2022", "--published", "none.csv").refusal != nil)
    let folder = try TemporaryFolder()
    let other = try folder.write("a,b\n1,2\n", to: "other.csv")
    let fits = fordela("audit", "2022", "--published", other)
    #expect(fits.refusal?.contains("the headings fit no table") == true)
  }
}
