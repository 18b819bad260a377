import Testing

@testable import StimulusFunds

/// A sweep of the 2022 agreement over axes written as on the command line.
func sweep2022(
  _ axes: [String], funds: [String] = [], recipients: [String] = [], set: [String] = []
) throws -> Sweep {
  try Sweep(
    of: Agreement2022.allocation().agreement, scenario: Agreement2022.scenario(set),
    grid: SweepGrid(axes.map { try SweepAxis(commandLine: $0, option: "--vary") }), funds: funds,
    recipients: recipients)
}

extension Sweep {
  /// All figures in whole kronor, a scenario each.
  func kronor() throws -> [[Int]] {
    var rows: [[Int]] = []
    try forEachScenario(in: 0..<grid.count) { rows.append($1.map { $0 / 100 }) }
    return rows
  }
}

struct SweepTests {
  @Test func `each scenario gives the grant of the fund asked for`() throws {
    let sweep = try sweep2022(
      ["funds.ambulance.base=0...2000000:250000"], funds: ["ambulance"],
      recipients: ["Region Gotland"])
    #expect(
      try sweep.kronor().map { $0[0] } == [
        496_272, 715_620, 934_968, 1_154_316, 1_373_664, 1_593_012, 1_812_360, 2_031_707, 2_251_055,
      ])
  }

  @Test func `a factor of all funds gives what the what-if of each scenario gives`() throws {
    let sweep = try sweep2022(["funds.*.amount*=0.9...1.1:0.025", "funds.ambulance.base=0...2:1"])
    try sweep.forEachScenario(in: 0..<sweep.grid.count) { scenario, values in
      #expect((try? sweep.plainFigures(of: scenario)) == values)
    }
  }

  @Test func `totals are of all funds, and as published where nothing changes`() throws {
    let sweep = try sweep2022(
      ["funds.ambulance.base=500000...750000:250000"], recipients: ["Region Blekinge"])
    #expect(try sweep.kronor() == [[77_532_246], [77_702_313]])
    #expect(sweep.asIs == [7_753_224_600])
  }

  @Test func `a range computes the same scenarios as the whole`() throws {
    let sweep = try sweep2022([
      "population[Region Gotland]=60000...62000:1000",
      "funds.ambulance.amount=80000000...85000000:1000000",
    ])
    let whole = try sweep.kronor()
    var part: [[Int]] = []
    try sweep.forEachScenario(in: 4..<11) { part.append($1.map { $0 / 100 }) }
    #expect(part == Array(whole[4..<11]))
  }

  @Test(arguments: [
    ["funds.near-care-municipalities.weights.population=0...1:0.5"],
    ["funds.ambulance.base=0...1000000:500000", "population[*]*=1...1.1:0.1"],
    [
      "funds.nurse-careers.atLeast=0...2000000:1000000",
      "funds.nurse-careers.amount=99000000...100000000:1000000",
    ],
    ["funds.e-health.amount*=0.5...1.5:0.5"],
  ])
  func `every scenario is what the plain what-if gives`(axes: [String]) throws {
    let sweep = try sweep2022(axes)
    let rows = try sweep.kronor()
    for (scenario, row) in rows.enumerated() {
      let changes = zip(sweep.grid.axes, sweep.grid.positions(of: scenario)).map {
        "\($0.text)=\($0.value(at: $1))"
      }
      let changed = try Agreement2022.allocation().agreement
        .applying(Agreement2022.scenario(changes))
      let comparison = try Agreement2022.comparison(changed)
      #expect(row == comparison.recipients.map { $0.difference.after.decimal }.map { Int("\($0)") })
    }
  }

  @Test func `what no corner of the grid can be is told before anything is computed`() throws {
    let error = try #require(throws: InvalidInput.self) {
      try sweep2022(["funds.ambulance.base=0...5000000:1000000"])
    }
    #expect("\(error)".contains("21 base amounts of"))
    #expect(throws: InvalidInput.self) { try sweep2022(["funds.ambulance.bse=0...1:1"]) }
    #expect(throws: InvalidInput.self) { try sweep2022(["funds.ambulance.base=0...1:0.001"]) }
  }
}
