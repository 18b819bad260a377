import Apportionment
import Dispatch
import Foundation
import StimulusFunds

/// Scenarios in which all nine appendix columns of the 2022 agreement differ from it.
struct SweepBenchmark {
  private let sweep: Sweep
  /// A thousand values of one inhabitant's key, on which all 189 cells rest.
  private let keyValues: Sweep
  /// A thousand weights of one fund's blend.
  private let weights: Sweep
  /// The amount, the weights and the denominator of each appendix column.
  private let columns: [(amount: UInt64, weights: [UInt64], denominator: UInt64)]

  init(_ folder: String) throws {
    let agreement = try AgreementFiles.reading(folder).agreement()
    let funds = agreement.tables.flatMap(\.funds).compactMap(agreement.fund)
    let axes = try funds.map { fund throws(Problem) in
      let first = "\(fund.amount.plainDigits.dropLast(6))000001"
      let last = "\(fund.amount.plainDigits.dropLast(6))000004"
      return try SweepAxis(
        commandLine: "funds.\(fund.id).amount=\(first)...\(last):1", option: "benchmark")
    }
    sweep = try Sweep(
      of: agreement, scenario: .unchanged, grid: try SweepGrid(axes), funds: [], recipients: [])
    keyValues = try Self.sweep("population[Region Gotland]=60000...61000:1", of: agreement)
    weights = try Self.sweep(
      "funds.near-care-municipalities.weights.population=0...1:1/1000", of: agreement)
    columns = try funds.map { fund in
      let integers = try Self.proportions(of: fund, agreement).integers
      guard let proportions = integers else { throw Unmeasured() }
      return (
        UInt64(fund.amount.ore / 100), proportions.numerators.map { UInt64($0) },
        UInt64(proportions.denominator)
      )
    }
  }

  private static func sweep(_ axis: String, of agreement: Agreement) throws -> Sweep {
    let grid = try SweepGrid([SweepAxis(commandLine: axis, option: "benchmark")])
    return try Sweep(of: agreement, scenario: .unchanged, grid: grid, funds: [], recipients: [])
  }

  /// The benchmark's proportions are beyond 128 bits.
  private struct Unmeasured: Error {}

  /// The parts of a fund's amount: by population, or half by population and half by care recipients.
  private static func proportions(of fund: Fund, _ agreement: Agreement) throws -> Entitlements {
    let keys = fund.rule.keys.compactMap(agreement.key)
    let half = Fraction(1, over: Int128(keys.count))
    return try keys.reduce(Entitlements.nothing(to: fund.recipients.count)) { sum, key in
      let weights = fund.recipients.compactMap {
        agreement.value(ofKey: key.id, for: $0).flatMap { Int128(exactly: $0.numerator) }
      }
      return sum.adding(try Entitlements.share(of: half, by: weights))
    }
  }

  /// How many scenarios one measurement computes.
  private static let scenarios = 100_000

  /// The time of a scenario, and of the least that any way of computing it costs.
  func measurements() throws -> [Measurement] {
    let cells = columns.reduce(0) { $0 + $1.weights.count }
    return [
      Measurement(
        "bare loop, a scenario of \(cells) cells", pieces: Self.scenarios, multiplyAndDivide),
      Measurement("bare loop, a cell", pieces: Self.scenarios * cells, multiplyAndDivide),
      try Measurement(
        "sweep, a scenario of \(cells) cells, one core", pieces: Self.scenarios,
        target: .evenScenario, computeOnOneCore),
      try Measurement(
        "sweep, a cell, one core", pieces: Self.scenarios * cells, computeOnOneCore),
      try Measurement(
        "sweep, a scenario of \(cells) cells, all cores", pieces: Self.scenarios, computeOnAllCores),
      try Measurement(
        "sweep, a scenario of another key value, one core", pieces: keyValues.grid.count,
        target: .anyScenario
      ) { try compute(keyValues) },
      try Measurement(
        "sweep, a scenario of another weight, one core", pieces: weights.grid.count,
        target: .anyScenario
      ) { try compute(weights) },
    ]
  }

  /// Computes all scenarios of a sweep on one core.
  private func compute(_ sweep: Sweep) throws {
    var sum = 0
    try sweep.forEachScenario(in: 0..<sweep.grid.count) { sum &+= $1[0] }
    consume(sum)
  }

  /// Computes scenarios on one core.
  private func computeOnOneCore() throws {
    var sum = 0
    try sweep.forEachScenario(in: 0..<Self.scenarios) { sum &+= $1[0] }
    consume(sum)
  }

  /// Computes scenarios on all cores.
  private func computeOnAllCores() throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: cores) { core in
      let range = Self.scenarios * core / cores..<Self.scenarios * (core + 1) / cores
      var sum = 0
      try? sweep.forEachScenario(in: range) { sum &+= $1[0] }
      consume(sum)
    }
  }

  /// Only multiplies and divides, once a cell: the least that any way of computing costs.
  private func multiplyAndDivide() {
    var sum: UInt64 = 0
    for scenario in 0..<UInt64(Self.scenarios) {
      for column in columns {
        for weight in column.weights {
          // No weight is above its denominator, so that no quotient is above the amount.
          let product = (column.amount &+ scenario % 4).multipliedFullWidth(by: weight)
          sum &+= column.denominator.dividingFullWidth(product).quotient
        }
      }
    }
    consume(Int(truncatingIfNeeded: sum))
  }
}

/// Keeps a result from being left out by the compiler.
@inline(never)
func consume(_ result: Int) { if result == .min { print(result) } }
