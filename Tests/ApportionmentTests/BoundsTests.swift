import Apportionment
import Testing

struct BoundsTests {
  @Test func `without bounds nothing changes`() throws {
    let bounded = try bounded(100, by: [1, 2, 5])
    #expect(bounded == [Fraction(25, over: 2), Fraction(25), Fraction(125, over: 2)])
  }

  @Test func `an upper bound is met and the rest goes by the same proportions`() throws {
    let bounded = try bounded(100, by: [6, 3, 1], atMost: [40, nil, nil])
    #expect(bounded == [40, 45, 15].map { Fraction($0) })
  }

  @Test func `redistribution can bring the next recipient to its bound`() throws {
    let bounded = try bounded(100, by: [6, 3, 1], atMost: [40, 35, nil])
    #expect(bounded == [40, 35, 25].map { Fraction($0) })
  }

  @Test func `a lower bound is paid for by the others in proportion`() throws {
    let bounded = try bounded(100, by: [6, 3, 1], atLeast: [0, 0, 19])
    #expect(bounded == [54, 27, 19].map { Fraction($0) })
  }

  @Test func `both bounds hold at once`() throws {
    let bounded = try bounded(
      100, by: [6, 3, 1, 10], atLeast: [0, 0, 20, 0], atMost: [nil, nil, nil, 35])
    #expect(bounded == [30, 15, 20, 35].map { Fraction($0) })
  }

  @Test func `equal bounds fix an amount`() throws {
    let bounded = try bounded(100, by: [1, 1, 3], atLeast: [30, 0, 0], atMost: [30, nil, nil])
    #expect(bounded == [Fraction(30), Fraction(35, over: 2), Fraction(105, over: 2)])
  }

  @Test func `who is due nothing gets its lower bound`() throws {
    let bounded = try bounded(100, by: [0, 1, 0, 3], atLeast: [20, 0, 0, 0])
    #expect(bounded == [20, 20, 0, 60].map { Fraction($0) })
  }

  @Test func `bounds may use up the amount to the krona`() throws {
    #expect(
      try bounded(10, by: [1, 9], atLeast: [5, 5]) == [5, 5].map { Fraction($0) })
    #expect(
      try bounded(10, by: [1, 9], atMost: [4, 6]) == [4, 6].map { Fraction($0) })
    #expect(
      try bounded(0, by: [1, 9], atMost: [0, 6]) == [Fraction.zero, .zero])
  }

  @Test func `crossed bounds are refused by recipient and gap`() throws {
    let gap = ApportionmentError.boundsCross(recipient: 1, by: Fraction(2))
    #expect(throws: gap) {
      try bounded(10, by: [1, 1], atLeast: [0, 5], atMost: [nil, 3])
    }
  }

  @Test func `lower bounds above the amount are refused with the excess`() throws {
    #expect(throws: ApportionmentError.lowerBoundsAboveAmount(excess: Fraction(2))) {
      try bounded(10, by: [1, 1], atLeast: [5, 7])
    }
    let half = Fraction(1, over: 2)
    #expect(throws: ApportionmentError.lowerBoundsAboveAmount(excess: half)) {
      try Entitlements.share(of: .one, by: [1, 2])
        .bounded(atLeast: [half, .one], atMost: [nil, nil])
    }
  }

  @Test func `upper bounds that leave money over are refused with the shortfall`() {
    #expect(throws: ApportionmentError.upperBoundsBelowAmount(shortfall: Fraction(3))) {
      try bounded(10, by: [1, 1], atMost: [3, 4])
    }
    #expect(throws: ApportionmentError.upperBoundsBelowAmount(shortfall: Fraction(4))) {
      try bounded(10, by: [1, 0], atLeast: [0, 1], atMost: [5, 9])
    }
  }

  @Test func `bounds beyond 128 bits are exact`() throws {
    let fine = Fraction(1, over: .max)
    let least = try Entitlements.share(of: .one, by: [0, 2])
      .bounded(atLeast: [fine, .zero], atMost: [nil, nil])
    #expect(least[0] == fine)
    #expect(least[1] == .one - fine)
    let large = Fraction(.max) * Fraction(4)
    let halves = try Entitlements.share(of: large, by: [1, 3])
      .bounded(atLeast: [Fraction(.max) + .one, .zero], atMost: [nil, nil])
    #expect(halves[0] == Fraction(.max) + .one)
    #expect(halves.total == large)
  }

  private func bounded(
    _ amount: Int128, by weights: [Int128], atLeast lower: [Int128]? = nil,
    atMost upper: [Int128?]? = nil
  ) throws -> [Fraction] {
    let bounded = try Entitlements.share(of: Fraction(amount), by: weights).bounded(
      atLeast: (lower ?? weights.map { _ in 0 }).map { Fraction($0) },
      atMost: (upper ?? weights.map { _ in nil }).map { $0.map { Fraction($0) } })
    return (0..<bounded.count).map { bounded[$0] }
  }
}
