import Apportionment
import StimulusFunds
import Testing

@testable import FundReports

struct TextWriterTests {
  private func text(_ blocks: Block...) -> String {
    SampleReport(blocks: blocks).rendered(as: .text)
  }

  private func text(_ table: ReportTable) -> String { text(.table(table)) }

  @Test func `items are indented and blocks stand apart by an empty line`() {
    #expect(
      text(
        .title(.same("God *vård*")), .heading(.same("Medel")), .item(.same("ett")),
        .item(.same("två_")),
        .item(.same("två och en halv"), level: 1), .subheading(.same("Mer")), .answer(.same("Ja.")),
        .answer(.same("Nej.")),
        .line(.same("rad")), .line(.same("nästa")),
        .table(ReportTable([.init(.same("R"))], rows: [[.text(.same("A"))]])),
        .item(.same("tre"))) == """
          God *vård*

          Medel

            ett
            två_
              två och en halv

          Mer

          Ja.

          Nej.

          rad
          nästa

          R
          ─
          A

            tre

          """)
  }

  @Test func `numbers stand to the right and texts to the left, without trailing spaces`() throws {
    let table = ReportTable(
      [.init(.same("Region")), .init(.same("Kr"), .number), .init(.same("Not"))],
      rows: [
        [.text(.same("Örebro")), .amount(try Kronor(1_000)), .empty],
        [.text(.same("Skåne")), .count(7), .text(.same("ja"))],
      ])
    #expect(
      text(table) == """
        Region     Kr  Not
        ──────  ─────  ───
        Örebro  1 000
        Skåne       7  ja

        """)
  }

  @Test func `a long heading takes several lines, the last just above the rule`() {
    let table = ReportTable(
      [.init(.same("Region")), .init(.same("Andel av hela befolkningen"), .number)],
      rows: [[.text(.same("Gotland")), .share(tenths: 6)]])
    #expect(
      text(table) == """
                     Andel av
                         hela
        Region   befolkningen
        ───────  ────────────
        Gotland          0,6%

        """)
  }

  @Test func `totals stand below a rule of their own`() {
    let table = ReportTable(
      [.init(.same("R")), .init(.same("Kr"), .number)], rows: [[.text(.same("A")), .count(1)]],
      totals: [.text(.same("Totalt")), .count(1)])
    #expect(
      text(table) == """
        R       Kr
        ──────  ──
        A        1
        ──────  ──
        Totalt   1

        """)
  }

  @Test func `a table without rows has its headings`() {
    #expect(text(ReportTable([.init(.same("Region"))], rows: [])) == "Region\n──────\n")
  }

  @Test func `every kind of cell is shown as officials write it`() throws {
    let third = Fraction(1, over: 3)
    let cells: [Cell] = [
      .amount(try Kronor(ore: 123_456_750)), .amount(try Kronor(ore: -5)),
      .carried(try Kronor(2)), .carried(try Kronor(-1_000)), .number(Fraction(10_443_100)),
      .number(Fraction(5, over: 2)), .change(Fraction(-1_000)),
      .change(Fraction(2, over: 5), places: 2), .change(.zero, places: 2),
      .entitlement(third), .entitlement(Fraction(7)), .count(1_234), .share(tenths: 231),
      .day(try #require(CalendarDate("2022-12-01"))), .flag(true), .flag(false), .empty, .unknown,
      .awaiting, .text(.same("12345")),
    ]
    #expect(
      cells.map { $0.shown(in: .english) } == [
        "1 234 567,50", "−0,05", "+2", "−1 000", "10 443 100", "2,5", "−1 000", "+0,40", "0,00",
        "0,3333…", "7", "1 234", "23,1%", "2022-12-01", "yes", "no", "", "–", "awaiting", "12345",
      ])
  }
}
