import Apportionment
import Testing

struct FractionTests {
  @Test func `a fraction is kept in lowest terms`() {
    let fraction = Fraction(6, over: 8)
    #expect(fraction.numerator == 3)
    #expect(fraction.denominator == 4)
    #expect(fraction == Fraction(75, over: 100))
    #expect(Fraction(0, over: 7) == .zero)
    #expect(Fraction(0, over: 7).denominator == 1)
  }

  @Test(arguments: [(-6, 8, -3), (6, -8, -3), (-6, -8, 3)] as [(Int128, Int128, Int128)])
  func `the numerator carries the sign`(
    above: Int128, below: Int128, numerator: Int128
  ) {
    let fraction = Fraction(above, over: below)
    #expect(fraction.numerator == ExactInteger(numerator))
    #expect(fraction.denominator == 4)
  }

  @Test func `equal fractions have equal hashes`() {
    let halves: Set = [Fraction(1, over: 2), Fraction(-5, over: -10)]
    #expect(halves.count == 1)
  }

  @Test func `nothing is divided by zero`() {
    #expect(Fraction.one.divided(by: .zero) == nil)
    #expect(Fraction.one.divided(by: Fraction(2)) == Fraction(1, over: 2))
  }

  @Test func `the least whole number of 128 bits has an opposite`() {
    #expect("\(Fraction(.min, over: -1))" == "170141183460469231731687303715884105728")
    #expect("\(Fraction(1, over: .min))" == "-1/170141183460469231731687303715884105728")
    #expect(Fraction(.min, over: .min) == .one)
    let half = Fraction(.min, over: 2)
    #expect("\(half)" == "-85070591730234615865843651857942052864")
  }

  @Test func `the floor is the whole number below`() {
    #expect(Fraction(7, over: 2).floor == 3)
    #expect(Fraction(-7, over: 2).floor == -4)
    #expect(Fraction(-4).floor == -4)
    #expect(Fraction(-1, over: .max).floor == -1)
    #expect(Fraction(.min).floor == ExactInteger(.min))
  }

  @Test func `only a fraction over one is whole`() {
    #expect(Fraction(21, over: 7).isWhole)
    #expect(!Fraction(22, over: 7).isWhole)
  }

  @Test func `fractions are ordered by value`() {
    #expect(Fraction(1, over: 3) < Fraction(34, over: 101))
    #expect(Fraction(-1, over: 2) < Fraction(-1, over: 3))
    #expect(Fraction(-1, over: 2) < .zero)
    #expect(!(Fraction(2, over: 4) < Fraction(1, over: 2)))
  }

  @Test func `fractions are compared exactly beyond 128 bits`() {
    let most = Int128.max
    let nearlyOne = Fraction(most - 1, over: most)
    let nearerOne = Fraction(most - 2, over: most - 1)
    #expect(nearerOne < nearlyOne)
    #expect(!(nearlyOne < nearerOne))
    #expect(Fraction(-most, over: most - 1) < Fraction(1 - most, over: most))
  }

  @Test func `a fraction reads as it is written by hand`() {
    #expect(Fraction(1_849_050_455_000, over: 104_431).description == "1849050455000/104431")
    #expect(Fraction(-14, over: 4).description == "-7/2")
    #expect(Fraction(-7).description == "-7")
  }
}
