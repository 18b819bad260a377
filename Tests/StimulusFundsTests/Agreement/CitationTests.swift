import Testing

@testable import StimulusFunds

struct CitationTests {
  @Test(
    arguments: [
      ("9", "tredje stycket", "avsnitt 9, tredje stycket"), ("10.1", nil, "avsnitt 10.1"),
      ("Bilaga 4", nil, "Bilaga 4"), ("Bilaga 2", "andra stycket", "Bilaga 2, andra stycket"),
      ("", nil, ""),
    ] as [(String, String?, String)])
  func `a place is written as an official writes it`(
    section: String, paragraph: String?, place: String
  ) {
    #expect(Citation(section: section, paragraph: paragraph, quote: "x").place == place)
  }
}
