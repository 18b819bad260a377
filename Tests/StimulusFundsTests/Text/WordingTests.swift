import Testing

@testable import StimulusFunds

struct WordingTests {
  /// Both sides, so that neither can be forgotten.
  private func sides(_ wording: Wording) -> [String] { [wording.english, wording.swedish] }

  @Test func `a wording is read in a language`() {
    let wording = Wording(en: "the fund", sv: "medlen")
    #expect(wording[.english] == "the fund")
    #expect(wording[.swedish] == "medlen")
    #expect(sides(.same("Region Skåne")) == ["Region Skåne", "Region Skåne"])
  }

  @Test func `a wording within another is put in each side in its own language`() {
    let weeks = Wording.counted(2, en: "week", "weeks", sv: "vecka", "veckor")
    let wording = Wording(en: "\(weeks) left", sv: "\(weeks) " + "återstår")
    #expect(sides(wording) == ["2 weeks left", "2 veckor återstår"])
  }

  @Test func `what words itself is put in each side in its own language`() {
    let problem = Problem(
      at: SourceLocation(file: "a.csv"), Wording(en: "gone", sv: "borta"),
      repair: Wording(en: "add it", sv: "lägg till den"))
    let wording = Wording(en: "not read: \(problem)", sv: "inte läst: \(problem)")
    #expect(
      sides(wording) == [
        "not read: a.csv: gone; add it", "inte läst: a.csv: borta; lägg till den",
      ])
  }

  @Test(arguments: [
    (0, "0 cells", "0 celler"), (1, "1 cell", "1 cell"), (2, "2 cells", "2 celler"),
    (1_000, "1 000 cells", "1 000 celler"),
  ])
  func `one is told from many in both`(count: Int, english: String, swedish: String) {
    let counted = Wording.counted(count, en: "cell", "cells", sv: "cell", "celler")
    #expect(sides(counted) == [english, swedish])
  }

  @Test func `a list ends with its language's and`() {
    #expect(sides(.listed([String]())) == ["", ""])
    #expect(sides(.listed(["a"])) == ["a", "a"])
    #expect(sides(.listed(["a", "b"])) == ["a and b", "a och b"])
    #expect(sides(.listed(["a", "b", "c"])) == ["a, b and c", "a, b och c"])
  }

  @Test func `wordings are joined side by side`() {
    let parts = [Wording(en: "one", sv: "ett"), Wording(en: "two", sv: "två")]
    #expect(sides(parts.joined(separator: "; ")) == ["one; two", "ett; två"])
    #expect(sides([Wording]().joined(separator: "; ")) == ["", ""])
  }
}
