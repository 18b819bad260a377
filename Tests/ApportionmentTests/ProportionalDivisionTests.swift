import Testing

@testable import Apportionment

struct ProportionalDivisionTests {
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

  @Test(arguments: [10, 20] as [UInt64])
  func `many units left over or too many are settled`(amount: UInt64) throws {
    let expected = (0..<30).map { $0 < amount ? UInt64(1) : 0 }
    #expect(try units(of: amount, by: Array(repeating: 1, count: 30)) == expected)
  }

  @Test(arguments: TieRule.allCases)
  func `it gives the same units as the rounding of entitlements`(tieRule: TieRule) throws {
    var generator = SeededGenerator()
    for _ in 0..<150 {
      var division = generator.division()
      division.tieRule = tieRule
      let expected = try division.rounded(tieRule).units.map { UInt64($0) }
      let units = try units(of: UInt64(division.amount), by: division.weights, tieRule)
      #expect(units == expected, "\(division), seed \(generator.seed)")
    }
  }

  @Test func `the largest amounts and denominators are divided exactly`() throws {
    let most = ProportionalDivision.mostAmount
    #expect(most == 4_611_686_018_427_387_903)
    #expect(try units(of: most, by: [1]) == [most])
    let ten = Array(repeating: Int128(1), count: 10)
    #expect(
      try units(of: most - 2, by: [0] + ten)
        == [0, 461_168_601_842_738_791]
        + Array(repeating: 461_168_601_842_738_790, count: 9))
    var generator = SeededGenerator()
    for _ in 0..<100 {
      let weights = generator.weights(1...9, upTo: 1 << 58)
      let amount = UInt64.random(in: (most - 1_000_000)...most, using: &generator)
      let expected = try Division(amount: Int128(amount), weights: weights).rounded(.listedOrder)
      #expect(
        try units(of: amount, by: weights) == expected.units.map { UInt64($0) },
        "\(amount) by \(weights), seed \(generator.seed)")
    }
  }

  @Test func `a workspace is used again`() throws {
    let thirds = try Entitlements.equal(parts: 3, of: .one)
    let division = try #require(ProportionalDivision(thirds, ties: .listedOrder))
    var workspace = DivisionWorkspace(count: division.count)
    for (amount, expected) in [(100, [34, 33, 33]), (2, [1, 1, 0])] as [(UInt64, [UInt64])] {
      division.divide(amount, in: &workspace)
      #expect(workspace.units == expected)
    }
  }

  @Test func `what does not sum to one or is too fine is not prepared`() throws {
    let two = try Entitlements.equal(parts: 3, of: Fraction(2))
    #expect(ProportionalDivision(two, ties: .listedOrder) == nil)
    let fine = Entitlements(numerators: [1 << 62], denominator: 1 << 62)
    #expect(ProportionalDivision(fine, ties: .listedOrder) == nil)
    let finest = Entitlements(numerators: [(1 << 62) - 1], denominator: (1 << 62) - 1)
    #expect(ProportionalDivision(finest, ties: .listedOrder)?.count == 1)
  }

  private func units(
    of amount: UInt64, by weights: [Int128], _ tieRule: TieRule = .listedOrder
  ) throws -> [UInt64] {
    let proportions = try Entitlements.share(of: .one, by: weights)
    let division = try #require(ProportionalDivision(proportions, ties: tieRule))
    var workspace = DivisionWorkspace(count: division.count)
    division.divide(amount, in: &workspace)
    return workspace.units
  }
}
