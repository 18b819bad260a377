import StimulusFunds
import Testing

@testable import FundReports

struct RowShapeTests {
  private struct Row {
    let name: String
    let count: Int
  }

  private let shape = RowShape<Row>(
    .init("name") { .text($0.name) },
    .init("count", heading: "how many", .number) { .count($0.count) },
    .column("twice", .number) { .count($0.count * 2) },
    .json("half") { .string("\($0.count)/2") },
    .init("place", json: { ["of": .string($0.name)] }) { .text("at \($0.name)") })

  @Test func `a member declared once is a column of the table and a member of the object`() {
    let rows = [Row(name: "a", count: 1), Row(name: "b", count: 2)]
    #expect(
      shape.table(of: rows, totals: [.empty, .count(3), .empty, .empty])
        == ReportTable(
          [
            .init("name"), .init("how many", .number), .init("twice", .number), .init("place"),
          ],
          rows: [
            [.text("a"), .count(1), .count(2), .text("at a")],
            [.text("b"), .count(2), .count(4), .text("at b")],
          ], totals: [.empty, .count(3), .empty, .empty]))
    #expect(
      shape.json(of: rows)
        == .array([
          [
            "name": .string("a"), "count": .count(1), "half": .string("1/2"),
            "place": ["of": .string("a")],
          ],
          [
            "name": .string("b"), "count": .count(2), "half": .string("2/2"),
            "place": ["of": .string("b")],
          ],
        ]))
  }
}
