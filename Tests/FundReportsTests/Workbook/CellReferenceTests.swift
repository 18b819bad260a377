import Testing

@testable import FundReports

struct CellReferenceTests {
  @Test func `columns are lettered`() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(CellReference.letters) == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
      ])
  }

  @Test func `a sheet is named in quotation marks unless it is a plain word`() {
    #expect(CellReference.sheet("Nycklar") == "Nycklar!")
    #expect(CellReference.sheet("Bilaga 4") == "'Bilaga 4'!")
    #expect(CellReference.sheet("Norr's") == "'Norr''s'!")
    #expect(CellReference.sheet("SKR") == "'SKR'!")
  }

  @Test func `a formula that is filled down names the rows of its own place`() {
    let formula = "B$2*\(CellReference.inOwnRow(2))+\(CellReference.inOwnRow(27, below: 3))"
    #expect(CellReference.formula(formula, inRow: 4) == "B$2*C5+AB8")
    #expect(CellReference.isFilledDown(formula))
    #expect(!CellReference.isFilledDown("B$2*C5"))
  }
}
