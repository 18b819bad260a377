import Apportionment
import Testing

struct FractionArithmeticTests {
  @Test func `a half and a third are five sixths`() throws {
    let (half, third) = (try Fraction(1, over: 2), try Fraction(1, over: 3))
    #expect(try half.adding(third) == Fraction(5, over: 6))
    #expect(try half.subtracting(third) == Fraction(1, over: 6))
    #expect(try third.subtracting(half) == Fraction(-1, over: 6))
    #expect(try half.multiplied(by: third) == Fraction(1, over: 6))
    #expect(try half.divided(by: third) == Fraction(3, over: 2))
  }

  @Test func `results are in lowest terms`() throws {
    let sum = try Fraction(1, over: 6).adding(Fraction(1, over: 3))
    #expect(sum.numerator == 1)
    #expect(sum.denominator == 2)
    let product = try Fraction(4, over: 9).multiplied(by: Fraction(3, over: 8))
    #expect(product.numerator == 1)
    #expect(product.denominator == 6)
  }

  @Test func `dividing by a negative fraction changes the sign`() throws {
    let quotient = try Fraction(2, over: 3).divided(by: Fraction(-4, over: 5))
    #expect(quotient.numerator == -5)
    #expect(quotient.denominator == 6)
  }

  @Test func `common divisors are cancelled before multiplying`() throws {
    let large = try Fraction(.max, over: 3)
    #expect(try large.multiplied(by: Fraction(3, over: .max)) == .one)
    #expect(try large.divided(by: Fraction(.max, over: 6)) == Fraction(2))
  }

  @Test func `what leaves 128 bits is reported and not wrapped`() throws {
    let most = Fraction(.max)
    let least = try Fraction(1, over: .max)
    #expect(throws: ArithmeticError.overflow) { try most.adding(.one) }
    #expect(throws: ArithmeticError.overflow) { try Fraction(-.max).subtracting(Fraction(2)) }
    #expect(throws: ArithmeticError.overflow) { try most.multiplied(by: Fraction(2)) }
    #expect(throws: ArithmeticError.overflow) { try least.divided(by: Fraction(2)) }
    #expect(throws: ArithmeticError.overflow) { try least.adding(Fraction(1, over: 2)) }
    #expect(throws: ArithmeticError.overflow) { try least.subtracting(Fraction(1, over: 2)) }
  }

  @Test func `adding and subtracting again changes nothing`() throws {
    var generator = SeededGenerator()
    for _ in 0..<200 {
      let (first, second) = (try generator.fraction(), try generator.fraction())
      let seed = generator.seed
      #expect(try first.adding(second).subtracting(second) == first, "seed \(seed)")
      #expect(try first.adding(second) == second.adding(first), "seed \(seed)")
      guard second != .zero else { continue }
      #expect(try first.multiplied(by: second).divided(by: second) == first, "seed \(seed)")
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func fraction() throws -> Fraction {
    try Fraction(
      Int128(Int.random(in: -1_000_000...1_000_000, using: &self)),
      over: Int128(Int.random(in: 1...1_000_000, using: &self)))
  }
}
