import StimulusFunds
import TestSupport
import Testing

struct CSVRoundTripTests {
  @Test func `what is written with quotation marks is read back`() throws {
    var generator = SeededGenerator()
    for _ in 0..<200 {
      let width = Int.random(in: 2...4, using: &generator)
      // Rows without any text, and columns without a heading at the end, are passed over.
      let rows = (0..<Int.random(in: 1...5, using: &generator)).map { row in
        (0..<width).map { column in
          (row == 0 || column == 0 ? "x" : "") + generator.cell()
        }
      }
      let end = Bool.random(using: &generator) ? "\n" : "\r\n"
      let text = rows.map { $0.map(quoted).joined(separator: ",") }.joined(separator: end)
      let table = try CSVTable(SourceText(file: "t.csv", text))
      let read =
        [table.headings.map(\.text)]
        + (0..<table.rowCount).map { row in (0..<width).map { table[row, $0].text } }
      #expect(read == rows, "seed \(generator.seed)")
    }
  }

  private func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

extension SeededGenerator {
  fileprivate mutating func cell() -> String {
    let characters = Array("aå😀 ,\"\n;'")
    let length = Int.random(in: 0...6, using: &self)
    return String((0..<length).compactMap { _ in characters.randomElement(using: &self) })
  }
}
