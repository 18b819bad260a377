import Testing

@testable import FundReports

struct DocumentTests {
  private func written(_ style: DocumentStyle) -> String {
    var document = Document(style)
    document.title("God *vård*")
    document.heading("Medel")
    document.line("ett")
    document.line("två_")
    document.paragraph("")
    document.paragraph("Slut.")
    document.table(ReportTable([.init("R")], rows: [[.init("A")]]))
    document.line("tre")
    return document.text
  }

  @Test func `text has indented lists and empty lines between blocks`() {
    #expect(
      written(.text) == """
        God *vård*

        Medel

          ett
          två_

        Slut.

        R
        ─
        A

          tre

        """)
  }

  @Test func `Markdown has headings, lists and escaped texts`() {
    #expect(
      written(.markdown) == """
        # God \\*vård\\*

        ## Medel

        - ett
        - två\\_

        Slut.

        | R |
        | --- |
        | A |

        - tre

        """)
  }
}
