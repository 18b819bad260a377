import Testing

@testable import StimulusFunds

struct PrintableTextTests {
  @Test(arguments: [
    ("Region Skåne", "Region Skåne"), ("\u{1B}[31mröd", "\\u{1B}[31mröd"), ("a\r\nb", "a\\r\\nb"),
    ("a\u{202E}b", "a\\u{202E}b"), ("", ""),
  ])
  func `what a terminal would obey is escaped`(text: String, shown: String) {
    #expect(text.printable(atMost: 100) == shown)
  }

  @Test func `a long text is cut in its middle`() {
    #expect("abcdefghijkl".printable(atMost: 8) == "abcdef … kl")
  }
}

struct MisreadTextTests {
  @Test(arguments: [
    ("Region SÃ¶rmland", "Region Sörmland"), ("VÃ¤stra GÃ¶taland", "Västra Götaland"),
    ("Ã\u{2026}re", "Åre"),
  ])
  func `UTF-8 read as Windows-1252 is recognised`(misread: String, meant: String) {
    #expect(misread.beforeMisreading == meant)
  }

  @Test(arguments: ["Region Sörmland", "Åre", "Malmö", "", "–"])
  func `a text that is right is left alone`(text: String) {
    #expect(text.beforeMisreading == nil)
  }
}

struct ProblemLimitTests {
  @Test func `problems beyond the first thousand are counted, not kept`() {
    let problems = Problems()
    var worded = 0
    func word(_ number: Int) -> String {
      worded += 1
      return "fault \(number)"
    }
    for number in 1...2_500 {
      problems.add(
        SourceLocation(file: "x.csv", line: number, column: 1), .same(word(number)),
        repair: .same("mend it"))
    }
    #expect(problems.count == 2_500)
    #expect(worded == 1_000)
    #expect(throws: InvalidInput.self) { try problems.throwIfAny() }
    do { try problems.throwIfAny() } catch {
      #expect(error.problems.count == 1_001)
      #expect(
        error.problems.last?.description
          == "x.csv: 1 500 more problems are not shown; mend the others first")
    }
  }
}
