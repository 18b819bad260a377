import Testing

@testable import Apportionment

struct ExactNumberTests {
  @Test func `results within 128 bits are exact`() throws {
    let most = Int128.max
    #expect(try (most - 1).adding(1) == most)
    #expect(try (Int128.min + 1).subtracting(1) == .min)
    let twoTo63: Int128 = 9_223_372_036_854_775_808
    #expect(
      try twoTo63.multiplied(by: twoTo63) == 85_070_591_730_234_615_865_843_651_857_942_052_864)
  }

  @Test func `one step beyond 128 bits is reported`() {
    #expect(throws: Overflow.self) { try Int128.max.adding(1) }
    #expect(throws: Overflow.self) { try Int128.min.adding(-1) }
    #expect(throws: Overflow.self) { try Int128.min.subtracting(1) }
    #expect(throws: Overflow.self) { try Int128(0).subtracting(.min) }
    #expect(throws: Overflow.self) { try Int128.max.multiplied(by: 2) }
    #expect(throws: Overflow.self) { try Int128.min.multiplied(by: -1) }
  }

  @Test func `a sum of many is exact or reported`() throws {
    #expect(try [Int128]().exactSum() == 0)
    #expect(try [Int128.max, -1, -.max].exactSum() == -1)
    #expect(throws: Overflow.self) { try [Int128.max, 1, -2].exactSum() }
  }

  @Test(
    arguments: [
      (12, 18, 6), (18, 12, 6), (7, 13, 1), (0, 5, 5), (5, 0, 5), (0, 0, 0),
    ] as [(UInt128, UInt128, UInt128)])
  func `the greatest common divisor divides both`(
    first: UInt128, second: UInt128, divisor: UInt128
  ) {
    #expect(greatestCommonDivisor(first, second) == divisor)
  }

  @Test func `the greatest common divisor spans 128 bits`() {
    #expect(greatestCommonDivisor(.max, .max) == .max)
    #expect(greatestCommonDivisor(Int128.min.magnitude, 6) == 2)
  }
}
