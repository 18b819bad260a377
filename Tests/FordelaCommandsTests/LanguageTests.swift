import FordelaCommands
import StimulusFunds
import TestSupport
import Testing

struct LanguageTests {
  private func run(_ words: String..., in language: Language) -> FordelaCommandLine.Result {
    FordelaCommandLine.run(words + ["--allocations", ProjectFolders.allocations], in: language)
  }

  @Test func `the locale's language is spoken where the line names none`() {
    let swedish = "fordela: okänt format 'pdf'; "
    #expect(
      run("show", "2022", "--format", "pdf", in: .swedish).refusal?.hasPrefix(swedish) == true)
    #expect(
      run("show", "2022", "--format", "pdf", in: .english).refusal?
        .hasPrefix("fordela: unknown format 'pdf'; ") == true)
  }

  @Test(arguments: [["--language", "sv"], ["--language=sv"]])
  func `the line's language goes before the locale's`(words: [String]) {
    let line = ["verify", "2022", "--allocations", ProjectFolders.allocations]
    #expect(
      FordelaCommandLine.run(line + words, in: .english)
        == FordelaCommandLine.run(line, in: .swedish))
    #expect(
      FordelaCommandLine.run(words + line, in: .english)
        == FordelaCommandLine.run(line, in: .swedish))
  }

  @Test func `what is wrong with the options is told in the language they name`() {
    #expect(
      FordelaCommandLine.run(["show", "2022", "--colour", "--language", "sv"]).refusal?
        .hasPrefix("fordela: okänd väljare '--colour'; ") == true)
    #expect(
      FordelaCommandLine.run(["verify", "2022", "--", "--language", "sv"]).refusal
        == "fordela: '--language' is one word too many; name one agreement only\n")
  }

  @Test(arguments: ["allocate", "verify", "show"])
  func `names and figures in CSV are the same in both`(command: String) {
    let words = [command, "2022", "--format", "csv", "--allocations", ProjectFolders.allocations]
    let (english, swedish) = (
      FordelaCommandLine.run(words, in: .english), FordelaCommandLine.run(words, in: .swedish)
    )
    #expect(
      english.output.split(separator: "\n").first == swedish.output.split(separator: "\n").first)
    #expect(english.output.filter(\.isNumber) == swedish.output.filter(\.isNumber))
  }
}
