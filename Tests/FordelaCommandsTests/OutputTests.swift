import FordelaCommands
import Testing

struct OutputTests {
  @Test(arguments: ["allocate", "verify", "show", "validate"])
  func `the report goes to the file and nothing to standard output`(command: String) throws {
    let tiny = try TinyAgreement()
    let printed = tiny.run(command, "tiny")
    let written = tiny.run(command, "tiny", "--output", tiny.folder.path + "/report.txt")
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(written.diagnostics.isEmpty)
    #expect(try tiny.folder.text("report.txt") == printed.output)
  }

  @Test func `a finding is written too, with its exit status`() throws {
    let tiny = try TinyAgreement()
    try tiny.change("Golden/tiny/bilaga-1.csv", "129427", to: "129428")
    let printed = tiny.run("verify", "tiny")
    let written = tiny.run("verify", "tiny", "--output", tiny.folder.path + "/report.txt")
    #expect(written.status == 1)
    #expect(try tiny.folder.text("report.txt") == printed.output)
  }

  @Test func `a report takes the place of an older one`() throws {
    let tiny = try TinyAgreement()
    let file = try tiny.folder.write(String(repeating: "old\n", count: 10_000), to: "report.txt")
    #expect(tiny.run("verify", "tiny", "--output", file).status == 0)
    #expect(try tiny.folder.text("report.txt") == tiny.run("verify", "tiny").output)
  }

  @Test func `an older report stays as it was when the command fails`() throws {
    let tiny = try TinyAgreement()
    let file = try tiny.folder.write("old\n", to: "report.txt")
    try tiny.folder.write("", to: "Allocations/tiny/population.csv")
    #expect(tiny.run("allocate", "tiny", "--output", file).status == 2)
    #expect(try tiny.folder.text("report.txt") == "old\n")
    #expect(try tiny.folder.names() == ["Allocations", "Golden", "report.txt"])
  }

  @Test func `nothing is written where the arguments are wrong`() throws {
    let tiny = try TinyAgreement()
    let report = tiny.folder.path + "/report.txt"
    #expect(tiny.run("allocate", "tiny", "--fund", "none", "--output", report).status == 2)
    #expect(try tiny.folder.names() == ["Allocations", "Golden"])
  }

  @Test func `a report into a missing folder is told and creates nothing`() throws {
    let tiny = try TinyAgreement()
    let result = tiny.run("verify", "tiny", "--output", tiny.folder.path + "/reports/tiny.txt")
    #expect(
      tiny.folder.hidden(in: try #require(result.refusal))
        == "<folder>/reports/tiny.txt: the file cannot be written; "
        + "check that its folder exists and may be written to\n")
    #expect(try tiny.folder.names() == ["Allocations", "Golden"])
  }

  @Test func `a report onto a folder is told and leaves the folder as it was`() throws {
    let tiny = try TinyAgreement()
    let before = try tiny.folder.text("Golden/tiny/bilaga-1.csv")
    let result = tiny.run("verify", "tiny", "--output", tiny.folder.path + "/Golden")
    #expect(
      tiny.folder.hidden(in: try #require(result.refusal))
        == "<folder>/Golden: this is a folder; name a file in it\n")
    #expect(try tiny.folder.text("Golden/tiny/bilaga-1.csv") == before)
  }
}
