import Apportionment

/// What each of some changes does to a quantity, when they are made one after the other.
struct OrderedParts {
  /// How many changes there are, at most ``most``.
  let count: Int
  /// The quantity with each choice of changes made, the first change in the lowest bit.
  let values: [Fraction]

  /// The most changes whose choices are all computed.
  static let most = 12

  /// What each change does on average over all orders: Shapley's value, exact.
  ///
  /// - Complexity: O(2ⁿ × *n*) for *n* changes.
  var average: [Fraction] {
    let shares = (0..<count).map { Fraction(1) / Fraction(Int128(count) * choices(count - 1, $0)) }
    return (0..<count).map { change in
      var sums = Array(repeating: Fraction.zero, count: count)
      for made in values.indices where made >> change & 1 == 0 {
        let others = made.nonzeroBitCount
        sums[others] = sums[others] + values[made | 1 << change] - values[made]
      }
      return zip(sums, shares).map { $0 * $1 }.sum()
    }
  }

  /// What each change does where they are made in an order.
  func parts(inOrder order: [Int]) -> [Fraction] {
    var parts = Array(repeating: Fraction.zero, count: count)
    var made = 0
    for change in order {
      parts[change] = values[made | 1 << change] - values[made]
      made |= 1 << change
    }
    return parts
  }

  /// How many choices of so many there are among some; small, because these are few.
  private func choices(_ all: Int, _ chosen: Int) -> Int128 {
    (0..<chosen).reduce(1) { $0 * Int128(all - $1) / Int128($1 + 1) }
  }
}
