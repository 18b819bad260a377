import TestSupport
import Testing

@testable import Apportionment

/// Cox's theorem, as tests: every figure within a unit, all sums kept, and no cell favoured.
struct ControlledRoundingTests {
  @Test func `a table of whole units stays as it is`() {
    let table = [[1_000, 2_000], [0, 5_000]]
    #expect(ControlledRounding(of: table, to: 1_000, draw: 1).units == [[1, 2], [0, 5]])
  }

  @Test func `rounding each cell to the nearest would lose a column and this does not`() {
    let table = [[333, 333], [333, 333], [334, 334]]
    let rounded = ControlledRounding(of: table, to: 1_000, draw: 1)
    #expect(rounded.columnTotals == [1, 1])
    #expect(rounded.total == 2)
    #expect(rounded.violations == [])
  }

  @Test func `a table of one cell and one of none are rounded`() {
    #expect(ControlledRounding(of: [[2_000]], to: 1_000, draw: 1).units == [[2]])
    #expect(ControlledRounding(of: [], to: 1_000, draw: 1).units == [])
    #expect(ControlledRounding(of: [[], []], to: 1_000, draw: 1).total == 0)
  }

  @Test func `money back is rounded as money out`() {
    let rounded = ControlledRounding(of: [[-1_500, 1_500], [1_500, -1_500]], to: 1_000, draw: 3)
    #expect(rounded.violations == [])
    #expect(rounded.total == 0 && rounded.rowTotals == [0, 0] && rounded.columnTotals == [0, 0])
  }

  @Test func `the same draw gives the same table and another draw may give another`() {
    let table = (0..<9).map { row in (0..<9).map { $0 * 137 + row * 411 } }
    let first = ControlledRounding(of: table, to: 1_000, draw: 1)
    #expect(ControlledRounding(of: table, to: 1_000, draw: 1) == first)
    #expect(ControlledRounding(of: table, to: 1_000, draw: 2) != first)
  }

  @Test func `every random table keeps the theorem`() {
    var random = SeededGenerator()
    for _ in 0..<Trials.count(200, nightly: 10_000) {
      let seed = random.seed
      let columns = Int.random(in: 1...7, using: &random)
      let unit = [1, 2, 10, 1_000, 1_000_000].randomElement(using: &random) ?? 1
      let table = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        (0..<columns).map { _ in Int.random(in: -3 * unit...9 * unit, using: &random) }
      }
      let rounded = ControlledRounding(of: table, to: unit, draw: random.next())
      #expect(rounded.violations == [], "seed \(seed), \(table) to \(unit)")
      #expect(rounded.columnTotals.reduce(0, +) == rounded.total, "seed \(seed)")
    }
  }

  @Test func `a unit moved from one cell to another is found in its row and its column`() {
    let table = [[1_200, 1_300], [1_400, 1_100]]
    let rounded = ControlledRounding(of: table, to: 1_000, draw: 1)
    for (row, column) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
      var units = rounded.units
      units[row][column] += 2
      let broken = ControlledRounding(exact: table, unit: 1_000, units: units)
      #expect(broken.violations.contains(.cell(row: row, column: column)))
      #expect(broken.violations.contains(.row(row)) && broken.violations.contains(.column(column)))
      #expect(broken.violations.contains(.total))
    }
  }

  @Test func `a cell of whole units may not become another`() {
    let broken = ControlledRounding(exact: [[2_000, 1_500]], unit: 1_000, units: [[3, 1]])
    #expect(broken.violations == [.cell(row: 0, column: 0), .column(0)])
  }

  @Test func `nearest rounding breaks the theorem that it is held to`() {
    let table = [[400, 400, 400], [400, 400, 400], [400, 400, 400]]
    let nearest = ControlledRounding(
      exact: table, unit: 1_000, units: [[0, 0, 0], [0, 0, 0], [0, 0, 0]])
    #expect(
      nearest.violations == [
        .row(0), .row(1), .row(2), .column(0), .column(1), .column(2), .total,
      ])
  }

  @Test func `each cell is rounded up as often as its fraction says`() {
    let table = [[250, 500], [500, 750]]
    var ups = [[0, 0], [0, 0]]
    for draw in 0..<4_000 {
      let units = ControlledRounding(of: table, to: 1_000, draw: UInt64(draw)).units
      for row in 0..<2 { for column in 0..<2 { ups[row][column] += units[row][column] } }
    }
    // Five standard deviations of 4 000 draws are below 160.
    for row in 0..<2 {
      for column in 0..<2 { #expect(abs(ups[row][column] - table[row][column] * 4) < 160) }
    }
  }
}
