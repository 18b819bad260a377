import Testing

@testable import Apportionment

struct EntitlementsTests {
  @Test func `each entitlement is told in lowest terms`() throws {
    let entitlements = entitlements([6, 0, 9], over: 12)
    #expect(entitlements.count == 3)
    #expect(entitlements[0] == Fraction(1, over: 2))
    #expect(entitlements[1] == .zero)
    #expect(entitlements[1].denominator == 1)
    #expect(entitlements[2] == Fraction(3, over: 4))
  }

  @Test func `the total is the amount that was divided`() throws {
    let amount = Fraction(1, over: 3)
    #expect(try Entitlements.share(of: amount, by: [2, 5, 0, 9]).total == amount)
    #expect(Entitlements.nothing(to: 3).total == .zero)
    #expect(Entitlements.nothing(to: 3).integers?.numerators == [0, 0, 0])
  }

  @Test func `a total beyond 128 bits is exact`() {
    #expect(entitlements([.max, .max], over: 1).total == Fraction(.max) * Fraction(2))
  }

  @Test func `half by population and half by care is added recipient by recipient`() throws {
    let population = try Entitlements.share(of: Fraction(1, over: 2), by: [1, 2])
    let care = try Entitlements.share(of: Fraction(1, over: 2), by: [3, 1])
    let sum = population.adding(care)
    #expect(sum[0] == Fraction(13, over: 24))
    #expect(sum[1] == Fraction(11, over: 24))
    #expect(sum.integers?.denominator == 24)
  }

  @Test func `adding where one denominator divides the other keeps the larger`() throws {
    let sixths = entitlements([1, 2], over: 6)
    let thirds = entitlements([1, 0], over: 3)
    #expect(sixths.adding(thirds).integers?.numerators == [3, 2])
    #expect(thirds.adding(sixths).integers?.numerators == [3, 2])
    #expect(thirds.adding(sixths).integers?.denominator == 6)
  }

  @Test func `sums beyond 128 bits are exact, and within them again where they fit`() {
    let large = entitlements([.max], over: 1)
    let fine = entitlements([1], over: .max)
    #expect(large.adding(large)[0] == Fraction(.max) * Fraction(2))
    #expect(large.adding(large).integers == nil)
    #expect(large.adding(fine)[0] == Fraction(.max) + Fraction(1, over: .max))
    let nearly = entitlements([.max - 1], over: .max)
    #expect(fine.adding(entitlements([0], over: .max - 1)).integers?.denominator == .max)
    #expect(fine.adding(nearly).integers?.numerators == [.max])
  }

  @Test func `spreading puts each entitlement at its place and nothing elsewhere`() throws {
    let spread = try Entitlements.share(of: .one, by: [1, 3]).spread(to: [3, 0], of: 5)
    #expect(spread.integers?.numerators == [3, 0, 0, 1, 0])
    #expect(spread.integers?.denominator == 4)
  }

  @Test func `a hundred kronor counted in öre are ten thousand`() throws {
    let kronor = try Entitlements.equal(parts: 3, of: Fraction(100))
    let ore = kronor.counted(in: Fraction(1, over: 100))
    #expect(ore[0] == Fraction(10_000, over: 3))
    #expect(ore.total == Fraction(10_000))
    let thousands = kronor.counted(in: Fraction(1000))
    #expect(thousands[2] == Fraction(1, over: 30))
    #expect(kronor.counted(in: .one) == kronor)
  }

  @Test func `counting in a unit is exact beyond 128 bits`() {
    let large = entitlements([.max], over: 1)
    #expect(large.counted(in: Fraction(1, over: 100))[0] == Fraction(.max) * Fraction(100))
    let fine = entitlements([1], over: .max)
    #expect(fine.counted(in: Fraction(1000))[0] == Fraction(1, over: .max) / Fraction(1000))
  }

  private func entitlements(_ numerators: [Int128], over denominator: Int128) -> Entitlements {
    Entitlements(Portions(numerators: numerators, denominator: denominator))
  }
}
