import FordelaCommands
import TestSupport
import Testing

struct ExplainCommandTests {
  private func run(_ line: String...) -> FordelaCommandLine.Result {
    FordelaCommandLine.run(["explain"] + line + ["--allocations", ProjectFolders.allocations])
  }

  @Test func `a part of a name finds the recipient where the fund leaves no choice`() {
    let result = run("2022", "--recipient", "orebro", "--fund", "ambulance")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Region Örebro län, God och nära vård 2022\n"))
  }

  @Test func `of a region and its municipalities the region is taken, and the others are told`() {
    let result = run("2022", "--recipient", "orebro")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Region Örebro län, God och nära vård 2022\n"))
    #expect(
      result.diagnostics
        == "fordela: 'orebro' is taken for Region Örebro län; for Örebro län write its name\n")
  }

  @Test func `a name that fits recipients of several counties lists them`() {
    let result = run("2022", "--recipient", "region")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.diagnostics
        .hasPrefix("fordela: 'region' fits 'Region Stockholm', 'Region Uppsala', "))
  }

  @Test(arguments: ["OREBRO LAN", "region  orebro lan"])
  func `a recipient's own name is found whatever its case and diacritics`(name: String) {
    #expect(run("2022", "--recipient", name).status == 0)
  }

  @Test func `an unknown name is answered with the nearest`() {
    let result = run("2022", "--recipient", "Region Blekinga")
    #expect(result.status == 2)
    #expect(result.diagnostics.contains("did you mean 'Region Blekinge'?"))
  }

  @Test func `a recipient outside the fund is told so`() {
    let result = run("2022", "--recipient", "SKR", "--fund", "ambulance")
    #expect(result.status == 2)
    #expect(result.diagnostics.contains("SKR has no part in fund 'ambulance'"))
  }

  @Test func `a missing recipient, an unknown fund and an unknown format are refused`() {
    #expect(run("2022").diagnostics.contains("option --recipient is missing"))
    let fund = run("2022", "--recipient", "SKR", "--fund", "ambulanse")
    #expect(fund.status == 2 && fund.diagnostics.contains("did you mean 'ambulance'?"))
    let format = run("2022", "--recipient", "SKR", "--format", "cvs")
    #expect(format.status == 2 && format.diagnostics.contains("did you mean 'csv'?"))
  }

  @Test func `markdown has a heading for each grant and for the total`() {
    let result = run("2022", "--recipient", "Region Blekinge", "--format", "markdown")
    #expect(result.output.hasPrefix("# Region Blekinge, God och nära vård 2022\n"))
    let headings = result.output.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.count == 9 && headings.last == "## What this was computed from")
  }
}
