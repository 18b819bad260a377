import FordelaCommands
import TestSupport
import Testing

struct ArgumentsTests {
  @Test func `options may stand before and after the agreement`() {
    let after = fordela("allocate", "2022", "--fund", "skr", "--format", "csv")
    #expect(after.status == 0)
    #expect(fordela("allocate", "--fund", "skr", "--format", "csv", "2022") == after)
    #expect(fordela("allocate", "--fund", "skr", "2022", "--format", "csv") == after)
  }

  @Test func `a value may be attached with an equals sign`() {
    let apart = fordela("allocate", "2022", "--fund", "skr", "--format", "json")
    #expect(apart.status == 0)
    #expect(fordela("allocate", "2022", "--fund=skr", "--format=json") == apart)
  }

  @Test func `two hyphens end the options`() {
    let words = ["--allocations", ProjectFolders.allocations, "--"]
    #expect(FordelaCommandLine.run(["verify"] + words + ["2022"]).status == 0)
    #expect(
      FordelaCommandLine.run(["verify"] + words + ["--format"]).refusal
        == "fordela: there is no agreement '--format' in \(ProjectFolders.allocations); "
        + "expected one of '2022'\n")
  }

  @Test func `what follows two hyphens is no option, not even help`() {
    #expect(
      FordelaCommandLine.run(["verify", "2022", "--", "--help"]).refusal
        == "fordela: '--help' is one word too many; name one agreement only\n")
  }

  @Test func `an option that is given once may not be repeated`() {
    #expect(
      fordela("verify", "2022", "--format", "csv", "--format=csv").refusal
        == "fordela: option --format is given twice; give it once\n")
  }

  @Test func `a misspelt option is told with the nearest`() {
    #expect(
      fordela("verify", "2022", "--fromat", "csv").refusal
        == "fordela: unknown option '--fromat'; did you mean '--format'?\n")
  }

  @Test func `an unknown option is told with those there are`() {
    #expect(
      fordela("show", "2022", "--colour").refusal
        == "fordela: unknown option '--colour'; "
        + "expected one of '--format', '--output', '--allocations', '--provenance', '--language'\n")
  }

  @Test func `an option of another command is unknown`() {
    #expect(
      fordela("verify", "2022", "--fund", "skr").refusal
        == "fordela: unknown option '--fund'; "
        + "expected one of '--scenario', '--set', '--balance', '--format', '--output', "
        + "'--allocations', '--golden', '--provenance', '--language'\n")
  }

  @Test(arguments: [["--language", "de"], ["--language=de"]])
  func `an unknown language is told with those there are`(words: [String]) {
    #expect(
      FordelaCommandLine.run(["show", "2022"] + words).refusal
        == "fordela: unknown language 'de'; expected one of 'sv', 'en'\n")
  }

  @Test(arguments: [["--fund"], ["--fund="], ["--fund", ""]])
  func `an option without its value is told with the value it takes`(words: [String]) {
    #expect(
      FordelaCommandLine.run(["allocate", "2022"] + words).refusal
        == "fordela: option --fund lacks its value; write --fund ID\n")
  }

  @Test func `an option's name is not taken for the value of the one before`() {
    #expect(
      fordela("allocate", "2022", "--fund", "--table", "bilaga-4").refusal
        == "fordela: option --fund lacks its value; write --fund ID\n")
  }

  @Test func `a value that begins with two hyphens is attached`() {
    #expect(
      fordela("allocate", "2022", "--fund=--table").refusal?
        .hasPrefix("fordela: unknown fund '--table'; ") == true)
  }

  @Test func `an unknown format is told with those there are`() {
    #expect(
      fordela("allocate", "2022", "--format", "pdf").refusal
        == "fordela: unknown format 'pdf'; expected one of 'text', 'csv', 'json', 'markdown', "
        + "'html', 'csv-excel', 'xlsx'\n")
  }

  @Test func `a second agreement is one word too many`() {
    #expect(
      fordela("verify", "2022", "2023").refusal
        == "fordela: '2023' is one word too many; name one agreement only\n")
  }

  @Test(arguments: ["allocate", "show"])
  func `a command that needs an agreement says so`(command: String) {
    #expect(
      fordela(command).refusal
        == "fordela: agreement is missing; name it after the command\n")
  }
}
