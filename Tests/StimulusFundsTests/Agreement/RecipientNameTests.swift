import Testing

@testable import StimulusFunds

struct RecipientNameTests {
  private func parts(_ name: String) -> [String] {
    let name = RecipientName(name)
    return [
      String(decoding: name.stem, as: UTF8.self), name.kind.map { "\($0)" } ?? "none",
    ]
  }

  @Test(arguments: [
    ("Västra Götalandsregionen", "vastra gotaland", "region"),
    ("Region Västra Götaland", "vastra gotaland", "region"),
    ("Lunds kommun", "lund", "municipality"), ("Lund kommun", "lund", "municipality"),
    ("Lunds stad", "lund", "municipality"),
    ("Lund", "lund", "none"), ("Skåne län", "skane", "county"), ("RSS i Skåne", "skane", "county"),
    ("RSS Skåne län", "skane", "county"), ("Region", "region", "none"),
  ])
  func `a name is taken apart into the place and the word of its kind`(
    name: String, stem: String, kind: String
  ) {
    #expect(parts(name) == [stem, kind])
  }

  @Test(arguments: [
    ("Ystad", "ystad", "none"), ("Hedstad", "hedstad", "none"),
    ("Heddstad", "hedd", "municipality"), ("Norrlan", "norr", "county"),
  ])
  func `an ending is a word of a kind only after more than three letters`(
    name: String, stem: String, kind: String
  ) {
    #expect(parts(name) == [stem, kind])
  }

  @Test func `three letters of its beginning or its end find a place, two do not`() {
    let search = NameSearch(
      ["Region Gotland", "Region Skåne"].map { Recipient(name: $0, groups: ["regions"]) })
    let nearest = { (text: String) in search.nearest(to: RecipientName(text)) { _ in true } }
    #expect(nearest("gotl") == 0)
    #expect(nearest("got") == 0)
    #expect(nearest("land") == 0)
    #expect(nearest("ska") == 1)
    #expect(nearest("go") == nil)
    #expect(nearest("zzzz") == nil)
  }
}
