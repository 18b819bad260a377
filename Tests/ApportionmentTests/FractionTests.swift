import Apportionment
import Testing

struct FractionTests {
  @Test func `a fraction is kept in lowest terms`() throws {
    let fraction = try Fraction(6, over: 8)
    #expect(fraction.numerator == 3)
    #expect(fraction.denominator == 4)
    #expect(try fraction == Fraction(75, over: 100))
    #expect(try Fraction(0, over: 7) == .zero)
    #expect(try Fraction(0, over: 7).denominator == 1)
  }

  @Test(arguments: [(-6, 8, -3), (6, -8, -3), (-6, -8, 3)] as [(Int128, Int128, Int128)])
  func `the numerator carries the sign`(
    above: Int128, below: Int128, numerator: Int128
  ) throws {
    let fraction = try Fraction(above, over: below)
    #expect(fraction.numerator == numerator)
    #expect(fraction.denominator == 4)
  }

  @Test func `equal fractions have equal hashes`() throws {
    let halves: Set = [try Fraction(1, over: 2), try Fraction(-5, over: -10)]
    #expect(halves.count == 1)
  }

  @Test func `nothing is divided by zero`() {
    #expect(throws: ArithmeticError.divisionByZero) { try Fraction(1, over: 0) }
    #expect(throws: ArithmeticError.divisionByZero) { try Fraction(0, over: 0) }
    #expect(throws: ArithmeticError.divisionByZero) { try Fraction.one.divided(by: .zero) }
  }

  @Test func `the least whole number has no opposite in 128 bits`() throws {
    #expect(throws: ArithmeticError.overflow) { try Fraction(.min, over: -1) }
    #expect(throws: ArithmeticError.overflow) { try Fraction(1, over: .min) }
    #expect(try Fraction(.min, over: .min) == .one)
    let half = try Fraction(.min, over: 2)
    #expect(half.numerator == -85_070_591_730_234_615_865_843_651_857_942_052_864)
    #expect(half.denominator == 1)
  }

  @Test func `the floor is the whole number below`() throws {
    #expect(try Fraction(7, over: 2).floor == 3)
    #expect(try Fraction(-7, over: 2).floor == -4)
    #expect(Fraction(-4).floor == -4)
    #expect(try Fraction(-1, over: .max).floor == -1)
    #expect(Fraction(.min).floor == .min)
  }

  @Test func `only a fraction over one is whole`() throws {
    #expect(try Fraction(21, over: 7).isWhole)
    #expect(try !Fraction(22, over: 7).isWhole)
  }

  @Test func `fractions are ordered by value`() throws {
    #expect(try Fraction(1, over: 3) < Fraction(34, over: 101))
    #expect(try Fraction(-1, over: 2) < Fraction(-1, over: 3))
    #expect(try Fraction(-1, over: 2) < .zero)
    #expect(try !(Fraction(2, over: 4) < Fraction(1, over: 2)))
  }

  @Test func `fractions are compared exactly beyond 128 bits`() throws {
    let most = Int128.max
    let nearlyOne = try Fraction(most - 1, over: most)
    let nearerOne = try Fraction(most - 2, over: most - 1)
    #expect(nearerOne < nearlyOne)
    #expect(!(nearlyOne < nearerOne))
    #expect(try Fraction(-most, over: most - 1) < Fraction(1 - most, over: most))
  }

  @Test func `a fraction reads as it is written by hand`() throws {
    #expect(try Fraction(1_849_050_455_000, over: 104_431).description == "1849050455000/104431")
    #expect(try Fraction(-14, over: 4).description == "-7/2")
    #expect(Fraction(-7).description == "-7")
  }
}
