import Apportionment
import Testing

struct BoundsPropertyTests {
  @Test func `bounds agree with rounds of capping and redistributing`() throws {
    var generator = SeededGenerator()
    var divided = 0
    for _ in 0..<400 {
      let bounds = try generator.boundedCase()
      guard let expected = try bounds.byRounds() else { continue }
      divided += 1
      #expect(try bounds.result() == expected, "\(bounds), seed \(generator.seed)")
    }
    #expect(divided > 50, "seed \(generator.seed)")
  }

  @Test func `bounded entitlements keep the sum and their bounds`() throws {
    var generator = SeededGenerator()
    for _ in 0..<400 {
      let bounds = try generator.boundedCase()
      guard bounds.isPossible, let result = try? bounds.result() else { continue }
      let seed = generator.seed
      #expect(try result.reduce(.zero) { try $0.adding($1) } == bounds.amount, "seed \(seed)")
      for (index, due) in result.enumerated() {
        #expect(due >= bounds.lower[index], "\(bounds), seed \(seed)")
        #expect(due <= bounds.upper[index] ?? due, "\(bounds), seed \(seed)")
      }
    }
  }

  @Test func `recipients between their bounds share in proportion to their weights`() throws {
    var generator = SeededGenerator()
    for _ in 0..<400 {
      let bounds = try generator.boundedCase()
      guard let result = try? bounds.result() else { continue }
      let free = result.indices.filter {
        result[$0] > bounds.lower[$0] && result[$0] < bounds.upper[$0] ?? bounds.beyond
      }
      let multiples = try free.map { try result[$0].divided(by: Fraction(bounds.weights[$0])) }
      #expect(Set(multiples).count <= 1, "\(bounds), seed \(generator.seed)")
    }
  }

  @Test func `bounds fail exactly where they leave no division`() throws {
    var generator = SeededGenerator()
    for _ in 0..<400 {
      let bounds = try generator.boundedCase()
      let isDivided = (try? bounds.result()) != nil
      #expect(isDivided == bounds.isPossible, "\(bounds), seed \(generator.seed)")
    }
  }
}

/// An amount, weights and bounds small enough for exact rounds of trial.
private struct BoundedCase {
  let amount: Fraction
  let weights: [Int128]
  let lower: [Fraction]
  let upper: [Fraction?]

  var beyond: Fraction { Fraction(1_000_000_000) }

  /// Whether the bounds do not cross and the amount lies between what they demand and allow.
  var isPossible: Bool {
    let most = weights.indices.map { weights[$0] == 0 ? lower[$0] : upper[$0] ?? beyond }
    guard let least = try? sum(lower), let greatest = try? sum(most) else { return false }
    let cross = weights.indices.contains { lower[$0] > upper[$0] ?? beyond }
    return !cross && least <= amount && amount <= greatest
  }

  func result() throws -> [Fraction] {
    let bounded = try Entitlements.share(of: amount, by: weights)
      .bounded(atLeast: lower, atMost: upper)
    return (0..<bounded.count).map { bounded[$0] }
  }

  /// Shares what is left among the free, then fixes those that broke the bounds on the worse side.
  func byRounds() throws -> [Fraction]? {
    guard isPossible else { return nil }
    var held = weights.indices.map { weights[$0] == 0 ? lower[$0] : nil }
    while held.contains(nil) {
      let rest = try amount.subtracting(sum(held.compactMap { $0 }))
      let free = weights.indices.filter { held[$0] == nil }
      let weight = Fraction(free.reduce(0) { $0 + weights[$1] })
      let shares = try free.map {
        try rest.multiplied(by: Fraction(weights[$0])).divided(by: weight)
      }
      let kept = zip(free, shares).map { min(max($1, lower[$0]), upper[$0] ?? beyond) }
      let excess = try sum(kept).subtracting(rest)
      for (index, (recipient, share)) in zip(free, shares).enumerated() {
        let isTooLow = kept[index] > share && excess >= .zero
        let isTooHigh = kept[index] < share && excess <= .zero
        if isTooLow || isTooHigh || excess == .zero { held[recipient] = kept[index] }
      }
    }
    return held.compactMap { $0 }
  }

  private func sum(_ fractions: [Fraction]) throws -> Fraction {
    try fractions.reduce(.zero) { try $0.adding($1) }
  }
}

extension SeededGenerator {
  fileprivate mutating func boundedCase() throws -> BoundedCase {
    let weights = weights(1...6, upTo: 9)
    let amount = Fraction(Int128(Int.random(in: 0...60, using: &self)))
    let lower = try weights.map { _ in
      Bool.random(using: &self) ? try fraction(upTo: 15) : .zero
    }
    let upper = try weights.map { _ in
      Bool.random(using: &self) ? try fraction(upTo: 60) : nil
    }
    return BoundedCase(amount: amount, weights: weights, lower: lower, upper: upper)
  }

  private mutating func fraction(upTo most: Int) throws -> Fraction {
    try Fraction(
      Int128(Int.random(in: 0...most, using: &self)),
      over: Int128(Int.random(in: 1...3, using: &self)))
  }
}
