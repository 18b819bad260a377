import TestSupport
import Testing

@testable import StimulusFunds

struct SweepPartReadingTests {
  private func part() throws -> String {
    let sweep = try PartedSweep(
      Agreement2022.allocation().agreement, ["funds.ambulance.base=0...3:1"])
    return try sweep.parts(2)[0].text
  }

  private func refusal(_ text: String) -> String {
    do {
      _ = try SweepPart(SourceText(file: "part.json", text))
      return "accepted"
    } catch let problem as Problem {
      return problem.description
    } catch { return "\(error)" }
  }

  /// The part with a passage replaced and the digest made to fit.
  private func replacing(_ old: String, with new: String) throws -> String {
    let text = try part()
    let seal = try #require(text.firstRange(of: ",\n  \"sha256\""))
    let passage = try #require(text.firstRange(of: old))
    var body = String(text[..<seal.lowerBound])
    body.replaceSubrange(passage, with: new)
    let digest = SHA256.digest(of: Array(body.utf8))
    return body + ",\n  \"sha256\": \"\(digest)\"\n}\n"
  }

  @Test func `a part that was written is read as it was`() throws {
    let text = try part()
    let read = try SweepPart(SourceText(file: "part.json", text))
    #expect(read.text == text)
  }

  @Test func `a changed figure is told by the digest`() throws {
    let text = try part()
    let changed = text.replacing("\"shard\": 1", with: "\"shard\": 2")
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - 2
    #expect(
      refusal(changed)
        == "part.json:\(line):3: the digest is not that of the part: it is damaged or changed; "
        + "make the part again")
  }

  @Test(arguments: [
    ("\"version\": 1", "\"version\": 2", "version of the format than 1"),
    ("\"format\": \"fordela sweep part\"", "\"format\": \"x\"", "this is no part of a sweep"),
    ("\"shard\": 1", "\"shard\": 3", "shard: 3 is not from 1 to 2"),
    ("\"shards\": 2", "\"shards\": 0", "shards: 0 is not from 1 to 1000"),
    ("\"shards\": 2", "\"shards\": 1", "is not from 4 to 4"),
    ("base=0...3:1", "base=3...0:1", "axes: '3...0:1' begins above its end"),
    ("\"shift\": 0", "\"shift\": 99", "figures[0].shift: 99 is not from 0 to 62"),
    ("\"shift\": 0", "\"size\": 0", "member 'shift' is missing"),
    ("\"window\": null", "\"window\": [1, 2]", "window: found a list"),
    ("\"changes\": 0,\n", "\"changes\": 9,\n", "changes: 9 is not from 0 to 2"),
    ("\"beginsWithinRun\": false", "\"beginsWithinRun\": 0", "beginsWithinRun: found a number"),
  ])
  func `what no sweep can hold is told at its place`(
    old: String, new: String, expected: String
  ) throws {
    let refusal = refusal(try replacing(old, with: new))
    #expect(refusal.contains(expected), "\(refusal)")
    #expect(refusal.contains(#/^part\.json:\d+:\d+: /#))
  }

  @Test func `no damaged part is read`() throws {
    let bytes = Array(try part().utf8)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<Trials.count(60, nightly: 5_000) {
      var damaged = bytes
      if Bool.random(using: &random) {
        damaged.removeSubrange(Int.random(in: 1..<bytes.count - 2, using: &random)...)
      } else {
        damaged[Int.random(in: 0..<bytes.count - 1, using: &random)] ^=
          UInt8(1 << Int.random(in: 0..<7, using: &random))
      }
      #expect(refusal(String(decoding: damaged, as: UTF8.self)) != "accepted")
    }
  }
}
