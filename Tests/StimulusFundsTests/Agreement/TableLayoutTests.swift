import Testing

@testable import StimulusFunds

struct TableLayoutTests {
  @Test func `the funds of a table are those of its grant columns in printed order`() {
    let contents: [TableLayout.ColumnContent] = [
      .recipient, .key("population"), .grant("near-care"), .share("population"),
      .grant("ambulance"), .total,
    ]
    let table = TableLayout(
      id: "bilaga-4", title: "Bilaga 4",
      columns: contents.map { TableLayout.Column(heading: "x", content: $0) },
      rows: .recipients([]), totalRow: "Totalt")
    #expect(table.funds == ["near-care", "ambulance"])
  }
}
