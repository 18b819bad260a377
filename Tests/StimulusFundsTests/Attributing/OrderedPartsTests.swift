import Apportionment
import TestSupport
import Testing

@testable import StimulusFunds

/// Shapley's value against the average over all orders, taken one by one.
struct OrderedPartsTests {
  @Test func `two changes that only matter together share what they do`() {
    let parts = OrderedParts(count: 2, values: [.zero, .zero, .zero, Fraction(7)])
    #expect(parts.average == [Fraction(7, over: 2), Fraction(7, over: 2)])
    #expect(parts.parts(inOrder: [0, 1]) == [.zero, Fraction(7)])
    #expect(parts.parts(inOrder: [1, 0]) == [Fraction(7), .zero])
  }

  @Test func `a change that does nothing has no part`() {
    let parts = OrderedParts(
      count: 2, values: [Fraction(3), Fraction(5), Fraction(3), Fraction(5)])
    #expect(parts.average == [Fraction(2), .zero])
  }

  @Test func `no changes have no parts`() {
    #expect(OrderedParts(count: 0, values: [Fraction(3)]).average == [])
  }

  @Test func `the average is that of all orders, and the parts sum to the whole`() {
    var random = SeededGenerator()
    for _ in 0..<Trials.count(100, nightly: 3_000) {
      let seed = random.seed
      let count = Int.random(in: 1...5, using: &random)
      let values = (0..<1 << count).map { _ in
        Fraction(Int128.random(in: -99...99, using: &random), over: 7)
      }
      let parts = OrderedParts(count: count, values: values)
      let orders = Self.orders(of: Array(0..<count))
      let average = (0..<count).map { change in
        orders.map { parts.parts(inOrder: $0)[change] }.sum() / Fraction(Int128(orders.count))
      }
      #expect(parts.average == average, "seed \(seed)")
      #expect(parts.average.sum() == values[values.count - 1] - values[0], "seed \(seed)")
    }
  }

  private static func orders(of changes: [Int]) -> [[Int]] {
    if changes.isEmpty { return [[]] }
    return changes.flatMap { first in
      orders(of: changes.filter { $0 != first }).map { [first] + $0 }
    }
  }
}
