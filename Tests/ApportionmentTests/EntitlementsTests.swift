import Testing

@testable import Apportionment

struct EntitlementsTests {
  @Test func `each entitlement is told in lowest terms`() throws {
    let entitlements = Entitlements(numerators: [6, 0, 9], denominator: 12)
    #expect(entitlements.count == 3)
    #expect(try entitlements[0] == Fraction(1, over: 2))
    #expect(entitlements[1] == .zero)
    #expect(entitlements[1].denominator == 1)
    #expect(try entitlements[2] == Fraction(3, over: 4))
  }

  @Test func `the total is the amount that was divided`() throws {
    let amount = try Fraction(1, over: 3)
    #expect(try Entitlements.share(of: amount, by: [2, 5, 0, 9]).total() == amount)
    #expect(try Entitlements.nothing(to: 3).total() == .zero)
    #expect(Entitlements.nothing(to: 3).numerators == [0, 0, 0])
  }

  @Test func `a total beyond 128 bits is reported`() {
    let entitlements = Entitlements(numerators: [.max, 1], denominator: 1)
    #expect(throws: ApportionmentError.overflow) { try entitlements.total() }
  }

  @Test func `half by population and half by care is added recipient by recipient`() throws {
    let population = try Entitlements.share(of: Fraction(1, over: 2), by: [1, 2])
    let care = try Entitlements.share(of: Fraction(1, over: 2), by: [3, 1])
    let sum = try population.adding(care)
    #expect(try sum[0] == Fraction(13, over: 24))
    #expect(try sum[1] == Fraction(11, over: 24))
    #expect(sum.denominator == 24)
  }

  @Test func `adding where one denominator divides the other keeps the larger`() throws {
    let sixths = Entitlements(numerators: [1, 2], denominator: 6)
    let thirds = Entitlements(numerators: [1, 0], denominator: 3)
    #expect(try sixths.adding(thirds).numerators == [3, 2])
    #expect(try thirds.adding(sixths).numerators == [3, 2])
    #expect(try thirds.adding(sixths).denominator == 6)
  }

  @Test func `adding beyond 128 bits is reported`() {
    let large = Entitlements(numerators: [.max], denominator: 1)
    let fine = Entitlements(numerators: [1], denominator: .max)
    #expect(throws: ApportionmentError.overflow) { try large.adding(large) }
    #expect(throws: ApportionmentError.overflow) { try large.adding(fine) }
    #expect(throws: ApportionmentError.overflow) {
      try fine.adding(Entitlements(numerators: [0], denominator: .max - 1))
    }
  }

  @Test func `spreading puts each entitlement at its place and nothing elsewhere`() throws {
    let spread = try Entitlements.share(of: .one, by: [1, 3]).spread(to: [3, 0], of: 5)
    #expect(spread.numerators == [3, 0, 0, 1, 0])
    #expect(spread.denominator == 4)
  }

  @Test func `a hundred kronor counted in öre are ten thousand`() throws {
    let kronor = try Entitlements.equal(parts: 3, of: Fraction(100))
    let ore = try kronor.counted(in: Fraction(1, over: 100))
    #expect(try ore[0] == Fraction(10_000, over: 3))
    #expect(try ore.total() == Fraction(10_000))
    let thousands = try kronor.counted(in: Fraction(1000))
    #expect(try thousands[2] == Fraction(1, over: 30))
    #expect(try kronor.counted(in: .one) == kronor)
  }

  @Test func `counting in a unit beyond 128 bits is reported`() throws {
    let large = Entitlements(numerators: [.max], denominator: 1)
    let fine = Entitlements(numerators: [1], denominator: .max)
    #expect(throws: ApportionmentError.overflow) {
      try large.counted(in: Fraction(1, over: 100))
    }
    #expect(throws: ApportionmentError.overflow) { try fine.counted(in: Fraction(1000)) }
  }
}
