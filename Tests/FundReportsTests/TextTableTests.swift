import Testing

@testable import FundReports

struct TextTableTests {
  @Test func `numbers stand to the right and texts to the left, without trailing spaces`() {
    let table = ReportTable(
      [.init("Region"), .init("Kr", numeric: true), .init("Not")],
      rows: [
        [.init("Örebro"), .init(shown: "1 000", plain: "1000"), .init("")],
        [.init("Skåne"), .init("7"), .init("ja")],
      ])
    #expect(
      table.text == """
        Region     Kr  Not
        ──────  ─────  ───
        Örebro  1 000
        Skåne       7  ja

        """)
  }

  @Test func `a long heading takes several lines, the last just above the rule`() {
    let table = ReportTable(
      [.init("Region"), .init("Andel av hela befolkningen", numeric: true)],
      rows: [[.init("Gotland"), .init("0,6%")]])
    #expect(
      table.text == """
                     Andel av
                         hela
        Region   befolkningen
        ───────  ────────────
        Gotland          0,6%

        """)
  }

  @Test func `totals stand below a rule of their own`() {
    let table = ReportTable(
      [.init("R"), .init("Kr", numeric: true)], rows: [[.init("A"), .init("1")]],
      totals: [.init("Totalt"), .init("1")])
    #expect(
      table.text == """
        R       Kr
        ──────  ──
        A        1
        ──────  ──
        Totalt   1

        """)
  }

  @Test func `a table without rows has its headings`() {
    #expect(ReportTable([.init("Region")], rows: []).text == "Region\n──────\n")
  }
}
