import TestSupport
import Testing

@testable import StimulusFunds

/// Sweeps over random agreements against the what-if of each point.
struct SweepPropertyTests {
  @Test(arguments: 0..<8)
  func `each point of a sweep is what the what-if of that point gives, or refuses`(
    part: Int
  ) throws {
    var random = SeededGenerator()
    for _ in 0..<Trials.count(15, nightly: 1_500) {
      let seed = random.seed
      let trial = try SweepTrial(&random)
      #expect(trial.difference == nil, "seed \(seed), part \(part), \(trial)")
    }
  }

  @Test func `most random sweeps are computed to their end`() throws {
    var random = SeededGenerator(seed: 7)
    var count = 0
    for _ in 0..<50 { count += try SweepTrial(&random).isWhole ? 1 : 0 }
    #expect(count > 12)
  }
}

/// One random agreement, grid and set of changes, swept and computed point by point.
private struct SweepTrial: CustomStringConvertible {
  let axes: [String]
  let changes: [String]
  /// Whether every point could be computed.
  let isWhole: Bool
  /// Where the sweep and the what-if differ.
  let difference: String?

  init(_ random: inout SeededGenerator) throws {
    let made = try RandomAgreement(&random)
    let axes = (0..<Int.random(in: 1...3, using: &random)).map { _ in made.axis(&random) }
    let changes = made.changes(&random)
    (self.axes, self.changes) = (axes, changes)
    let points: [Point]
    do throws(Problem) {
      points = try Self.points(made.agreement, axes, changes)
    } catch {
      // A path twice makes no grid.
      (isWhole, difference) = (false, nil)
      return
    }
    isWhole = points.allSatisfy { $0.figures != nil }
    do {
      let sweep = try Sweep(
        of: made.agreement, scenario: Self.scenario(changes), grid: Self.grid(axes), funds: [],
        recipients: [])
      difference = Self.difference(sweep, points)
    } catch {
      difference = isWhole ? "refused: \(error)" : nil
    }
  }

  /// What the what-if gives at one scenario; nil where it refuses.
  private struct Point {
    let changes: [String]
    let figures: [String: Int]?
  }

  private static func scenario(_ changes: [String]) throws(Problem) -> Scenario {
    var made: [Change] = []
    for change in changes { made.append(try Change(commandLine: change, option: "--set")) }
    return Scenario(title: .same("x"), changes: made)
  }

  private static func grid(_ axes: [String]) throws(Problem) -> SweepGrid {
    var made: [SweepAxis] = []
    for axis in axes { made.append(try SweepAxis(commandLine: axis, option: "--vary")) }
    return try SweepGrid(made)
  }

  private static func points(
    _ agreement: Agreement, _ axes: [String], _ changes: [String]
  ) throws(Problem) -> [Point] {
    let grid = try grid(axes)
    var points: [Point] = []
    for number in 0..<grid.count {
      let positions = grid.positions(of: number)
      let values = zip(grid.axes, positions).map { "\($0.text)=\($0.writtenValue(at: $1))" }
      let whole = try scenario(changes + values)
      let changed = try? agreement.applying(whole).agreement
      let allocation = changed.map { AgreementAllocation(of: $0) }
      points.append(
        Point(changes: changes + values, figures: allocation?.totalsByRecipient.mapValues(\.ore)))
    }
    return points
  }

  private static func difference(_ sweep: Sweep, _ points: [Point]) -> String? {
    var swept = 0
    var difference: String?
    do {
      try sweep.forEachScenario(in: 0..<sweep.grid.count) { scenario, values in
        swept += 1
        let expected = sweep.selection.columns.map { points[scenario].figures?[$0.recipient] ?? 0 }
        if points[scenario].figures == nil || values != expected {
          difference =
            difference ?? "at \(points[scenario].changes): \(values), what-if \(expected)"
        }
      }
    } catch {
      if points[swept].figures != nil { return "at \(points[swept].changes): refused: \(error)" }
    }
    return difference
  }

  var description: String { "axes \(axes), changes \(changes), \(difference ?? "same")" }
}
