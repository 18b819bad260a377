import Testing

@testable import Apportionment

struct LargestRemainderTests {
  @Test func `the krona left over goes to the largest remainder`() throws {
    // 25.2, 24.9 and 49.9.
    let rounded = try round(100, by: [252, 249, 499])
    #expect(rounded.units == [25, 25, 50])
    #expect(rounded.residual == 0)
    #expect(rounded.carriers.isEmpty)
    #expect(rounded.ties.isEmpty)
  }

  @Test func `who is not at its nearest krona carries the residual`() throws {
    // 2.6, 2.8 and 2.6 are 3, 3 and 3 to the nearest: one too many.
    let rounded = try round(8, by: [130, 140, 130])
    #expect(rounded.units == [3, 3, 2])
    #expect(rounded.residual == -1)
    #expect(rounded.carriers == [Carrier(recipient: 2, units: -1)])
    #expect(rounded.ties == [0, 2])
  }

  @Test func `a residual of several kronor is carried by as many recipients`() throws {
    // Five times 1.4 is five times 1 to the nearest: two too few.
    let rounded = try round(7, by: [1, 1, 1, 1, 1])
    #expect(rounded.units == [2, 2, 1, 1, 1])
    #expect(rounded.residual == 2)
    #expect(rounded.carriers == [0, 1].map { Carrier(recipient: $0, units: 1) })
    #expect(rounded.ties == [0, 1, 2, 3, 4])
  }

  @Test func `equal remainders favour the recipient listed first`() throws {
    let rounded = try round(100, by: [1, 1, 1])
    #expect(rounded.units == [34, 33, 33])
    #expect(rounded.ties == [0, 1, 2])
  }

  @Test func `equal remainders favour the larger entitlement where the rule says so`() throws {
    // 0.5 and 1.5.
    let larger = try round(2, by: [1, 3], .largerEntitlement)
    #expect(larger.units == [0, 2])
    #expect(larger.carriers == [Carrier(recipient: 0, units: -1)])
    let listed = try round(2, by: [1, 3], .listedOrder)
    #expect(listed.units == [1, 1])
    #expect(listed.carriers == [Carrier(recipient: 1, units: -1)])
    #expect(listed.ties == [0, 1])
    #expect(larger.ties == [0, 1])
  }

  @Test func `of equal entitlements the larger entitlement rule takes the first listed`() throws {
    // 0.5, 1.5, 0.5 and 1.5: two kronor left.
    #expect(try round(4, by: [1, 3, 1, 3], .largerEntitlement).units == [0, 2, 0, 2])
    // 1.5, 0.5, 0.5 and 0.5 of 3.
    #expect(try round(3, by: [3, 1, 1, 1], .largerEntitlement).units == [2, 1, 0, 0])
  }

  @Test func `equal remainders that all get a krona are no tie`() throws {
    // 0.9, 0.9 and 0.2.
    #expect(try round(2, by: [9, 9, 2]).ties.isEmpty)
  }

  @Test func `only those of the last remainder chosen are tied`() throws {
    let rounded = try round(2, by: [5, 5, 9, 1])
    #expect(rounded.units == [1, 0, 1, 0])
    #expect(rounded.ties == [0, 1])
    #expect(rounded.residual == -1)
    #expect(rounded.carriers == [Carrier(recipient: 1, units: -1)])
  }

  @Test func `a larger fund can mean a smaller grant`() throws {
    #expect(try round(10, by: [6, 6, 2]).units == [4, 4, 2])
    #expect(try round(11, by: [6, 6, 2]).units == [5, 5, 1])
  }

  @Test func `remainders that differ in the sixteenth digit are told apart`() throws {
    let weights: [Int128] = [3_002_399_751_580_333, 1_000_000_000_000_000, 501_199_875_790_167]
    #expect(try round(3, by: weights).units == [2, 1, 0])
  }

  @Test func `seven thousand billion divided in thirds is exact`() throws {
    let rounded = try round(7_000_000_000_000_000, by: [1, 2])
    #expect(rounded.units == [2_333_333_333_333_333, 4_666_666_666_666_667])
  }

  @Test func `nothing is divided into nothing`() throws {
    #expect(try round(0, by: [2, 0, 5]).units == [0, 0, 0])
    #expect(try Entitlements.nothing(to: 0).rounded(residual: .carriers([])).units.isEmpty)
  }

  @Test func `more units than 63 bits count are refused`() throws {
    for amount in [1 << 70, Int128(Int.max)] {
      #expect(throws: ApportionmentError.amountAboveUnits(Fraction(amount))) {
        try round(amount, by: [1])
      }
    }
    let most = Int128(Int.max) - 1
    #expect(try round(most, by: [1, 0]).units == [Int.max - 1, 0])
  }

  @Test func `entitlements beyond 128 bits are rounded as all others`() throws {
    // A third, and two thirds less a part that 128 bits cannot hold: the larger remainder is told.
    let part = Fraction(1, over: .max) / Fraction(.max)
    let due = Entitlements(overCommonDenominator: [
      Fraction(7, over: 3) + part, Fraction(7, over: 3), Fraction(7, over: 3) - part,
    ])
    #expect(due.integers == nil)
    #expect(try due.rounded(residual: .largestRemainder(.listedOrder)).units == [3, 2, 2])
    let reversed = Entitlements(overCommonDenominator: [due[2], due[1], due[0]])
    #expect(try reversed.rounded(residual: .largestRemainder(.listedOrder)).units == [2, 2, 3])
    let carrier = ResidualMethod.carriers([Carrier(recipient: 1, units: 1)])
    #expect(try due.rounded(residual: carrier).units == [2, 3, 2])
  }

  private func round(
    _ amount: Int128, by weights: [Int128], _ tieRule: TieRule = .listedOrder
  ) throws -> RoundedEntitlements {
    try Entitlements.share(of: Fraction(amount), by: weights)
      .rounded(residual: .largestRemainder(tieRule))
  }
}
