import FordelaCommands
import TestSupport
import Testing

struct ReferenceCommandTests {
  @Test func `the article on the files is what the command tells`() throws {
    let article = try ProjectFolders.text(
      of: "Sources/StimulusFunds/StimulusFunds.docc/ReferenceOfTheFiles.md")
    #expect(
      FordelaCommandLine.run(["reference", "--format", "markdown"]).output == article,
      "write it anew with fordela reference --format markdown")
  }
}
