import Apportionment
import Testing

struct ShareTests {
  @Test func `a share is the amount times the weight over the sum of weights`() throws {
    let shares = try Entitlements.share(of: Fraction(100), by: [1, 2, 0, 4])
    #expect(shares[0] == Fraction(100, over: 7))
    #expect(shares[1] == Fraction(200, over: 7))
    #expect(shares[2] == .zero)
    #expect(shares[3] == Fraction(400, over: 7))
  }

  @Test func `Stockholm's share of 2 422 million kronor follows its population`() throws {
    let shares = try Entitlements.share(
      of: Fraction(2_422_000_000), by: [2_411_859, 10_443_100 - 2_411_859])
    #expect(shares[0] == Fraction(58_415_224_980_000, over: 104_431))
  }

  @Test func `a weight below zero is refused by its recipient`() {
    #expect(throws: ApportionmentError.negativeWeight(recipient: 1)) {
      try Entitlements.share(of: .one, by: [5, -1, -2])
    }
  }

  @Test func `weights that sum to zero give no share`() {
    #expect(throws: ApportionmentError.weightsSumToZero) {
      try Entitlements.share(of: .zero, by: [0, 0])
    }
    #expect(throws: ApportionmentError.weightsSumToZero) {
      try Entitlements.equal(parts: 0, of: .one)
    }
  }

  @Test func `a share beyond 128 bits is exact`() throws {
    let ones = try Entitlements.share(of: .one, by: [.max, 1])
    #expect(ones[0] + ones[1] == .one)
    #expect(ones[1] == .one / (Fraction(.max) + .one))
    let fifths = try Entitlements.share(of: Fraction(.max), by: [2, 3])
    #expect(fifths[0] == Fraction(.max) * Fraction(2, over: 5))
  }

  @Test func `equal parts are the amount over the count`() throws {
    let parts = try Entitlements.equal(parts: 3, of: Fraction(100))
    #expect(parts.integers?.numerators == [100, 100, 100])
    #expect(parts.integers?.denominator == 3)
  }

  @Test func `the same amount is given to each`() {
    let base = Entitlements.same(Fraction(1, over: 2), toEachOf: 3)
    #expect(base.integers?.numerators == [1, 1, 1])
    #expect(base.integers?.denominator == 2)
  }

  @Test func `fixed amounts are given as named`() throws {
    let (half, third) = (Fraction(1, over: 2), Fraction(1, over: 3))
    let fixed = try Entitlements.fixed([half, .zero, third], of: Fraction(5, over: 6))
    #expect(fixed.integers?.numerators == [3, 0, 2])
    #expect(fixed.integers?.denominator == 6)
  }

  @Test func `fixed amounts that miss the amount are refused with the difference`() throws {
    #expect(throws: ApportionmentError.fixedMissAmount(difference: Fraction(2))) {
      try Entitlements.fixed([Fraction(3), Fraction(5)], of: Fraction(10))
    }
    #expect(throws: ApportionmentError.fixedMissAmount(difference: Fraction(-1))) {
      try Entitlements.fixed([Fraction(11)], of: Fraction(10))
    }
    let fine = Fraction(1, over: .max)
    let difference = Fraction(1, over: 2) - fine
    #expect(throws: ApportionmentError.fixedMissAmount(difference: difference)) {
      try Entitlements.fixed([fine, Fraction(1, over: 2)], of: .one)
    }
  }

  @Test func `the ambulance base leaves 74 500 000 kronor to divide`() throws {
    let rest = try Entitlements.remainder(
      of: Fraction(85_000_000), afterBase: Fraction(500_000), toEachOf: 21)
    #expect(rest == Fraction(74_500_000))
    let nothing = try Entitlements.remainder(of: Fraction(9), afterBase: Fraction(3), toEachOf: 3)
    #expect(nothing == .zero)
  }

  @Test func `base amounts above the amount are refused with the excess`() throws {
    let excess = Fraction(1, over: 2)
    #expect(throws: ApportionmentError.baseAboveAmount(excess: excess)) {
      try Entitlements.remainder(of: .one, afterBase: Fraction(1, over: 2), toEachOf: 3)
    }
    let beyond = Fraction(.max) * Fraction(2) - .one
    #expect(throws: ApportionmentError.baseAboveAmount(excess: beyond)) {
      try Entitlements.remainder(of: .one, afterBase: Fraction(.max), toEachOf: 2)
    }
  }

  @Test func `a decrease counts as no increase`() {
    #expect(increases(from: [10, 10, 10, 0], to: [14, 10, 3, 2]) == [4, 0, 0, 2])
  }
}
