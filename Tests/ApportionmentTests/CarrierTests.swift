import Testing

@testable import Apportionment

struct CarrierTests {
  @Test func `without a residual nobody carries anything`() throws {
    let rounded = try round(10, by: [3, 3, 4], [])
    #expect(rounded.units == [3, 3, 4])
    #expect(rounded.residual == 0)
    #expect(rounded.carriers.isEmpty)
    #expect(rounded.ties.isEmpty)
  }

  @Test func `the krona left over goes where the parties carried it`() throws {
    let rounded = try round(100, by: [1, 1, 1], [Carrier(recipient: 2, units: 1)])
    #expect(rounded.units == [33, 33, 34])
    #expect(rounded.residual == 1)
    #expect(rounded.carriers == [Carrier(recipient: 2, units: 1)])
  }

  @Test func `a krona too many is taken where the parties carried it`() throws {
    let rounded = try round(200, by: [1, 1, 1], [Carrier(recipient: 1, units: -1)])
    #expect(rounded.units == [67, 66, 67])
    #expect(rounded.residual == -1)
    #expect(rounded.carriers == [Carrier(recipient: 1, units: -1)])
  }

  @Test func `a half is rounded up before the residual is carried`() throws {
    let rounded = try round(5, by: [1, 1], [Carrier(recipient: 0, units: -1)])
    #expect(rounded.units == [2, 3])
    #expect(rounded.residual == -1)
  }

  @Test func `a carrier may go against the largest remainder`() throws {
    // 8 over 13, 14 and 13 of 40 is 2.6, 2.8 and 2.6: nearest 3, 3, 3.
    let rounded = try round(8, by: [13, 14, 13], [Carrier(recipient: 1, units: -1)])
    #expect(rounded.units == [3, 2, 3])
  }

  @Test func `carriers of one recipient add up`() throws {
    let carriers = [1, 1, -1].map { Carrier(recipient: 0, units: $0) }
    #expect(try round(100, by: [1, 1, 1], carriers).units == [34, 33, 33])
  }

  @Test func `carriers that miss the residual are refused`() {
    #expect(throws: ApportionmentError.carriersMissResidual(residual: 1, carried: 0)) {
      try round(100, by: [1, 1, 1], [])
    }
    #expect(throws: ApportionmentError.carriersMissResidual(residual: 0, carried: -1)) {
      try round(10, by: [3, 3, 4], [Carrier(recipient: 0, units: -1)])
    }
  }

  @Test func `a carrier beyond floor and ceiling is refused`() {
    let twoKronor = [Carrier(recipient: 0, units: 2), Carrier(recipient: 1, units: -1)]
    #expect(throws: ApportionmentError.carrierLeavesQuota(recipient: 0, units: 35)) {
      try round(100, by: [1, 1, 1], twoKronor)
    }
    let belowFloor = [Carrier(recipient: 2, units: -2), Carrier(recipient: 0, units: 1)]
    #expect(throws: ApportionmentError.carrierLeavesQuota(recipient: 2, units: 65)) {
      try round(200, by: [1, 1, 1], belowFloor)
    }
  }

  @Test func `a rounded up recipient cannot carry one more`() {
    // 2.6, 1.2 and 1.2: nearest 3, 1, 1.
    let carriers = [Carrier(recipient: 0, units: 1), Carrier(recipient: 1, units: -1)]
    #expect(throws: ApportionmentError.carrierLeavesQuota(recipient: 0, units: 4)) {
      try round(5, by: [26, 12, 12], carriers)
    }
  }

  @Test func `a whole entitlement cannot carry the residual`() throws {
    // 4 and three times 4/3: nearest 4, 1, 1, 1.
    #expect(throws: ApportionmentError.carrierLeavesQuota(recipient: 0, units: 5)) {
      try round(8, by: [3, 1, 1, 1], [Carrier(recipient: 0, units: 1)])
    }
    let allowed = try round(8, by: [3, 1, 1, 1], [Carrier(recipient: 3, units: 1)])
    #expect(allowed.units == [4, 1, 1, 2])
  }

  @Test func `an amount that is not a whole number of units is refused`() throws {
    let half = Fraction(1, over: 2)
    for method in [ResidualMethod.carriers([]), .largestRemainder(.listedOrder)] {
      #expect(throws: ApportionmentError.amountNotWholeUnits(half)) {
        try Entitlements.share(of: half, by: [1, 1]).rounded(residual: method)
      }
    }
  }

  @Test func `carriers beyond 64 bits are told with their sum`() {
    let most = Carrier(recipient: 0, units: .max)
    let sum = 2 * Int128(Int.max)
    #expect(throws: ApportionmentError.carriersMissResidual(residual: 1, carried: sum)) {
      try round(100, by: [1, 1, 1], [most, most])
    }
    let balance = Carrier(recipient: 1, units: -.max + 1)
    let units = Int128(Int.max) + 33
    #expect(throws: ApportionmentError.carrierLeavesQuota(recipient: 0, units: units)) {
      try round(100, by: [1, 1, 1], [most, balance])
    }
  }

  private func round(
    _ amount: Int128, by weights: [Int128], _ carriers: [Carrier]
  ) throws -> RoundedEntitlements {
    try Entitlements.share(of: Fraction(amount), by: weights)
      .rounded(residual: .carriers(carriers))
  }
}
