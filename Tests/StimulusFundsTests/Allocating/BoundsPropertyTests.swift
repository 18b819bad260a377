import Apportionment
import StimulusFunds
import TestSupport
import Testing

/// Bounded divisions of many sizes against what defines them.
struct BoundsPropertyTests {
  private struct Case {
    let weights: [Int]
    let least: [Int]
    let most: [Int]
    let amount: Int

    init(using random: inout SeededGenerator) {
      let count = Int.random(in: 2...8, using: &random)
      weights = (0..<count).map { _ in Int.random(in: 1...20, using: &random) }
      least = (0..<count).map { _ in Int.random(in: 0...20, using: &random) }
      most = least.map { $0 + Int.random(in: 0...30, using: &random) }
      amount = Int.random(in: least.reduce(0, +)...most.reduce(0, +), using: &random)
    }

    var small: SmallAgreement {
      SmallAgreement(
        amount: "\(amount)",
        rule: """
          {"bounds": {"atLeast": {"key": "least"}, "atMost": {"key": "most"}},
          "then": {"share": "beds"}}
          """,
        recipients: weights.indices.map { "R\($0)" },
        keys: [
          "beds": weights.map(String.init), "least": least.map(String.init),
          "most": most.map(String.init),
        ])
    }
  }

  @Test func `each is at its least, at its most or at one common multiple of its share`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    for _ in 0..<60 {
      let example = Case(using: &random)
      let due = try example.small.allocation().grants.map(\.entitlement)
      let comment: Comment = "seed \(seed), \(example)"
      #expect(due.sum() == whole(example.amount), comment)
      try expectCommonMultiple(example, due, comment)
    }
  }

  private func whole(_ number: Int) -> Fraction { Fraction(Int128(number)) }

  /// Nobody held at its most has a larger multiple than one who is free, nobody at its least a
  /// smaller one.
  private func expectCommonMultiple(
    _ example: Case, _ due: [Fraction], _ comment: Comment
  ) throws {
    let (least, most) = (example.least.map(whole), example.most.map(whole))
    let multiples = due.indices.map { due[$0] / whole(example.weights[$0]) }
    for first in due.indices {
      #expect(least[first] <= due[first] && due[first] <= most[first], comment)
      for second in due.indices where multiples[first] < multiples[second] {
        #expect(due[first] == most[first] || due[second] == least[second], comment)
      }
    }
  }
}
