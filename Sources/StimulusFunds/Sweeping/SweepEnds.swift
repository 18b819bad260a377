/// The ends of each figure and the signs of its difference to the agreement.
struct SweepEnds: SweepGathering {
  struct Figure: Equatable, Sendable {
    var least: SweepSummary.Extreme
    var most: SweepSummary.Extreme
    var signs: SweepSigns
  }

  private(set) var figures: [Figure]
  private let asIs: [Int]
  private let runLength: Int

  init(_ sweep: Sweep, _ range: Range<Int>) {
    asIs = sweep.asIs
    runLength = sweep.grid.axes.last?.count ?? 1
    let signs = SweepSigns(isRunStart: range.lowerBound.isMultiple(of: runLength))
    let least = SweepSummary.Extreme(value: .max, scenario: range.lowerBound)
    let most = SweepSummary.Extreme(value: .min, scenario: range.lowerBound)
    figures = asIs.map { _ in Figure(least: least, most: most, signs: signs) }
  }

  mutating func take(_ scenario: Int, _ values: [Int]) {
    let isRunStart = scenario.isMultiple(of: runLength)
    for column in figures.indices {
      let value = values[column]
      if value < figures[column].least.value {
        figures[column].least = SweepSummary.Extreme(value: value, scenario: scenario)
      }
      if value > figures[column].most.value {
        figures[column].most = SweepSummary.Extreme(value: value, scenario: scenario)
      }
      figures[column].signs.take((value - asIs[column]).signum(), scenario, isRunStart: isRunStart)
    }
  }

  mutating func join(_ next: SweepEnds) {
    for column in figures.indices { figures[column].join(next.figures[column]) }
  }
}

extension SweepEnds.Figure {
  mutating func join(_ next: Self) {
    if next.least.value < least.value { least = next.least }
    if next.most.value > most.value { most = next.most }
    signs.join(next.signs)
  }
}
