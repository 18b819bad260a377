/// The medians of the figures, each known to lie between two values that come closer.
struct SweepMedians: Sendable {
  /// The bits of a value that one pass tells apart.
  static let bits = 10

  /// The least value that the median of each figure may have.
  private(set) var lows: [Int]
  /// How many trailing bits of its distance to the low each median still lacks.
  private(set) var shifts: [Int]
  /// How many values in the span of each figure are below its median.
  private var ranks: [Int]

  init(_ ends: SweepEnds, count: Int) {
    lows = ends.figures.map(\.least.value)
    shifts = ends.figures.map { figure in
      let span = UInt64(figure.most.value - figure.least.value)
      return UInt64.bitWidth - span.leadingZeroBitCount
    }
    ranks = ends.figures.map { _ in (count - 1) / 2 }
  }

  /// Whether every median is known.
  var areFound: Bool { shifts.allSatisfy { $0 == 0 } }

  /// The medians, once they are found.
  var values: [Int] { lows }

  /// How far the next pass cuts off distances.
  func nextShift(_ column: Int) -> Int { max(0, shifts[column] - Self.bits) }

  /// Takes up how many values lie in each part of each span.
  mutating func narrow(by histogram: SweepHistogram) {
    for column in lows.indices where shifts[column] > 0 {
      var bin = 0
      while ranks[column] >= histogram.count(column, bin) {
        ranks[column] -= histogram.count(column, bin)
        bin += 1
      }
      let shift = nextShift(column)
      lows[column] += bin << shift
      shifts[column] = shift
    }
  }
}

/// How many values of each figure lie in each part of the span of its median.
struct SweepHistogram: SweepGathering {
  /// The counts of one figure after those of the other.
  private var counts: [Int]
  private let medians: SweepMedians

  init(_ medians: SweepMedians) {
    self.medians = medians
    counts = Array(repeating: 0, count: medians.lows.count << SweepMedians.bits)
  }

  mutating func take(_ scenario: Int, _ values: [Int]) {
    for column in values.indices where medians.shifts[column] > 0 {
      let distance = values[column] - medians.lows[column]
      if distance < 0 || distance >> medians.shifts[column] > 0 { continue }
      counts[column << SweepMedians.bits + distance >> medians.nextShift(column)] += 1
    }
  }

  mutating func join(_ next: SweepHistogram) {
    for bin in counts.indices { counts[bin] += next.counts[bin] }
  }

  /// How many values of a figure lie in a part of its span.
  func count(_ column: Int, _ bin: Int) -> Int { counts[column << SweepMedians.bits + bin] }
}

/// The first scenario in which each figure has a value.
struct SweepSearch: SweepGathering {
  private let values: [Int]
  private(set) var firsts: [Int]

  init(_ values: [Int]) {
    self.values = values
    firsts = values.map { _ in .max }
  }

  mutating func take(_ scenario: Int, _ values: [Int]) {
    for column in firsts.indices
    where firsts[column] == .max && values[column] == self.values[column] {
      firsts[column] = scenario
    }
  }

  mutating func join(_ next: SweepSearch) {
    for column in firsts.indices { firsts[column] = min(firsts[column], next.firsts[column]) }
  }
}
