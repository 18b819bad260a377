import Testing

@testable import FundReports

struct MarkdownTableTests {
  @Test func `numbers are aligned to the right and totals are bold`() {
    let table = ReportTable(
      [.init("Region"), .init("Kr", numeric: true), .init("Not")],
      rows: [[.init("Gotland"), .init(shown: "1 000", plain: "1000"), .init("")]],
      totals: [.init("Totalt"), .init(shown: "1 000", plain: "1000"), .init("")])
    #expect(
      table.markdown == """
        | Region | Kr | Not |
        | --- | ---: | --- |
        | Gotland | 1 000 |  |
        | **Totalt** | **1 000** |  |

        """)
  }

  @Test func `what Markdown would take for its own is escaped`() {
    #expect(markdownEscaped("a|b") == "a\\|b")
    #expect(markdownEscaped("*_`<>[]#\\") == "\\*\\_\\`\\<\\>\\[\\]\\#\\\\")
    #expect(markdownEscaped("R&D &amp; ~~1~~") == "R\\&D \\&amp; \\~\\~1\\~\\~")
    #expect(markdownEscaped("Antal insatser* per län") == "Antal insatser\\* per län")
    #expect(markdownEscaped("två\nrader\r\noch\u{2028}tre") == "två rader och tre")
  }

  @Test func `headings and cells are escaped`() {
    let table = ReportTable([.init("a|b")], rows: [[.init("c*")]], totals: [.init("d_")])
    #expect(table.markdown == "| a\\|b |\n| --- |\n| c\\* |\n| **d\\_** |\n")
  }
}
