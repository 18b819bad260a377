import Testing

@testable import StimulusFunds

struct NearestNameTests {
  private let names = ["Region Stockholm", "Region Sörmland", "Region Skåne", "Region Västmanland"]

  @Test(
    arguments: [
      ("Region Stokholm", "Region Stockholm"), ("region sormland", "Region Sörmland"),
      ("Region Vastmanlnad", "Region Västmanland"), ("Region Skånne", "Region Skåne"),
      ("Sörmland", "Region Sörmland"), ("Region Västm", "Region Västmanland"),
    ])
  func `a misspelt, shortened or unfinished name has its nearest`(name: String, nearest: String) {
    #expect(nearestName(to: name, among: names) == nearest)
  }

  @Test(arguments: ["SKR", "Kalmar kommun", "", "Re"])
  func `a name far from all has none`(name: String) {
    #expect(nearestName(to: name, among: names) == nil)
  }

  @Test func `three letters are the beginning or the end of a name, two are not`() {
    #expect(nearestName(to: "got", among: ["Gotland"]) == "Gotland")
    #expect(nearestName(to: "and", among: ["Gotland"]) == "Gotland")
    #expect(nearestName(to: "go", among: ["Gotland"]) == nil)
  }

  @Test func `of equally near names the first is taken`() {
    #expect(nearestName(to: "basd", among: ["base", "bass"]) == "base")
    #expect(nearestName(to: "basd", among: ["bass", "base"]) == "bass")
    #expect(nearestName(to: "anything", among: [String]()) == nil)
  }

  @Test(
    arguments: [
      ("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abd", 1),
      ("abc", "ab", 1), ("abc", "xabc", 1), ("abcd", "abdc", 1), ("kitten", "sitting", 3),
      ("amuont", "amount", 1), ("ca", "abc", 3), ("flaw", "lawn", 2),
    ])
  func `a distance counts edits, and swapped neighbours as one`(
    first: String, second: String, distance: Int
  ) {
    #expect(editDistance(Array(first), Array(second)) == distance)
    #expect(editDistance(Array(second), Array(first)) == distance)
  }

  @Test func `a suggestion is the nearest name or the names there are`() {
    #expect(suggestion(for: "shere", among: ["share", "blend"]).english == "did you mean 'share'?")
    #expect(
      suggestion(for: "quota", among: ["share", "blend"]).english
        == "expected one of 'share', 'blend'")
  }

  @Test func `a name is listed once, and without names there is none to list`() {
    #expect(
      suggestion(for: "x", among: ["a b", "c d", "a b"]).english == "expected one of 'a b', 'c d'")
    #expect(suggestion(for: "x", among: []).english == "there is none to choose from")
  }

  @Test func `names of one or two characters suggest nothing but themselves`() {
    #expect(nearestName(to: "18", among: ["17"]) == nil)
    #expect(nearestName(to: "åb", among: ["ab"]) == "ab")
    #expect(nearestName(to: "139", among: ["39"]) == "39")
  }

  @Test func `a long list of names is cut after 24`() {
    let many = (10..<40).map { "name-\($0)-of-a-key" }
    let text = suggestion(for: "x", among: many).english
    #expect(text.hasPrefix("expected one of 'name-10-of-a-key', 'name-11-of-a-key', "))
    #expect(text.hasSuffix("'name-33-of-a-key' and 6 more"))
  }

  @Test func `the nearest names come nearest first, equally near ones in their order`() {
    let paths = ["funds.a.amount", "funds.b.amount", "keys.a", "funds.a.unit"]
    #expect(
      nearestNames(to: "funds.c.amount", among: paths, count: 3)
        == "'funds.a.amount', 'funds.b.amount', 'funds.a.unit'")
    #expect(nearestNames(to: "keys.a", among: ["keys.b"], count: 3) == "'keys.b'")
    #expect(nearestNames(to: "x", among: [], count: 3) == "")
  }
}
