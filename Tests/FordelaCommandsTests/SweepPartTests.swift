import FordelaCommands
import TestSupport
import Testing

/// Sweeps shared by several processes.
struct SweepPartTests {
  private let axes = [
    "--vary", "funds.near-care.amount=2400000...2600000:10000", "--vary",
    "population[*]*=0.9...1.1:0.1",
  ]

  private func run(_ words: [String]) -> FordelaCommandLine.Result {
    FordelaCommandLine.run(words)
  }

  @Test(arguments: [1, 2, 7])
  func `parts join to the same bytes as the whole, in every format`(shards: Int) throws {
    let tiny = try TinyAgreement()
    let sweep =
      ["sweep", "tiny", "--summary", "--allocations", "\(tiny.folder.path)/Allocations"]
      + axes
    let parts = try (1...shards).map { shard in
      let result = run(sweep + ["--shard", "\(shard)/\(shards)"])
      #expect(result.status == 0, "\(result.diagnostics)")
      return try tiny.folder.write(result.output, to: "part-\(shard).json")
    }
    for format in ["text", "csv", "json", "markdown", "html", "csv-excel"] {
      let whole = run(sweep + ["--format", format])
      #expect(run(["sweep", "--merge"] + parts + ["--format", format]) == whole, "\(format)")
      #expect(whole.status == 0)
    }
  }

  @Test func `parts of a round before are made anew`() throws {
    let tiny = try TinyAgreement()
    let sweep =
      ["sweep", "tiny", "--summary", "--allocations", "\(tiny.folder.path)/Allocations"]
      + axes
    let part = try tiny.folder.write(run(sweep + ["--shard", "1/1"]).output, to: "first.json")
    let narrowed = run(sweep + ["--shard", "1/1", "--narrow", part])
    #expect(narrowed.status == 0, "\(narrowed.diagnostics)")
    let again = try tiny.folder.write(narrowed.output, to: "second.json")
    #expect(run(["sweep", "--merge", again]) == run(sweep))
    let other = run(
      sweep + ["--shard", "1/1", "--set", "funds.ambulance.base=5", "--narrow", part])
    #expect(
      other.diagnostics
        == "fordela: the parts of the round before are not of this sweep: other changes; "
        + "name those of this sweep\n")
  }
}
