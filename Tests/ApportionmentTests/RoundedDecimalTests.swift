import Apportionment
import Testing

struct RoundedDecimalTests {
  @Test(
    arguments: [
      (1, 3, 2, 33, 100), (2, 3, 2, 67, 100), (1, 2, 0, 1, 1), (-1, 2, 0, -1, 1),
      (5, 2, 0, 3, 1), (-5, 2, 0, -3, 1), (2345, 1000, 2, 235, 100), (-2345, 1000, 2, -235, 100),
      (2344, 1000, 2, 234, 100), (49, 100, 0, 0, 1), (-49, 100, 0, 0, 1), (7, 1, 3, 7, 1),
      (1, 3000, 2, 0, 1),
    ] as [(Int, Int, Int, Int, Int)])
  func `a ratio is rounded to the nearest decimal, halves away from zero`(
    above: Int, below: Int, places: Int, nearest: Int, scale: Int
  ) throws {
    let rounded = Fraction(Int128(above), over: Int128(below)).rounded(places: places)
    #expect(rounded == Fraction(Int128(nearest), over: Int128(scale)))
  }

  @Test func `digits beyond 128 bits are rounded like all others`() {
    #expect(Fraction.one.rounded(places: 39) == .one)
    #expect(Fraction(.max).rounded(places: 0) == Fraction(.max))
    #expect(Fraction(1, over: .max).rounded(places: 1) == .zero)
    #expect(
      Fraction(.max, over: 3).rounded(places: 1) == Fraction(.max, over: 3) + Fraction(-1, over: 30)
    )
  }
}
