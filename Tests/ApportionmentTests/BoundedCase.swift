import Apportionment
import TestSupport

/// An amount, weights and bounds small enough for exact rounds of trial.
struct BoundedCase {
  let amount: Fraction
  let weights: [Int128]
  let lower: [Fraction]
  let upper: [Fraction?]

  var beyond: Fraction { Fraction(1_000_000_000) }

  /// Whether the bounds do not cross and the amount lies between what they demand and allow.
  var isPossible: Bool {
    let most = weights.indices.map { weights[$0] == 0 ? lower[$0] : upper[$0] ?? beyond }
    let cross = weights.indices.contains { lower[$0] > upper[$0] ?? beyond }
    return !cross && lower.sum() <= amount && amount <= most.sum()
  }

  func result() throws -> [Fraction] {
    let bounded = try Entitlements.share(of: amount, by: weights)
      .bounded(atLeast: lower, atMost: upper)
    return (0..<bounded.count).map { bounded[$0] }
  }

  /// Shares what is left among the free, then fixes those that broke the bounds on the worse side.
  func byRounds() -> [Fraction]? {
    guard isPossible else { return nil }
    var held = weights.indices.map { weights[$0] == 0 ? lower[$0] : nil }
    while held.contains(nil) {
      let rest = amount - held.compactMap { $0 }.sum()
      let free = weights.indices.filter { held[$0] == nil }
      let weight = Fraction(free.reduce(0) { $0 + weights[$1] })
      let shares = free.map { rest * Fraction(weights[$0]) / weight }
      let kept = zip(free, shares).map { min(max($1, lower[$0]), upper[$0] ?? beyond) }
      let excess = kept.sum() - rest
      for (index, (recipient, share)) in zip(free, shares).enumerated() {
        let isTooLow = kept[index] > share && excess >= .zero
        let isTooHigh = kept[index] < share && excess <= .zero
        if isTooLow || isTooHigh || excess == .zero { held[recipient] = kept[index] }
      }
    }
    return held.compactMap { $0 }
  }
}

extension SeededGenerator {
  mutating func boundedCase() -> BoundedCase {
    let weights = weights(1...6, upTo: 9)
    let amount = Fraction(Int128(Int.random(in: 0...60, using: &self)))
    let lower = weights.map { _ in
      Bool.random(using: &self) ? fraction(upTo: 15) : .zero
    }
    let upper = weights.map { _ in
      Bool.random(using: &self) ? fraction(upTo: 60) : nil
    }
    return BoundedCase(amount: amount, weights: weights, lower: lower, upper: upper)
  }

  private mutating func fraction(upTo most: Int) -> Fraction {
    Fraction(
      Int128(Int.random(in: 0...most, using: &self)),
      over: Int128(Int.random(in: 1...3, using: &self)))
  }
}
