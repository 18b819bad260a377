import Apportionment
import TestSupport
import Testing

struct FractionArithmeticTests {
  @Test func `a half and a third are five sixths`() throws {
    let (half, third) = (Fraction(1, over: 2), Fraction(1, over: 3))
    #expect(half + third == Fraction(5, over: 6))
    #expect(half - third == Fraction(1, over: 6))
    #expect(third - half == Fraction(-1, over: 6))
    #expect(half * third == Fraction(1, over: 6))
    #expect(half / third == Fraction(3, over: 2))
  }

  @Test func `results are in lowest terms`() throws {
    let sum = Fraction(1, over: 6) + Fraction(1, over: 3)
    #expect(sum.numerator == 1)
    #expect(sum.denominator == 2)
    let product = Fraction(4, over: 9) * Fraction(3, over: 8)
    #expect(product.numerator == 1)
    #expect(product.denominator == 6)
  }

  @Test func `dividing by a negative fraction changes the sign`() throws {
    let quotient = Fraction(2, over: 3) / Fraction(-4, over: 5)
    #expect(quotient.numerator == -5)
    #expect(quotient.denominator == 6)
  }

  @Test func `common divisors are cancelled before multiplying`() throws {
    let large = Fraction(.max, over: 3)
    #expect(large * Fraction(3, over: .max) == .one)
    #expect(large / Fraction(.max, over: 6) == Fraction(2))
  }

  @Test func `what leaves 128 bits is exact`() {
    let most = Fraction(.max)
    let least = Fraction(1, over: .max)
    #expect("\(most + .one)" == "170141183460469231731687303715884105728")
    #expect("\(-most - Fraction(2))" == "-170141183460469231731687303715884105729")
    #expect(
      "\(most * most)"
        == "28948022309329048855892746252171976962977213799489202546401021394546514198529")
    #expect(least / Fraction(2) * Fraction(2) == least)
    #expect(least + Fraction(1, over: 2) - Fraction(1, over: 2) == least)
    #expect(most * most / most == most)
  }

  @Test func `adding and subtracting again changes nothing`() {
    var generator = SeededGenerator()
    for _ in 0..<200 {
      let (first, second) = (generator.fraction(), generator.fraction())
      let seed = generator.seed
      #expect(first + second - second == first, "seed \(seed)")
      #expect(first + second == second + first, "seed \(seed)")
      guard second != .zero else { continue }
      #expect(first * second / second == first, "seed \(seed)")
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func fraction() -> Fraction {
    Fraction(
      Int128(Int.random(in: -1_000_000...1_000_000, using: &self)),
      over: Int128(Int.random(in: 1...1_000_000, using: &self)))
  }
}
