import TestSupport
import Testing

@testable import Apportionment

struct ProportionalDivisionsTests {
  @Test func `an amount is divided by largest remainders`() throws {
    #expect(try units(of: 10, by: [6, 6, 2]) == [4, 4, 2])
    #expect(try units(of: 11, by: [6, 6, 2]) == [5, 5, 1])
    #expect(try units(of: 2, by: [5, 5, 9, 1]) == [1, 0, 1, 0])
    #expect(try units(of: 0, by: [1, 2]) == [0, 0])
    #expect(try units(of: 7, by: [0, 1]) == [0, 7])
  }

  @Test func `equal remainders follow the tie rule`() throws {
    #expect(try units(of: 2, by: [1, 3], .listedOrder) == [1, 1])
    #expect(try units(of: 2, by: [1, 3], .largerEntitlement) == [0, 2])
    #expect(try units(of: 7, by: [1, 1, 1, 1, 1]) == [2, 2, 1, 1, 1])
    // 0.4, 1.4 and 4.2: one left over.
    #expect(try units(of: 6, by: [2, 7, 21], .listedOrder) == [1, 1, 4])
    #expect(try units(of: 6, by: [2, 7, 21], .largerEntitlement) == [0, 2, 4])
    // 1.4, 0.4, 0.4 and 0.8 of 3: rounding gives 1, 0, 0 and 1, one too few.
    #expect(try units(of: 3, by: [7, 2, 2, 4], .largerEntitlement) == [2, 0, 0, 1])
    #expect(try units(of: 3, by: [2, 7, 2, 4], .listedOrder) == [1, 1, 0, 1])
  }

  @Test(arguments: [10, 20] as [UInt32])
  func `many units left over or too many are settled`(amount: UInt32) throws {
    let expected = (0..<30).map { $0 < amount ? UInt32(1) : 0 }
    #expect(try units(of: amount, by: Array(repeating: 1, count: 30)) == expected)
  }

  @Test(arguments: TieRule.allCases)
  func `it gives the same units as the rounding of entitlements`(tieRule: TieRule) throws {
    var generator = SeededGenerator()
    for _ in 0..<150 {
      let random = generator.division()
      let amount = UInt32(truncatingIfNeeded: random.amount)
      let division = Division(amount: Int128(amount), weights: random.weights)
      let expected = try division.rounded(tieRule).units.map { UInt32($0) }
      let units = try units(of: amount, by: division.weights, tieRule)
      #expect(units == expected, "\(division), seed \(generator.seed)")
    }
  }

  @Test func `the largest amounts and denominators are divided exactly`() throws {
    let most = UInt32.max
    #expect(try units(of: most, by: [1]) == [4_294_967_295])
    let ten = Array(repeating: Int128(1), count: 10)
    #expect(
      try units(of: most - 1, by: [0] + ten)
        == [0] + Array(repeating: 429_496_730, count: 4) + Array(repeating: 429_496_729, count: 6))
    var generator = SeededGenerator()
    for _ in 0..<100 {
      let weights = generator.weights(1...9, upTo: 1 << 58)
      let amount = UInt32.random(in: (most - 1_000_000)...most, using: &generator)
      let expected = try Division(amount: Int128(amount), weights: weights).rounded(.listedOrder)
      #expect(
        try units(of: amount, by: weights) == expected.units.map { UInt32($0) },
        "\(amount) by \(weights), seed \(generator.seed)")
    }
  }

  @Test func `remainders that differ by less than the reciprocals show are told apart`() throws {
    // The remainders of 1 and 1 + 2⁻⁴⁰, and of their complements, by whichever is listed first.
    let (less, more) = (Int128(1) << 40, Int128(1) << 40 + 1)
    #expect(try units(of: 1, by: [less, more]) == [0, 1])
    #expect(try units(of: 1, by: [more, less]) == [1, 0])
    #expect(try units(of: 2, by: [less, more, less]) == [1, 1, 0])
    #expect(try units(of: 2, by: [more, less, more]) == [1, 0, 1])
  }

  @Test func `one room serves divisions of several lengths`() throws {
    var divisions = ProportionalDivisions()
    let thirds = try Entitlements.equal(parts: 3, of: .one)
    let ninths = try Entitlements.equal(parts: 9, of: .one)
    let lengths = [thirds, ninths].compactMap { divisions.prepare($0, ties: .listedOrder) }
    #expect(lengths.map(\.count) == [3, 9])
    #expect(lengths.map(\.roomCount) == [1, 3])
    let cases: [(amount: UInt32, length: Int, expected: [UInt32])] = [
      (100, 0, [34, 33, 33]), (20, 1, [3, 3, 2, 2, 2, 2, 2, 2, 2]), (2, 0, [1, 1, 0]),
    ]
    var (units, remainders) = room(3)
    for (amount, length, expected) in cases {
      var unitSpan = units.mutableSpan
      var remainderSpan = remainders.mutableSpan
      let isDivided = divisions.divide(
        amount, by: lengths[length], units: &unitSpan, remainders: &remainderSpan)
      #expect(isDivided)
      #expect(first(expected.count, of: units) == expected)
    }
  }

  @Test func `too little room divides nothing`() throws {
    var divisions = ProportionalDivisions()
    let fifths = try Entitlements.equal(parts: 5, of: .one)
    let prepared = divisions.prepare(fifths, ties: .listedOrder)
    let division = try #require(prepared)
    var (units, remainders) = room(1)
    var unitSpan = units.mutableSpan
    var remainderSpan = remainders.mutableSpan
    let isDivided = divisions.divide(
      5, by: division, units: &unitSpan, remainders: &remainderSpan)
    #expect(!isDivided)
  }

  @Test func `what does not sum to one or is too fine is not prepared`() throws {
    var divisions = ProportionalDivisions()
    let two = try Entitlements.equal(parts: 3, of: Fraction(2))
    #expect(divisions.prepare(two, ties: .listedOrder) == nil)
    let fine = Entitlements(Portions<Int128>(numerators: [1 << 62], denominator: 1 << 62))
    #expect(divisions.prepare(fine, ties: .listedOrder) == nil)
    let finest = Entitlements(
      Portions<Int128>(numerators: [(1 << 62) - 1], denominator: (1 << 62) - 1))
    #expect(divisions.prepare(finest, ties: .listedOrder)?.count == 1)
    let many = try Entitlements.equal(parts: ProportionalDivisions.mostRecipients + 1, of: .one)
    #expect(divisions.prepare(many, ties: .listedOrder) == nil)
  }

  private func units(
    of amount: UInt32, by weights: [Int128], _ tieRule: TieRule = .listedOrder
  ) throws -> [UInt32] {
    var divisions = ProportionalDivisions()
    let proportions = try Entitlements.share(of: .one, by: weights)
    let prepared = divisions.prepare(proportions, ties: tieRule)
    let division = try #require(prepared)
    var (units, remainders) = room(division.roomCount)
    var unitSpan = units.mutableSpan
    var remainderSpan = remainders.mutableSpan
    let isDivided = divisions.divide(
      amount, by: division, units: &unitSpan, remainders: &remainderSpan)
    #expect(isDivided)
    return first(division.count, of: units)
  }

  private func room(_ count: Int) -> (units: [SIMD4<UInt32>], remainders: [SIMD4<Int32>]) {
    (Array(repeating: .zero, count: count), Array(repeating: .zero, count: count))
  }

  private func first(_ count: Int, of fours: [SIMD4<UInt32>]) -> [UInt32] {
    (0..<count).map { fours[$0 / 4][$0 % 4] }
  }
}
