import Synchronization

#if canImport(Dispatch)
  import Dispatch
#endif

/// Of each figure of a sweep the smallest, the median and the largest, the scenario of each, and
/// where the difference to the agreement changes its sign.
public struct SweepSummary: Sendable {
  /// The summary of each figure, in the order of the selection.
  public let figures: [Figure]

  /// The summary of one figure; amounts are in öre, scenarios are indices from 0.
  public struct Figure: Hashable, Sendable {
    /// The smallest value and the first scenario with it.
    public let least: Extreme
    /// The lower median: as many values are below it as above it, or one fewer.
    public let median: Extreme
    /// The largest value and the first scenario with it.
    public let most: Extreme
    /// How often the difference to the agreement changes its sign along the last axis.
    public let signChanges: Int
    /// The scenarios on either side of the first change of sign; nil where there is none.
    public let firstSignChange: SignChange?
  }

  /// A value and the first scenario with it.
  public struct Extreme: Hashable, Sendable {
    /// In öre.
    public let value: Int
    /// From 0.
    public let scenario: Int
  }

  /// Two scenarios with differences of opposite signs, and only scenarios without difference between.
  public struct SignChange: Hashable, Sendable {
    /// From 0.
    public let from: Int
    /// From 0.
    public let to: Int
  }

  /// A summary that was found elsewhere.
  init(figures: [Figure]) { self.figures = figures }

  /// Summarizes all scenarios of a sweep.
  ///
  /// The scenarios are computed anew in each of a few passes, for to keep them would take memory
  /// that grows with their number: one pass for the ends, one for every ten bits between them to
  /// find the median, one for its scenario.
  ///
  /// - Parameters:
  ///   - workers: How many threads compute; the result is the same for any number.
  ///   - shouldStop: Asked now and then whether to give up.
  ///   - sweep: The sweep.
  /// - Returns: nil where it was stopped.
  /// - Throws: ``InvalidInput`` at a scenario that cannot be computed.
  public init?(
    of sweep: Sweep, workers: Int, shouldStop: @escaping @Sendable () -> Bool
  ) throws(InvalidInput) {
    let pass = SweepPass(sweep: sweep, workers: workers, shouldStop: shouldStop)
    guard let ends = try pass.run(SweepEnds.init) else { return nil }
    var medians = SweepMedians(ends, count: sweep.grid.count)
    while !medians.areFound {
      let present = medians
      guard let counted = try pass.run({ _, _ in SweepHistogram(present) }) else { return nil }
      medians.narrow(by: counted)
    }
    let values = medians.values
    guard let found = try pass.run({ _, _ in SweepSearch(values) }) else { return nil }
    figures = ends.figures.indices.map { column in
      Figure(
        ends.figures[column],
        median: Extreme(value: values[column], scenario: found.firsts[column]))
    }
  }
}

extension SweepSummary.Figure {
  init(_ ends: SweepEnds.Figure, median: SweepSummary.Extreme) {
    self.init(
      least: ends.least, median: median, most: ends.most, signChanges: ends.signs.changes,
      firstSignChange: ends.signs.firstChange)
  }
}

/// What one pass over scenarios gathers; gathered over two neighbouring ranges, it can be joined.
protocol SweepGathering: Sendable {
  mutating func take(_ scenario: Int, _ values: [Int])
  mutating func join(_ next: Self)
}

/// A pass over all scenarios with several threads.
struct SweepPass {
  let sweep: Sweep
  let workers: Int
  let shouldStop: @Sendable () -> Bool

  /// How many scenarios are computed before the wish to stop is asked for again.
  private static let stride = 4_096

  /// Gathers over equal parts of all scenarios, or of some, and joins the parts in order.
  func run<Gathering: SweepGathering>(
    over scenarios: Range<Int>? = nil, _ make: @Sendable (Sweep, Range<Int>) -> Gathering
  ) throws(InvalidInput) -> Gathering? {
    let (count, first) = (scenarios?.count ?? sweep.grid.count, scenarios?.lowerBound ?? 0)
    let parts = max(1, min(workers, count / Self.stride + 1))
    let results = Mutex<[Int: Result<Gathering?, InvalidInput>]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = first + count * part / parts..<first + count * (part + 1) / parts
      let result = Result<Gathering?, InvalidInput> { () throws(InvalidInput) in
        try gather(make(sweep, range), over: range)
      }
      results.withLock { $0[part] = result }
    }
    let all = results.withLock { $0 }
    var joined: Gathering?
    for part in 0..<parts {
      guard let gathered = try all[part]?.get() else { return nil }
      if joined == nil { joined = gathered } else { joined?.join(gathered) }
    }
    return joined
  }

  private func gather<Gathering: SweepGathering>(
    _ empty: Gathering, over range: Range<Int>
  ) throws(InvalidInput) -> Gathering? {
    var gathering = empty
    var start = range.lowerBound
    while start < range.upperBound {
      if shouldStop() { return nil }
      let end = min(start + Self.stride, range.upperBound)
      try sweep.forEachScenario(in: start..<end) { gathering.take($0, $1) }
      start = end
    }
    return gathering
  }
}
