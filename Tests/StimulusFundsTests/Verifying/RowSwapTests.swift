import StimulusFunds
import Testing

/// Whole rows that stand in each other's place.
struct RowSwapTests {
  @Test func `rows under each other's names are told as such, cell by cell`() throws {
    let text = try Agreement2022.goldenText("bilaga-4")
    let swapped = text.split(separator: "Region Kronoberg,").joined(separator: "@,")
      .split(separator: "Region Kalmar län,").joined(separator: "Region Kronoberg,")
      .split(separator: "@,").joined(separator: "Region Kalmar län,")
    let allocation = try Agreement2022.allocation()
    let layout = try #require(allocation.agreement.table("bilaga-4"))
    let published = try PublishedTable(SourceText(file: "t.csv", swapped), layout: layout)
    let table = try #require(Verification(of: allocation, against: [published]).tables.first)
    #expect(table.swaps.map(\.rows) == [["Region Kronoberg", "Region Kalmar län"]])
    #expect(table.swaps.map(\.cells) == [16])
    #expect(table.findings.count == 16)
    #expect(
      Set(table.findings.map { "\($0.row): \($0.reason.english)" }) == [
        "Region Kronoberg: swapped with the row of Region Kalmar län",
        "Region Kalmar län: swapped with the row of Region Kronoberg",
      ])
  }

  @Test func `rows of a fund that stand in each other's place are told apart`() throws {
    let text = try Agreement2022.goldenText("avsnitt-8")
    var lines = text.split(separator: "\n")
    lines.swapAt(1, 2)
    let allocation = try Agreement2022.allocation()
    let layout = try #require(allocation.agreement.table("avsnitt-8"))
    let published = try PublishedTable(
      SourceText(file: "t.csv", lines.joined(separator: "\n")), layout: layout)
    let table = try #require(Verification(of: allocation, against: [published]).tables.first)
    #expect(table.swaps.map(\.rows) == [["near-care-regions", "near-care-municipalities"]])
    #expect(table.findings.count == 4)
  }

  @Test func `whole rows in another order are told, and are no differences`() throws {
    var lines = try Agreement2022.goldenText("bilaga-4").split(separator: "\n")
    lines.swapAt(6, 7)
    let allocation = try Agreement2022.allocation()
    let layout = try #require(allocation.agreement.table("bilaga-4"))
    let published = try PublishedTable(
      SourceText(file: "t.csv", lines.joined(separator: "\n")), layout: layout)
    let verification = Verification(of: allocation, against: [published])
    #expect(verification.agrees)
    #expect(verification.tables.map(\.reordered) == [["Region Kalmar län", "Region Kronoberg"]])
  }

  @Test func `a row that continues the fund above has a name`() throws {
    let verification = try Agreement2022.verification(
      changing: "150000000", to: "150000001", in: "avsnitt-8")
    #expect(
      verification.tables.flatMap(\.findings).map { "\($0.row), \($0.column)" } == [
        "workforce-municipalities, Belopp, kronor"
      ])
  }
}
