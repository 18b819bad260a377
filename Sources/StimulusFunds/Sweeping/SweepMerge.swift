/// All parts of a sweep, joined.
public struct SweepMerge: Sendable {
  /// What the sweep is about.
  public let basis: SweepBasis
  /// The figures of every scenario in öre; nil where they are too many to be shown.
  public let amounts: [[Int]]?
  /// The median of each figure, or the bin it lies in.
  private let medians: [Median]
  private let ends: [SweepEnds.Figure]

  /// The bin that a median lies in, and the first scenario of that: the median itself where the bin
  /// holds one value.
  private struct Median {
    let window: SweepWindow
    let first: Int

    var value: SweepSummary.Extreme? {
      window.shift == 0 ? SweepSummary.Extreme(value: window.number, scenario: first) : nil
    }
  }

  /// Joins parts, in whatever order they are named.
  ///
  /// - Throws: ``InvalidInput`` where they are not every shard of one sweep once.
  public init(_ parts: [SweepPart]) throws(InvalidInput) {
    let parts = try Self.whole(parts)
    basis = parts[0].basis
    amounts = parts.allSatisfy { $0.amounts != nil } ? parts.flatMap { $0.amounts ?? [] } : nil
    let filled = parts.filter { !$0.figures.isEmpty }
    ends = basis.columns.indices.map { column in
      filled.dropFirst().reduce(into: filled[0].figures[column].ends) {
        $0.join($1.figures[column].ends)
      }
    }
    var medians: [Median] = []
    for column in basis.columns.indices {
      let figures = filled.map { $0.figures[column] }
      guard let median = Self.median(figures, of: basis.grid.count) else {
        throw InvalidInput([Self.contradiction(in: filled[0], figure: column)])
      }
      medians.append(median)
    }
    self.medians = medians
  }

  /// The summary of the whole; nil while a median lies among too many values to be told.
  public var summary: SweepSummary? {
    var figures: [SweepSummary.Figure] = []
    for (ends, median) in zip(ends, medians) {
      guard let value = median.value else { return nil }
      figures.append(SweepSummary.Figure(ends, median: value))
    }
    return SweepSummary(figures: figures)
  }

  /// How many medians lie among too many values to be told.
  public var openMedians: Int { medians.count { $0.value == nil } }

  /// Where the next round has to look for each median.
  var windows: [SweepWindow?] { medians.map(\.window) }

  /// The lower median of a figure, or the bin it lies in; nil where its parts do not hold it.
  private static func median(_ figures: [SweepPart.Figure], of count: Int) -> Median? {
    let spread = SweepSpread.joined(figures.map(\.spread))
    var below = figures[0].window?.below ?? 0
    for bin in spread.bins {
      if below + bin.count > (count - 1) / 2 {
        return Median(
          window: SweepWindow(shift: spread.shift, number: bin.number, below: below),
          first: bin.first)
      }
      below += bin.count
    }
    return nil
  }
}
