import StimulusFunds
import Testing

struct SweepSummaryTests {
  private func summary(_ sweep: Sweep, workers: Int = 2) throws -> SweepSummary {
    try #require(try SweepSummary(of: sweep, workers: workers) { false })
  }

  @Test func `least, median and most come with their scenarios`() throws {
    let sweep = try sweep2022(
      ["funds.ambulance.base=0...2000000:250000"], recipients: ["Region Gotland"])
    let figure = try summary(sweep).figures[0]
    #expect(figure.least.value == 2_960_117_600)
    #expect(figure.least.scenario == 0)
    #expect(figure.median.value == 3_047_856_800)
    #expect(figure.median.scenario == 4)
    #expect(figure.most.value == 3_135_595_900)
    #expect(figure.most.scenario == 8)
  }

  @Test func `the change of sign is between the scenarios around the agreement`() throws {
    let sweep = try sweep2022(
      ["funds.ambulance.base=0...2000000:250000"], recipients: ["Region Gotland"])
    let figure = try summary(sweep).figures[0]
    #expect(figure.signChanges == 1)
    #expect(figure.firstSignChange?.from == 1)
    #expect(figure.firstSignChange?.to == 3)
  }

  @Test func `a figure that never moves is its own least, median and most`() throws {
    let sweep = try sweep2022(["funds.ambulance.base=0...2000000:500000"], recipients: ["SKR"])
    let figure = try summary(sweep).figures[0]
    #expect(
      [figure.least, figure.median, figure.most].map(\.value) == [
        5_300_000_000, 5_300_000_000, 5_300_000_000,
      ])
    #expect(figure.signChanges == 0)
    #expect(figure.firstSignChange == nil)
  }

  @Test(arguments: 1...4)
  func `of scenarios with the same figure the first is told, whoever computed it`(
    workers: Int
  ) throws {
    let sweep = try sweep2022(["funds.ambulance.base=0...2000000:200"], recipients: ["SKR"])
    let figure = try summary(sweep, workers: workers).figures[0]
    #expect([figure.least.scenario, figure.most.scenario] == [0, 0])
  }

  @Test(arguments: [1, 2, 3, 8])
  func `the summary is the same for any number of workers, and right`(workers: Int) throws {
    let sweep = try sweep2022(
      [
        "funds.e-health.amount=90000000...110000000:1000000",
        "funds.ambulance.base=0...2000000:50000",
      ],
      recipients: ["Region Gotland", "Region Stockholm"])
    let rows = try sweep.kronor()
    let figures = try summary(sweep, workers: workers).figures
    for column in figures.indices {
      let values = rows.map { $0[column] }
      let sorted = values.sorted()
      let median = sorted[(sorted.count - 1) / 2]
      #expect(figures[column].least.value == (sorted.first ?? 0) * 100)
      #expect(figures[column].most.value == (sorted.last ?? 0) * 100)
      #expect(figures[column].median.value == median * 100)
      #expect(figures[column].median.scenario == values.firstIndex(of: median))
      #expect(figures[column].least.scenario == values.firstIndex(of: sorted[0]))
      #expect(
        figures[column].signChanges == Self.signChanges(values, sweep.asIs[column] / 100, run: 41))
    }
  }

  /// Changes of sign within runs, counted plainly.
  private static func signChanges(_ values: [Int], _ asIs: Int, run: Int) -> Int {
    stride(from: 0, to: values.count, by: run).reduce(0) { sum, start in
      let signs = values[start..<min(start + run, values.count)]
        .map { ($0 - asIs).signum() }.filter { $0 != 0 }
      return sum + zip(signs, signs.dropFirst()).count { $0 != $1 }
    }
  }

  @Test func `a summary that is asked to stop gives nothing`() throws {
    let sweep = try sweep2022(["funds.ambulance.base=0...2000000:1000"])
    let summary = try SweepSummary(of: sweep, workers: 2) { true }
    #expect(summary.map(\.figures.count) == nil)
  }
}
