/// The summary of one shard of a sweep, from which with all others that of the whole is made.
///
/// It is of bounded size whatever the shard's: beside the ends and the changes of sign it tells of each
/// figure how its values are spread, in full where they are few. Where they are many, it tells in which
/// bin the median lies, and parts made in a second round look only there.
public struct SweepPart: Sendable {
  /// What the sweep is about.
  public let basis: SweepBasis
  /// Which of the shards it is, from 1.
  public let shard: Int
  /// How many shards there are.
  public let shards: Int
  /// What was gathered of each figure; none where the shard has no scenario.
  let figures: [Figure]
  /// The figures of every scenario in öre, where the whole has so few that a page shows them all.
  let amounts: [[Int]]?
  /// Where it was read from.
  let file: String

  /// What was gathered of one figure.
  struct Figure: Sendable {
    let ends: SweepEnds.Figure
    let window: SweepWindow?
    let spread: SweepSpread
  }

  /// The most bins of all figures together.
  static let maxBins = 1 << 19
  /// The most shards.
  public static let maxShards = 1_000

  /// The scenarios of the shard.
  var range: Range<Int> { basis.grid.scenarios(ofShard: shard, of: shards) }
}

extension SweepPart {
  /// Gathers one shard of a sweep.
  ///
  /// - Parameters:
  ///   - shard: From 1.
  ///   - shards: At least as many, at most ``maxShards``.
  ///   - sweep: The whole sweep.
  ///   - basis: What the sweep is about, which all of its parts have in common.
  ///   - earlier: What a round before has found; nil in the first.
  ///   - workers: How many threads compute; the part is the same for any number.
  ///   - shouldStop: Asked now and then whether to give up.
  /// - Returns: nil where it was stopped.
  /// - Throws: ``InvalidInput`` at a scenario that cannot be computed.
  public init?(
    _ shard: Int, of shards: Int, in sweep: Sweep, on basis: SweepBasis,
    after earlier: SweepMerge? = nil, workers: Int,
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(InvalidInput) {
    try self.init(
      shard, of: shards, in: sweep, on: basis, after: earlier,
      maxBins: max(64, Self.maxBins / max(1, basis.columns.count)), workers: workers,
      shouldStop: shouldStop)
  }

  /// Gathers one shard of a sweep in at most so many bins of each figure.
  init?(
    _ shard: Int, of shards: Int, in sweep: Sweep, on basis: SweepBasis,
    after earlier: SweepMerge?, maxBins: Int, workers: Int,
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(InvalidInput) {
    (self.basis, self.shard, self.shards, file) = (basis, shard, shards, "")
    let windows = earlier?.windows ?? basis.columns.map { _ in nil }
    let range = basis.grid.scenarios(ofShard: shard, of: shards)
    let keepsAmounts = basis.isSmall
    let pass = SweepPass(sweep: sweep, workers: workers, shouldStop: shouldStop)
    let gathered = try pass.run(over: range) { sweep, range in
      SweepGatheredPart(
        sweep, range, windows, maxBins: maxBins, keepsAmounts: keepsAmounts)
    }
    guard let gathered else { return nil }
    amounts = gathered.amounts
    figures =
      range.isEmpty
      ? []
      : gathered.ends.figures.indices.map {
        Figure(
          ends: gathered.ends.figures[$0], window: windows[$0],
          spread: gathered.spreads[$0].spread)
      }
  }
}

/// What one pass gathers of a shard.
private struct SweepGatheredPart: SweepGathering {
  private(set) var ends: SweepEnds
  private(set) var spreads: [SweepSpreading]
  private(set) var amounts: [[Int]]?

  init(
    _ sweep: Sweep, _ range: Range<Int>, _ windows: [SweepWindow?], maxBins: Int,
    keepsAmounts: Bool
  ) {
    ends = SweepEnds(sweep, range)
    spreads = windows.map { SweepSpreading(atMost: maxBins, in: $0) }
    amounts = keepsAmounts ? [] : nil
  }

  mutating func take(_ scenario: Int, _ values: [Int]) {
    ends.take(scenario, values)
    for column in values.indices { spreads[column].take(scenario, values[column]) }
    amounts?.append(values)
  }

  mutating func join(_ next: SweepGatheredPart) {
    ends.join(next.ends)
    for column in spreads.indices { spreads[column].join(next.spreads[column]) }
    if let more = next.amounts { amounts?.append(contentsOf: more) }
  }
}
