/// The ends of each figure and the signs of its difference to the agreement.
struct SweepEnds: SweepGathering {
  struct Figure: Sendable {
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
    for column in figures.indices {
      let other = next.figures[column]
      if other.least.value < figures[column].least.value { figures[column].least = other.least }
      if other.most.value > figures[column].most.value { figures[column].most = other.most }
      figures[column].signs.join(other.signs)
    }
  }
}

/// Where a difference changes its sign, counted within runs of the last axis.
struct SweepSigns: Sendable {
  private struct Signed: Sendable {
    let sign: Int
    let scenario: Int
  }

  private(set) var changes = 0
  private(set) var firstChange: SweepSummary.SignChange?
  /// The first difference that is not zero, if it belongs to a run that began before.
  private var leading: Signed?
  /// The last difference that is not zero in the present run.
  private var trailing: Signed?
  private var isInFirstRun: Bool

  /// - Parameter isRunStart: Whether the first scenario begins a run.
  init(isRunStart: Bool) { isInFirstRun = !isRunStart }

  mutating func take(_ sign: Int, _ scenario: Int, isRunStart: Bool) {
    if isRunStart { (isInFirstRun, trailing) = (false, nil) }
    if sign == 0 { return }
    let signed = Signed(sign: sign, scenario: scenario)
    if let trailing, trailing.sign != sign { note(from: trailing, to: signed) }
    if isInFirstRun, leading == nil { leading = signed }
    trailing = signed
  }

  private mutating func note(from: Signed, to: Signed) {
    changes += 1
    if firstChange == nil {
      firstChange = SweepSummary.SignChange(from: from.scenario, to: to.scenario)
    }
  }

  mutating func join(_ next: SweepSigns) {
    if let trailing, let leading = next.leading, trailing.sign != leading.sign {
      note(from: trailing, to: leading)
    }
    changes += next.changes
    firstChange = firstChange ?? next.firstChange
    if let last = next.trailing {
      trailing = last
    } else if !next.isInFirstRun {
      trailing = nil
    }
  }
}
