import FordelaCommands
import StimulusFunds
import TestSupport
import Testing

/// From what a report was computed: in a sentence at the end of a text, or in a file beside it.
struct ProvenanceTests {
  /// The first digits of the digest of a file's bytes, as a text tells them.
  private func digits(_ file: String) throws -> String {
    "\(file) \(SHA256.digest(of: Array(try ProjectFolders.text(file).utf8)).prefix(12))…"
  }

  @Test func `a text ends with the program, the agreement, its files and the changes`() throws {
    let tiny = try TinyAgreement()
    let allocations = tiny.folder.path + "/Allocations/tiny"
    let output = tiny.run(
      "explain", "tiny", "--recipient", "Region Gotland", "--set", "funds.ambulance.base=0"
    ).output
    let files = try ["agreement.json", "population.csv", "recipients.csv"]
      .map { try digits("\(allocations)/\($0)") }.joined(separator: ", ")
    let sentence =
      "Computed by fordela 0.1.0 from tiny; changes: funds.ambulance.base=0; SHA-256: \(files).\n"
    #expect(output.hasSuffix("\n\n" + sentence))
    #expect(output.withoutProvenance + "\n" + sentence == output)
  }

  @Test func `in Swedish the sentence is Swedish`() throws {
    let told = fordela("verify", "2022", "--language", "sv").output.split(separator: "\n").last
    #expect(
      told?.hasPrefix(
        "Beräknat med fordela 0.1.0 på 2022, undertecknad 2022-01-28; SHA-256: ") == true)
  }

  @Test func `what is not computed from an agreement has no such sentence`() {
    for words in [["reference"], ["schema"], ["completion", "bash"], ["manual"]] {
      let output = FordelaCommandLine.run(words).output
      #expect(output == output.withoutProvenance, "\(words)")
    }
  }

  @Test(arguments: [
    ["allocate", "tiny", "--format", "csv"], ["allocate", "tiny"],
    ["sweep", "tiny", "--vary", "funds.ambulance.base=0...100:50"],
    ["sweep", "tiny", "--vary", "funds.ambulance.base=0...100:50", "--format", "json"],
  ])
  func `a file beside the report has what a JSON report has`(words: [String]) throws {
    let tiny = try TinyAgreement()
    let path = tiny.folder.path + "/from.json"
    let run = { (words: [String]) in
      FordelaCommandLine.run(words + ["--allocations", tiny.folder.path + "/Allocations"])
    }
    let plain = run(words)
    #expect(run(words + ["--provenance", path]) == plain)
    let json = run(["explain", "tiny", "--recipient", "Region Gotland", "--format", "json"]).output
    let member = try #require(json.ranges(of: "  \"provenance\": ").last)
    let told = json[member.upperBound...].dropLast("\n}\n".count).replacing("\n  ", with: "\n")
    // What is compared with the published table was read too.
    let published = ",\n    {\"file\": \"\(tiny.folder.path)/Golden/tiny/bilaga-1.csv\""
    let found = try tiny.folder.text("from.json")
    if words[0] == "sweep" { #expect(found == told + "\n") }
    #expect(found.contains(published) == (words[0] == "allocate"))
  }

  @Test func `a file for both is refused, and one that cannot be written told`() throws {
    let tiny = try TinyAgreement()
    let path = tiny.folder.path + "/both"
    let same = tiny.run("allocate", "tiny", "--output", path, "--provenance", path)
    #expect(
      same.refusal
        == "fordela: --output and --provenance name the same file, \(path); name two files\n")
    let none = tiny.run("allocate", "tiny", "--provenance", tiny.folder.path + "/none/from.json")
    #expect(none.status == 2)
    #expect(
      tiny.folder.hidden(in: none.diagnostics)
        == "<folder>/none/from.json: the file cannot be written; "
        + "check that its folder exists and may be written to\n")
  }
}
