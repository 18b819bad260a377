import TestSupport
import Testing

@testable import Apportionment

/// Compares the selection by leading bits with a plain sort of all remainders.
struct LargestRemaindersSelectionTests {
  @Test(arguments: TieRule.allCases)
  func `small lists are chosen as by a plain sort`(tieRule: TieRule) throws {
    for first: Int128 in 0...4 {
      for second: Int128 in 0...4 {
        for third: Int128 in 1...4 {
          for amount: Int128 in 0...9 {
            try compare(amount, by: [first, second, third], tieRule, "\(amount)")
          }
        }
      }
    }
  }

  @Test(arguments: TieRule.allCases)
  func `random lists are chosen as by a plain sort`(tieRule: TieRule) throws {
    var generator = SeededGenerator()
    for _ in 0..<200 {
      let most = Int128(1) << Int.random(in: 1...40, using: &generator)
      let weights = generator.weights(1...40, upTo: most)
      let amount = Int128(Int.random(in: 0...10_000_000_000, using: &generator))
      try compare(amount, by: weights, tieRule, "seed \(generator.seed)")
    }
  }

  @Test(arguments: TieRule.allCases)
  func `tens of thousands of recipients are chosen as by a plain sort`(tieRule: TieRule) throws {
    var generator = SeededGenerator()
    let weights = generator.weights(30_000...30_000, upTo: 1_000_000_000)
    try compare(6_373_000_000, by: weights, tieRule, "seed \(generator.seed)")
  }

  @Test(arguments: TieRule.allCases)
  func `many equal remainders are chosen as by a plain sort`(tieRule: TieRule) throws {
    var generator = SeededGenerator()
    let weights = generator.weights(20_000...20_000, upTo: 3)
    let amount = Int128(Int.random(in: 1...100_000, using: &generator))
    try compare(amount, by: weights, tieRule, "amount \(amount), seed \(generator.seed)")
  }

  @Test(arguments: TieRule.allCases)
  func `remainders that share their leading bits are chosen as by a plain sort`(
    tieRule: TieRule
  ) throws {
    var generator = SeededGenerator()
    let weights = (0..<2000).map { _ in
      1_000_000_000_000 + Int128(Int.random(in: 0...5, using: &generator))
    }
    try compare(2_000_999, by: weights, tieRule, "seed \(generator.seed)")
  }

  private func compare(
    _ amount: Int128, by weights: [Int128], _ tieRule: TieRule, _ comment: Comment
  ) throws {
    let rounded = try Entitlements.share(of: Fraction(amount), by: weights)
      .rounded(residual: .largestRemainder(tieRule))
    let expected = PlainSort(amount, by: weights, tieRule)
    #expect(rounded.units == expected.units, comment)
    #expect(rounded.ties == expected.ties, comment)
  }
}

/// Largest remainders straight from the definition, over the sum of the weights.
private struct PlainSort {
  private(set) var units: [Int]
  let ties: [Int]

  init(_ amount: Int128, by weights: [Int128], _ tieRule: TieRule) {
    let sum = weights.reduce(0, +)
    units = weights.map { Int($0 * amount / sum) }
    let remainders = weights.map { $0 * amount % sum }
    let sorted = weights.indices.sorted { first, second in
      if remainders[first] != remainders[second] { return remainders[first] > remainders[second] }
      let isBySize = tieRule == .largerEntitlement && weights[first] != weights[second]
      return isBySize ? weights[first] > weights[second] : first < second
    }
    let leftOver = Int(amount) - units.reduce(0, +)
    for recipient in sorted.prefix(leftOver) { units[recipient] += 1 }
    let last = leftOver == 0 ? -1 : remainders[sorted[leftOver - 1]]
    let alike = weights.indices.filter { remainders[$0] == last }
    let isTied = sorted.dropFirst(leftOver).contains { remainders[$0] == last }
    ties = isTied ? alike : []
  }
}
