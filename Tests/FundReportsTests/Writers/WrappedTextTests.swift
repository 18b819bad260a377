import FundReports
import Testing

struct WrappedTextTests {
  private static let words = Array(repeating: "nio9 tecken", count: 12).joined(separator: " ")

  @Test func `a text of a hundred columns stays on its line, one more wraps at the space before`() {
    let whole = String(repeating: "a", count: 94) + " bcdef"
    #expect(WrappedText(whole).text == whole)
    #expect(
      WrappedText(whole + "g").text == String(repeating: "a", count: 94) + "\nbcdefg")
  }

  @Test func `columns are counted in characters, not in bytes`() {
    let whole = String(repeating: "å", count: 94) + " bcdef"
    #expect(WrappedText(whole).text == whole)
  }

  @Test func `lines that go on are further in`() {
    let lines = WrappedText(Self.words, indentation: 2, hanging: 4).text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.map { $0.prefix { $0 == " " }.count } == [2, 4])
    #expect(lines.allSatisfy { $0.count <= WrappedText.columns })
  }

  @Test func `without its line ends and indentation it is the text it was`() {
    let wrapped = WrappedText(Self.words, hanging: 2).text
    #expect(wrapped.replacing("\n  ", with: " ") == Self.words)
  }

  @Test(arguments: [" ", "\u{a0}"])
  func `the groups of an amount and its unit stay together`(space: String) {
    let figure = ["1", "169", "003", "665", "kr;"].joined(separator: space)
    let text = String(repeating: "a", count: 90) + " " + figure
    #expect(WrappedText(text).text.split(separator: "\n").last == Substring(figure))
  }

  @Test func `a word that is longer than a line stands on one of its own`() {
    let word = String(repeating: "a", count: 130)
    #expect(WrappedText("b \(word) c").text == "b\n\(word)\nc")
  }

  @Test func `the text's own line ends stay`() {
    #expect(WrappedText("a\n\n  b", indentation: 1).text == " a\n \n   b")
  }
}
