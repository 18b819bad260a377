import Testing

@testable import StimulusFunds

/// A sweep that is computed as a whole and in parts.
struct PartedSweep {
  let sweep: Sweep
  let basis: SweepBasis

  init(_ agreement: Agreement, _ axes: [String]) throws {
    let grid = try SweepGrid(axes.map { try SweepAxis(commandLine: $0, option: "--vary") })
    sweep = try Sweep(of: agreement, scenario: .unchanged, grid: grid, funds: [], recipients: [])
    let provenance = Provenance(program: "fordela 1", agreements: [agreement], inputs: [])
    basis = SweepBasis(of: sweep, over: agreement, from: provenance)
  }

  func summary() throws -> SweepSummary {
    try #require(try SweepSummary(of: sweep, workers: 2) { false })
  }

  /// The figures of every scenario; nil where they are too many for a page.
  func amounts() throws -> [[Int]]? {
    if !basis.isSmall { return nil }
    var amounts: [[Int]] = []
    try sweep.forEachScenario(in: 0..<sweep.grid.count) { amounts.append($1) }
    return amounts
  }

  func parts(
    _ shards: Int, after earlier: SweepMerge? = nil, maxBins: Int = 1_000, workers: Int = 2
  ) throws -> [SweepPart] {
    try (1...shards).compactMap {
      try SweepPart(
        $0, of: shards, in: sweep, on: basis, after: earlier, maxBins: maxBins, workers: workers
      ) { false }
    }
  }

  /// The parts as they are read from what is written of them.
  func readParts(
    _ shards: Int, after earlier: SweepMerge? = nil, maxBins: Int = 1_000
  ) throws -> [SweepPart] {
    try parts(shards, after: earlier, maxBins: maxBins).map {
      try SweepPart(SourceText(file: "part-\($0.shard)", $0.text))
    }
  }
}
