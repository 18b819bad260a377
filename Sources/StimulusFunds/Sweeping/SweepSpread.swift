/// How the values of a figure are spread: how many lie in each bin, and which scenario is the first.
///
/// Bins are equally wide, a power of two, and begin at its multiples, so that the spreads of several
/// parts of a grid can be joined. They are as narrow as the number of bins allows; where each holds one
/// value, the median is among them.
struct SweepSpread: Equatable, Sendable {
  /// The values of one bin.
  struct Bin: Equatable, Sendable {
    /// The values without their last bits.
    let number: Int
    /// How many there are, above zero.
    var count: Int
    /// The first scenario with one of them.
    var first: Int

    /// The same bin among wider ones.
    func widened(by shift: Int) -> Bin { Bin(number: number >> shift, count: count, first: first) }
  }

  /// How many bits of a value a bin does not tell.
  let shift: Int
  /// The bins that hold any value, in ascending order.
  let bins: [Bin]

  /// Some spreads of one figure as one.
  static func joined(_ spreads: [SweepSpread]) -> SweepSpread {
    let shift = spreads.map(\.shift).max() ?? 0
    let all = spreads.flatMap { spread in spread.bins.map { $0.widened(by: shift - spread.shift) } }
    return SweepSpread(shift: shift, bins: all.sorted { $0.number < $1.number }.together)
  }
}

extension [SweepSpread.Bin] {
  /// Neighbours of one number as one bin.
  fileprivate var together: Self {
    reduce(into: []) { bins, next in
      guard let last = bins.last, last.number == next.number else { return bins.append(next) }
      bins[bins.count - 1].count += next.count
      bins[bins.count - 1].first = Swift.min(last.first, next.first)
    }
  }
}

/// A bin in which a round before has found the median of a figure to be.
struct SweepWindow: Equatable, Sendable {
  /// How many bits of a value the bin does not tell.
  let shift: Int
  /// The bin.
  let number: Int
  /// How many values of all scenarios are below it.
  let below: Int

  func holds(_ value: Int) -> Bool { value >> shift == number }
}

/// A spread that is being gathered, in at most so many bins.
struct SweepSpreading: Sendable {
  private let maxBins: Int
  private let window: SweepWindow?
  private var shift = 0
  private var bins: [Int: SweepSpread.Bin] = [:]

  /// Gathers the values in a window; nil for all.
  init(atMost maxBins: Int, in window: SweepWindow?) {
    (self.maxBins, self.window) = (maxBins, window)
  }

  /// What was gathered.
  var spread: SweepSpread {
    SweepSpread(shift: shift, bins: bins.values.sorted { $0.number < $1.number })
  }

  mutating func take(_ scenario: Int, _ value: Int) {
    if let window, !window.holds(value) { return }
    add(SweepSpread.Bin(number: value >> shift, count: 1, first: scenario))
    widenToLimit()
  }

  mutating func join(_ next: SweepSpreading) {
    widen(to: max(shift, next.shift))
    for bin in next.bins.values { add(bin.widened(by: shift - next.shift)) }
    widenToLimit()
  }

  private mutating func add(_ bin: SweepSpread.Bin) {
    guard var present = bins[bin.number] else {
      bins[bin.number] = bin
      return
    }
    present.count += bin.count
    present.first = min(present.first, bin.first)
    bins[bin.number] = present
  }

  /// Makes the bins wider until they are few enough: the same width, in whatever order values come.
  private mutating func widenToLimit() {
    while bins.count > maxBins { widen(to: shift + 1) }
  }

  private mutating func widen(to wider: Int) {
    if wider == shift { return }
    let present = bins.values.map { $0.widened(by: wider - shift) }
    (shift, bins) = (wider, [:])
    for bin in present { add(bin) }
  }
}
