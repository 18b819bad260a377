import StimulusFunds
import Testing

@testable import FundReports

struct RowShapeTests {
  private struct Row {
    let name: String
    let count: Int
  }

  private let shape = RowShape<Row>(
    .init("name") { .name($0.name) },
    .init("count", heading: .same("how many"), .number) { .count($0.count) },
    .column(.same("twice"), .number) { .count($0.count * 2) },
    .json("half") { .string("\($0.count)/2") },
    .init("place", json: { ["of": .string($0.name)] }) { .text(.same("at \($0.name)")) })

  @Test func `a member declared once is a column of the table and a member of the object`() {
    let rows = [Row(name: "a", count: 1), Row(name: "b", count: 2)]
    #expect(
      shape.table(of: rows, totals: [.empty, .count(3), .empty, .empty])
        == ReportTable(
          [
            .init(.same("name")), .init(.same("how many"), .number), .init(.same("twice"), .number),
            .init(.same("place")),
          ],
          rows: [
            [.text(.same("a")), .count(1), .count(2), .text(.same("at a"))],
            [.text(.same("b")), .count(2), .count(4), .text(.same("at b"))],
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
