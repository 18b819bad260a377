import Testing

@testable import FundReports

struct SheetNamesTests {
  @Test func `a name keeps what spreadsheet programs take`() {
    var names = SheetNames()
    #expect(names.name("'Bilaga 4: [län/region]?'") == "Bilaga 4 länregion")
    #expect(names.name("") == "Sheet")
    #expect(names.name(String(repeating: "ö", count: 40)) == String(repeating: "ö", count: 31))
  }

  @Test func `no name is given twice, whatever its case`() {
    var names = SheetNames()
    #expect(
      ["Medel", "MEDEL", "medel"].map { names.name($0) } == ["Medel", "MEDEL (2)", "medel (3)"])
    let long = String(repeating: "a", count: 31)
    #expect(names.name(long) == long)
    #expect(names.name(long) == String(repeating: "a", count: 27) + " (2)")
  }
}
