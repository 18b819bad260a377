import Apportionment
import StimulusFunds

/// What an analyst asks of the 2022 agreement and waits for: what a change comes from, what it would
/// take, and a table in thousands that adds up.
struct PlanningBenchmark {
  private let agreement: Agreement
  private let changed: Agreement
  private let axis: SweepAxis
  private let goal: Goal

  init(_ folder: String) throws {
    agreement = try AgreementFiles.reading(folder).agreement()
    // Every fund has another amount, and every recipient another part.
    let changes = try [
      "funds.*.amount*=1.02", "funds.ambulance.base=750000", "population[Region Gotland]=62000",
      "care-recipients[Gotlands län]=9000",
    ].map { try Change(commandLine: $0, option: "benchmark") }
    changed = try agreement.applying(Scenario(title: .same("benchmark"), changes: changes))
      .agreement
    axis = try SweepAxis(
      commandLine: "funds.ambulance.amount=50000001...1050000000:1", option: "benchmark")
    goal = try GoalReader(AgreementAllocation(of: agreement), option: "benchmark").goal(
      "Region Gotland >= 32000000")
  }

  /// The times, each of one question.
  func measurements() throws -> [Measurement] {
    let comparison = Comparison(before: agreement, after: changed)
    return [
      Measurement("attribution of 2022 changed in four ways, all orders", target: .question) {
        _ = Attribution(of: comparison, order: .average)
      },
      try Measurement("solving a path of 1 000 000 000 values", target: .question) {
        _ = try Solution(of: agreement, along: axis, goals: [goal])
      },
      rounding(rows: 43, columns: 11, target: .smallTable),
      rounding(rows: 1_000, columns: 50, target: .largeTable),
    ]
  }

  private func rounding(rows: Int, columns: Int, target: Target) -> Measurement {
    var random = UInt64(rows)
    let table = (0..<rows).map { _ in
      (0..<columns).map { _ in
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(random >> 34)
      }
    }
    return Measurement("controlled rounding of \(rows) × \(columns)", runs: 5, target: target) {
      _ = ControlledRounding(of: table, to: 1_000, draw: 0)
    }
  }
}
