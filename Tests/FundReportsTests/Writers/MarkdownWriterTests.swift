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
        .title(.same("God *vård*")), .heading(.same("Medel")), .item(.same("ett")),
        .item(.same("två_")),
        .item(.same("och en halv"), level: 1), .subheading(.same("Mer")), .answer(.same("Ja.")),
        .paragraph(.same("Slut.")),
        .line(.same("rad")), .line(.same("nästa")),
        .table(ReportTable([.init(.same("R"))], rows: [[.text(.same("A"))]])),
        .item(.same("tre"))) == """
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
      [.init(.same("Region")), .init(.same("Kr"), .number), .init(.same("Not"))],
      rows: [[.text(.same("Gotland")), amount, .empty]],
      totals: [.text(.same("Totalt")), amount, .empty])
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
    let table = ReportTable(
      [.init(.same("a|b"))], rows: [[.text(.same("c*"))]], totals: [.text(.same("d_"))])
    #expect(markdown(.table(table)) == "| a\\|b |\n| --- |\n| c\\* |\n| **d\\_** |\n")
  }
}
