import StimulusFunds
import Testing

@testable import FundReports

struct MarkdownWriterTests {
  private func markdown(_ blocks: Block...) -> String {
    SampleReport(blocks: blocks).rendered(as: .markdown)
  }

  @Test func `blocks are headings, lists and paragraphs, their texts escaped`() {
    #expect(
      markdown(
        .title("God *vård*"), .heading("Medel"), .item("ett"), .item("två_"),
        .item("och en halv", level: 1), .subheading("Mer"), .answer("Ja."), .paragraph("Slut."),
        .line("rad"), .line("nästa"), .table(ReportTable([.init("R")], rows: [[.text("A")]])),
        .item("tre")) == """
          # God \\*vård\\*

          ## Medel

          - ett
          - två\\_
          -   och en halv

          ### Mer

          Ja.

          Slut.

          - rad
          - nästa

          | R |
          | --- |
          | A |

          - tre

          """)
  }

  @Test func `numbers are aligned to the right and totals are bold`() throws {
    let amount = Cell.amount(try Kronor(1_000))
    let table = ReportTable(
      [.init("Region"), .init("Kr", .number), .init("Not")],
      rows: [[.text("Gotland"), amount, .empty]], totals: [.text("Totalt"), amount, .empty])
    #expect(
      markdown(.table(table)) == """
        | Region | Kr | Not |
        | --- | ---: | --- |
        | Gotland | 1 000 |  |
        | **Totalt** | **1 000** |  |

        """)
  }

  @Test func `what Markdown would take for its own is escaped`() {
    #expect(MarkdownWriter.escaped("a|b") == "a\\|b")
    #expect(MarkdownWriter.escaped("*_`<>[]#\\") == "\\*\\_\\`\\<\\>\\[\\]\\#\\\\")
    #expect(MarkdownWriter.escaped("R&D &amp; ~~1~~") == "R\\&D \\&amp; \\~\\~1\\~\\~")
    #expect(MarkdownWriter.escaped("Antal insatser* per län") == "Antal insatser\\* per län")
    #expect(MarkdownWriter.escaped("två\nrader\r\noch\u{2028}tre") == "två rader och tre")
  }

  @Test func `a mark is escaped also where a combining mark follows it`() {
    #expect(
      Array(MarkdownWriter.escaped("a|\u{301}b").unicodeScalars)
        == Array("a\\|\u{301}b".unicodeScalars))
  }

  @Test func `headings and cells are escaped`() {
    let table = ReportTable([.init("a|b")], rows: [[.text("c*")]], totals: [.text("d_")])
    #expect(markdown(.table(table)) == "| a\\|b |\n| --- |\n| c\\* |\n| **d\\_** |\n")
  }
}
