import Apportionment
import TestSupport
import Testing

@testable import StimulusFunds

struct AmountCalculationTests {
  private func amount(
    _ basis: AmountCalculation.Basis, _ rounding: EachRounding? = nil
  ) throws -> Kronor {
    try AmountCalculation(basis: basis, rounding: rounding).amount()
  }

  @Test func `another amount times a factor is exact`() throws {
    let factor = try #require(Fraction(ratio: "1.028"))
    #expect(try amount(.times(factor, of: Kronor(500_000_000))) == Kronor(514_000_000))
  }

  @Test func `units at a price are exact`() throws {
    #expect(try amount(.units(Fraction(1_200), price: Fraction(5_000))) == Kronor(6_000_000))
    #expect(try amount(.units(Fraction(3), price: Fraction(1, over: 3))) == .one)
  }

  @Test func `half a krona is rounded up to the nearest, or down`() throws {
    let basis = AmountCalculation.Basis.units(Fraction(5), price: Fraction(1, over: 2))
    #expect(try amount(basis, .nearest) == Kronor(3))
    #expect(try amount(basis, .down) == Kronor(2))
  }

  @Test func `parts of a krona without a rounding are told`() throws {
    let calculation = AmountCalculation(
      basis: .times(Fraction(1, over: 3), of: try Kronor(1_000)), rounding: nil)
    #expect(throws: AmountCalculationFault.partsOfKrona(calculation)) { try calculation.amount() }
    #expect(
      AmountCalculationFault.partsOfKrona(calculation).fault.english
        == "1 000 kr × 1/3 = 333,3333… kr, which is no whole krona")
  }

  @Test func `an amount beyond the largest is told however far beyond`() throws {
    let most = try Kronor(10_000_000_000_000)
    #expect(try amount(.times(.one, of: most)) == most)
    let beyond = [Fraction(2), Fraction(Int128(Int.max)), Fraction(Int128.max)]
    for factor in beyond {
      #expect(throws: AmountCalculationFault.self) { try amount(.times(factor, of: most)) }
    }
  }

  @Test func `ten thousand amounts are what plain fractions say`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    var whole = 0
    for _ in 0..<10_000 {
      let first = Int128.random(in: 0...1_000_000, using: &random)
      let number = Fraction(first, over: [1, 10, 100, 7].randomElement(using: &random) ?? 1)
      let other = Int.random(in: 0...100_000_000, using: &random)
      let rounding = [nil, .nearest, EachRounding.down].randomElement(using: &random) ?? nil
      let calculation = AmountCalculation(
        basis: Bool.random(using: &random)
          ? .times(number, of: try Kronor(ore: other))
          : .units(number, price: Fraction(Int128(other), over: 100)), rounding: rounding)
      let ore = number.numerator * ExactInteger(Int128(other))
      let divisor = number.denominator * 100
      let (quotient, remainder) = ore.quotientAndRemainder(dividingBy: divisor)
      let isUp =
        rounding == .nearest && Fraction(whole: remainder + remainder) >= Fraction(whole: divisor)
      let expected = quotient + (isUp ? 1 : 0)
      if rounding == nil, remainder.sign != 0 {
        #expect(throws: AmountCalculationFault.partsOfKrona(calculation), "seed \(seed)") {
          try calculation.amount()
        }
      } else {
        whole += 1
        #expect(
          try calculation.amount().fraction == Fraction(whole: expected),
          "\(calculation), seed \(seed)")
      }
    }
    #expect(whole > 5_000)
  }

  @Test func `an amount set outright follows from nothing`() throws {
    var agreement = SmallAgreement(amount: #"{"units": 20, "price": 5}"#, total: "100")
    var fund = try agreement.agreement().funds[0]
    #expect(fund.amount == (try Kronor(100)))
    #expect(fund.money.calculation?.exact == Fraction(100))
    fund.amount = .one
    #expect(fund.money == FundAmount(.one))
    agreement.amount = "100"
    #expect(try agreement.agreement().funds[0].money.calculation == nil)
  }
}
