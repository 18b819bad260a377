import FordelaCommands
import Foundation
import TestSupport
import Testing

struct NewCommandTests {
  @Test func `a new agreement is validated, filled in and allocated`() throws {
    let folder = try TemporaryFolder()
    let allocations = folder.path + "/Allocations"
    try FileManager.default.createDirectory(atPath: allocations, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: ProjectFolders.allocations + "/2022", toPath: allocations + "/2022")
    let run = { (words: String...) in
      FordelaCommandLine.run(words + ["--allocations", allocations])
    }
    #expect(run("new", "2023", "--from", "2022").status == 0)
    #expect(
      try ProjectFolders.names(in: allocations + "/2023") == ["agreement.json", "recipients.csv"])
    let validated = run("validate", "2023")
    #expect(validated.status == 1)
    let marks = validated.report.split(separator: "\n").dropLast()
    #expect(marks.count == 41)
    #expect(marks.allSatisfy { $0.contains("/2023/agreement.json:") })
    let allocated = run(
      "allocate", "2023", "--key", "population=\(allocations)/2022/population.csv",
      "--key", "care-recipients=\(allocations)/2022/care-recipients.csv")
    #expect(allocated.status == 0)
    #expect(allocated.output.contains("Allocated 6 123 000 000 kr of 6 373 000 000 kr"))
    #expect(allocated.diagnostics.contains("41 parts of the agreement marked for review"))
  }

  @Test(arguments: [
    ("csv", "agreement,title,folder,from,reviews\nnext,Tre regioner,FOLDER/next,FOLDER/tiny,6\n"),
    (
      "json",
      """
      {
        "agreement": "next",
        "title": "Tre regioner",
        "folder": "FOLDER/next",
        "from": "FOLDER/tiny",
        "reviews": 6
      }

      """
    ),
  ])
  func `programs are told what was written from what, and how much is left to do`(
    format: String, expected: String
  ) throws {
    let tiny = try TinyAgreement()
    let output = tiny.run("new", "next", "--from", "tiny", "--format", format).output
    let end = output.firstRange(of: ",\n  \"provenance\": {")?.lowerBound
    let told = end.map { output[..<$0] + "\n}\n" } ?? output[...]
    #expect(told.replacing(tiny.folder.path + "/Allocations", with: "FOLDER") == expected)
  }

  @Test func `nothing is ever overwritten`() throws {
    let tiny = try TinyAgreement()
    #expect(tiny.run("new", "next", "--from", "tiny").status == 0)
    let before = try tiny.folder.text("Allocations/next/agreement.json")
    let again = tiny.run("new", "next", "--from", "tiny")
    #expect(again.refusal?.contains("is there already; nothing is written") == true)
    #expect(try tiny.folder.text("Allocations/next/agreement.json") == before)
  }

  @Test(arguments: ["a/b", ".hidden", "a b", "..", ""])
  func `an id that is no name of a folder is refused`(id: String) throws {
    #expect(try TinyAgreement().run("new", id, "--from", "tiny").refusal != nil)
  }

  @Test func `without an agreement to begin with, a draft is written that is divided as it stands`()
    throws
  {
    let tiny = try TinyAgreement()
    #expect(tiny.run("new", "next").status == 0)
    let allocated = tiny.run("allocate", "next", "--format", "csv")
    #expect(allocated.status == 0 && allocated.output.contains("333333"))
    #expect(tiny.run("validate", "next").status == 0)
    #expect(tiny.run("new", "next").status == 2)
  }

  @Test func `an unknown agreement to begin with, or none to make, is refused`() throws {
    let tiny = try TinyAgreement()
    #expect(tiny.run("new", "next", "--from", "tyni").refusal?.contains("'tiny'") == true)
    #expect(tiny.run("new").refusal?.contains("id is missing") == true)
  }
}
