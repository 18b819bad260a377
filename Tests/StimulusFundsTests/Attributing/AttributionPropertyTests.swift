import Apportionment
import TestSupport
import Testing

@testable import StimulusFunds

/// Attributions of changes between random agreements.
struct AttributionPropertyTests {
  @Test(arguments: [AttributionOrder.average, .given([.rules, .keys, .amounts])])
  func `the parts of every change sum to it, exactly and in whole kronor`(
    order: AttributionOrder
  ) throws {
    var random = SeededGenerator()
    for _ in 0..<Trials.count(100, nightly: 5_000) {
      let seed = random.seed
      guard let comparison = try Self.comparison(&random) else { continue }
      let attribution = Attribution(of: comparison, order: order)
      for (row, change) in zip(attribution.recipients, comparison.recipients) {
        #expect(row.parts.sum() == change.difference.change, "seed \(seed)")
        #expect(row.exact.sum() == change.difference.change, "seed \(seed)")
        #expect(
          zip(row.parts, row.exact).allSatisfy { ($0 - $1).magnitude < .one }, "seed \(seed)")
      }
      #expect(attribution.total.exact.sum() == comparison.total.change, "seed \(seed)")
    }
  }

  @Test func `a cause is named only where something of it changed`() throws {
    var random = SeededGenerator()
    for _ in 0..<Trials.count(50, nightly: 1_000) {
      let seed = random.seed
      guard let comparison = try Self.comparison(&random) else { continue }
      let (before, after) = (comparison.before.agreement, comparison.after.agreement)
      for cause in Attribution(of: comparison, order: .average).causes {
        switch cause {
        case .amounts:
          #expect(
            before.funds.map(\.amount) != after.funds.map(\.amount), "seed \(seed)")
        case .received:
          let passed = { (all: AgreementAllocation) in
            all.allocations.map { $0.received.map(\.amount.fraction).sum() }
          }
          #expect(passed(comparison.before) != passed(comparison.after), "seed \(seed)")
        case .key(let id):
          #expect(before.key(id)?.isSame(as: after.key(id)) == false, "seed \(seed)")
        case .rules:
          #expect(before.funds.map(\.rule) != after.funds.map(\.rule), "seed \(seed)")
        case .recipients, .together: Issue.record("seed \(seed): \(cause)")
        case .rounding: continue
        }
      }
    }
  }

  /// A random agreement and what random changes make of it; nil where they cannot be made.
  private static func comparison(_ random: inout SeededGenerator) throws -> Comparison? {
    let made = try RandomAgreement(&random)
    let axis = try SweepAxis(commandLine: made.axis(&random), option: "--vary")
    let more = try made.changes(&random).map { try Change(commandLine: $0, option: "--set") }
    let scenario = Scenario(title: .same("x"), changes: [axis.change(at: 0)] + more)
    guard let changed = try? made.agreement.applying(scenario) else { return nil }
    return Comparison(before: made.agreement, after: changed.agreement)
  }
}
