import FordelaCommands
import TestSupport
import Testing

struct ValidateTests {
  @Test func `an agreement without problems is counted`() {
    let result = fordela("validate", "2022")
    #expect(result.status == 0)
    #expect(
      result.report == "\(ProjectFolders.allocations)/2022: no problems; "
        + "11 funds, 332 recipients, 4 keys; awaiting data: clinical-placements\n")
  }

  @Test func `a folder is named by its path as well as by its year`() throws {
    let tiny = try TinyAgreement()
    let path = tiny.folder.path + "/Allocations/tiny"
    #expect(FordelaCommandLine.run(["validate", path]) == tiny.run("validate", "tiny"))
    #expect(FordelaCommandLine.run(["validate", path + "/"]) == tiny.run("validate", "tiny"))
    #expect(FordelaCommandLine.run(["validate", path]).status == 0)
  }

  @Test func `a folder outside every Allocations is validated too`() throws {
    let tiny = try TinyAgreement()
    let folder = try TemporaryFolder()
    for file in ["agreement.json", "recipients.csv", "population.csv"] {
      try folder.write(try tiny.folder.text("Allocations/tiny/" + file), to: "here/tiny/" + file)
    }
    #expect(FordelaCommandLine.run(["validate", folder.path + "/here/tiny"]).status == 0)
  }

  @Test func `a file that nothing names is a problem`() throws {
    let tiny = try TinyAgreement()
    try tiny.folder.write("recipient,value\n", to: "Allocations/tiny/care-recipients.csv")
    #expect(
      tiny.folder.hidden(in: try #require(tiny.run("validate", "tiny").refusal))
        == "<folder>/Allocations/tiny/care-recipients.csv: nothing in the agreement names "
        + "this file; name it as the file of a key, or take it away\n")
  }

  @Test func `stray files, allocation faults and published tables are told together`() throws {
    let tiny = try TinyAgreement()
    try tiny.folder.write("", to: "Allocations/tiny/stray.csv")
    try tiny.change("Golden/tiny/bilaga-1.csv", "Region Skåne", to: "Region Skånne")
    try tiny.change("Allocations/tiny/agreement.json", "\"base\": 100000", to: "\"base\": 250000")
    let told = tiny.folder.hidden(in: try #require(tiny.run("validate", "tiny").refusal))
    #expect(
      told == """
        <folder>/Allocations/tiny/agreement.json:59:15: funds[2].rule: fund 'ambulance': 3 base \
        amounts of 250 000 kr are 150 000 kr above the amount to divide; lower the base amount or \
        raise the fund
        <folder>/Allocations/tiny/stray.csv: nothing in the agreement names this file; name it as \
        the file of a key, or take it away
        <folder>/Golden/tiny/bilaga-1.csv:1:1: the row of 'Region Skåne' is missing; add it as the \
        agreement prints it
        <folder>/Golden/tiny/bilaga-1.csv:4:1: unknown row 'Region Skånne'; did you mean \
        'Region Skåne'?

        """)
  }

  @Test func `hidden files are nobody's problem`() throws {
    let tiny = try TinyAgreement()
    try tiny.folder.write("", to: "Allocations/tiny/.DS_Store")
    try tiny.folder.write("", to: "Golden/tiny/.DS_Store")
    #expect(tiny.run("validate", "tiny").status == 0)
    #expect(tiny.run("verify", "tiny").status == 0)
  }

  @Test func `a problem of a published table is a problem of the agreement`() throws {
    let tiny = try TinyAgreement()
    try tiny.change("Golden/tiny/bilaga-1.csv", "Region Skåne", to: "Region Skånne")
    #expect(tiny.run("validate", "tiny").status == 2)
  }

  @Test func `a changed krona is for verify to find, not a problem of the files`() throws {
    let tiny = try TinyAgreement()
    try tiny.change("Golden/tiny/bilaga-1.csv", "372250", to: "372251")
    #expect(tiny.run("validate", "tiny").status == 0)
    #expect(tiny.run("verify", "tiny").status == 1)
  }

  @Test func `a folder is missing from the line`() {
    #expect(
      fordela("validate").refusal == "fordela: folder is missing; name it after the command\n")
  }
}
