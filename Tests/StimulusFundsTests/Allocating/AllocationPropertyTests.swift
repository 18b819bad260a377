import Apportionment
import StimulusFunds
import TestSupport
import Testing

/// What holds for every division by a share, tried on many that nobody thought of.
struct AllocationPropertyTests {
  private struct Case {
    var amount: Int
    var weights: [Int]
    let unit: String

    init(using random: inout SeededGenerator) {
      let count = Int.random(in: 1...12, using: &random)
      weights = (0..<count).map { _ in Int.random(in: 0...40, using: &random) }
      weights[Int.random(in: 0..<count, using: &random)] += 1
      amount = Int.random(in: 0...500, using: &random)
      unit = ["1", "0.01"].randomElement(using: &random) ?? "1"
    }

    var small: SmallAgreement {
      SmallAgreement(
        amount: "\(amount)", fundMembers: #", "rounding": {"unit": \#(unit)}"#,
        recipients: weights.indices.map { "R\($0)" }, keys: ["beds": weights.map(String.init)])
    }

    func ore() throws -> [Int] { try small.allocation().grants.map(\.amount.ore) }
  }

  private func forEachCase(_ body: (Case, inout SeededGenerator, Comment) throws -> Void) throws {
    var random = SeededGenerator()
    let seed = random.seed
    for _ in 0..<40 {
      let example = Case(using: &random)
      try body(example, &random, "seed \(seed), \(example)")
    }
  }

  @Test func `grants sum to the fund and keep floor and ceiling`() throws {
    try forEachCase { example, _, comment in
      let allocation = try example.small.allocation()
      #expect(allocation.grants.map(\.amount.ore).reduce(0, +) == example.amount * 100, comment)
      let unit = Int128(allocation.fund.rounding.unit.ore)
      for grant in allocation.grants {
        let due = grant.entitlement * Fraction(100)
        let distance = Fraction(Int128(grant.amount.ore)) - due
        #expect(distance < Fraction(unit) && Fraction(-unit) < distance, comment)
      }
    }
  }

  @Test func `the order of the recipients changes no recipient's grant`() throws {
    try forEachCase { example, random, comment in
      var shuffled = example
      shuffled.weights.shuffle(using: &random)
      let grants = try zip(example.weights, example.ore()).sorted { $0 < $1 }
      let others = try zip(shuffled.weights, shuffled.ore()).sorted { $0 < $1 }
      #expect(grants.map(\.0) == others.map(\.0) && grants.map(\.1) == others.map(\.1), comment)
    }
  }

  @Test func `only the proportions of a key count`() throws {
    try forEachCase { example, random, comment in
      var scaled = example
      let factor = Int.random(in: 2...1000, using: &random)
      scaled.weights = scaled.weights.map { $0 * factor }
      let (grants, others) = (try example.ore(), try scaled.ore())
      #expect(grants == others, comment)
    }
  }

  @Test func `a fund larger by the sum of the key raises each grant by its value`() throws {
    try forEachCase { example, _, comment in
      var larger = example
      larger.amount += example.weights.reduce(0, +)
      let raised = try zip(example.ore(), example.weights).map { $0 + $1 * 100 }
      let grants = try larger.ore()
      #expect(grants == raised, comment)
    }
  }

  @Test func `a larger value has no smaller grant and zero has none`() throws {
    try forEachCase { example, _, comment in
      let grants = try zip(example.weights, example.ore()).sorted { $0 < $1 }
      for (smaller, larger) in zip(grants, grants.dropFirst()) {
        #expect(smaller.1 <= larger.1, comment)
      }
      #expect(grants.allSatisfy { $0.0 > 0 || $0.1 == 0 }, comment)
    }
  }

  @Test func `equal values differ by one unit at most`() throws {
    try forEachCase { example, _, comment in
      var equal = example
      equal.weights = equal.weights.map { _ in 7 }
      let grants = try equal.ore()
      let spread = try #require(grants.max()) - #require(grants.min())
      #expect(spread <= (example.unit == "1" ? 100 : 1), comment)
    }
  }
}
