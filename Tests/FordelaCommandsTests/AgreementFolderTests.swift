import FordelaCommands
import TestSupport
import Testing

struct AgreementFolderTests {
  @Test func `an agreement named by its path finds its published tables`() {
    let path = ProjectFolders.allocations + "/2022"
    let named = fordela("verify", "2022")
    #expect(named.status == 0)
    #expect(FordelaCommandLine.run(["verify", path]) == named)
    #expect(FordelaCommandLine.run(["verify", path + "/"]) == named)
  }

  @Test func `a misspelt agreement is told with the nearest`() {
    #expect(
      fordela("verify", "2002").refusal
        == "fordela: there is no agreement '2002' in \(ProjectFolders.allocations); "
        + "did you mean '2022'?\n")
  }

  @Test func `an unknown agreement is told with those there are`() throws {
    let tiny = try TinyAgreement()
    #expect(
      tiny.folder.hidden(in: try #require(tiny.run("show", "2031").refusal))
        == "fordela: there is no agreement '2031' in <folder>/Allocations; "
        + "expected one of 'tiny'\n")
  }

  @Test func `a path that leads nowhere is told`() throws {
    let tiny = try TinyAgreement()
    let path = tiny.folder.path + "/Allocations/none"
    #expect(
      tiny.folder.hidden(in: try #require(tiny.run("verify", path).refusal)).hasPrefix(
        "fordela: there is no agreement '<folder>/Allocations/none' in <folder>/Allocations; "))
  }

  @Test func `a folder of agreements that is not there is told`() throws {
    let folder = try TemporaryFolder()
    let result = FordelaCommandLine.run(["verify", "2022", "--allocations", folder.path + "/none"])
    #expect(
      folder.hidden(in: try #require(result.refusal))
        == "fordela: there is no folder <folder>/none; "
        + "go to the project's folder, or add --allocations DIR\n")
  }

  @Test func `a folder of agreements that is not there is told without an agreement too`() throws {
    let folder = try TemporaryFolder()
    let result = FordelaCommandLine.run(["verify", "--allocations", folder.path + "/none"])
    #expect(
      folder.hidden(in: try #require(result.refusal))
        == "fordela: there is no folder <folder>/none; "
        + "go to the project's folder, or add --allocations DIR\n")
  }

  @Test func `verifying no agreement at all is not success`() throws {
    let folder = try TemporaryFolder()
    let result = FordelaCommandLine.run(["verify", "--allocations", folder.path])
    #expect(
      folder.hidden(in: try #require(result.refusal))
        == "fordela: there is no agreement in <folder>; add a folder for each\n")
  }

  @Test func `no agreement in the folder is told`() throws {
    let folder = try TemporaryFolder()
    let result = FordelaCommandLine.run(["show", "2022", "--allocations", folder.path])
    #expect(
      folder.hidden(in: try #require(result.refusal))
        == "fordela: there is no agreement '2022' in <folder>; add a folder for it\n")
  }

  @Test func `a file beside the agreements is none`() throws {
    let tiny = try TinyAgreement()
    try tiny.folder.write("Tre regioner\n", to: "Allocations/README.md")
    #expect(tiny.run("verify").status == 0)
  }
}
