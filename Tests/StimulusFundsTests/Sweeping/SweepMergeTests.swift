import TestSupport
import Testing

@testable import StimulusFunds

/// Parts of sweeps, written, read and joined, against the summary of the whole.
struct SweepMergeTests {
  @Test(arguments: [1, 2, 3, 7])
  func `the parts of a random sweep join to the summary of the whole`(shards: Int) throws {
    var random = SeededGenerator(seed: UInt64(shards))
    var compared = 0
    for _ in 0..<Trials.count(40, nightly: 1_500) {
      let made = try RandomAgreement(&random)
      let axes = (0..<Int.random(in: 1...3, using: &random)).map { _ in made.axis(&random) }
      guard let sweep = try? PartedSweep(made.agreement, axes), let whole = try? sweep.summary()
      else { continue }
      let merge = try SweepMerge(sweep.readParts(shards).shuffled(using: &random))
      #expect(merge.summary?.figures == whole.figures, "\(axes)")
      #expect(try merge.amounts == sweep.amounts())
      compared += 1
    }
    #expect(compared > 10)
  }

  @Test(arguments: [1, 3])
  func `medians among too many values are found in further rounds`(shards: Int) throws {
    let sweep = try PartedSweep(
      Agreement2022.allocation().agreement,
      [
        "funds.e-health.amount=90000000...110000000:1000000",
        "funds.ambulance.base=0...2000000:50000",
      ])
    var rounds = [try SweepMerge(sweep.readParts(shards, maxBins: 4))]
    while let last = rounds.last, last.summary == nil {
      #expect(last.openMedians > 0)
      #expect(rounds.count < 30)
      rounds.append(try SweepMerge(sweep.readParts(shards, after: last, maxBins: 4)))
    }
    #expect(rounds.count > 2)
    #expect(try rounds.last?.summary?.figures == sweep.summary().figures)
  }

  @Test func `bins are equally wide whatever the number of workers`() throws {
    let sweep = try PartedSweep(
      Agreement2022.allocation().agreement, ["funds.ambulance.base=0...2000000:100"])
    let texts = try [1, 2, 5].map { workers in
      try sweep.parts(1, maxBins: 100, workers: workers).map(\.text)
    }
    #expect(texts[0] == texts[1] && texts[1] == texts[2])
  }

  @Test func `a shard without scenarios is a part too`() throws {
    let sweep = try PartedSweep(
      Agreement2022.allocation().agreement, ["funds.ambulance.base=0...2:1"])
    let merge = try SweepMerge(sweep.readParts(7))
    #expect(try merge.summary?.figures == sweep.summary().figures)
  }

  @Test func `what is not every shard of one sweep once is refused`() throws {
    let agreement = try Agreement2022.allocation().agreement
    let sweep = try PartedSweep(agreement, ["funds.ambulance.base=0...9:1"])
    let parts = try sweep.readParts(3)
    let others = try PartedSweep(agreement, ["funds.ambulance.base=0...8:1"]).readParts(3)
    let halves = try sweep.readParts(2)
    let again = try sweep.readParts(3, after: SweepMerge(parts))
    #expect(refusal([]) == "--merge: no part is named; name every part after it")
    #expect(
      refusal([parts[2], parts[0]])
        == "--merge: shard 2 of 3 is missing; make it with --shard 2/3, and name it too")
    #expect(
      refusal(parts + [parts[1]])
        == "part-2: shard 2 is there twice, also as part-2; name it once")
    #expect(
      refusal([parts[0], others[1], parts[2]])
        == "part-2: the part is not of the same sweep as part-1: other axes; "
        + "name the parts of one sweep")
    #expect(
      refusal([parts[0], halves[1]])
        == "part-2: the part is not of the same sweep as part-1: 2 shards instead of 3; "
        + "name the parts of one sweep")
    #expect(
      refusal([parts[0], again[1], parts[2]])
        == "part-2: the part is not of the same sweep as part-1: another round; "
        + "name the parts of one sweep")
  }

  @Test func `a part of another version of the agreement is refused`() throws {
    let agreement = try Agreement2022.allocation().agreement
    var later = agreement
    later.signedOn = CalendarDate("2023-01-01")
    let axes = ["funds.ambulance.base=0...9:1"]
    let parts = try PartedSweep(agreement, axes).readParts(2)
    let others = try PartedSweep(later, axes).readParts(2)
    #expect(
      refusal([parts[0], others[1]])
        == "part-2: the part is not of the same sweep as part-1: files with other contents; "
        + "name the parts of one sweep")
  }

  private func refusal(_ parts: [SweepPart]) -> String {
    do throws(InvalidInput) {
      _ = try SweepMerge(parts)
      return "accepted"
    } catch { return error.description }
  }
}
