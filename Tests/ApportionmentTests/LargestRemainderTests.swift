import Apportionment
import Testing

struct LargestRemainderTests {
  @Test func `a larger fund can mean a smaller grant`() throws {
    #expect(try units(of: 10, by: [6, 6, 2]) == [4, 4, 2])
    #expect(try units(of: 11, by: [6, 6, 2]) == [5, 5, 1])
  }

  private func units(of amount: Int128, by weights: [Int128]) throws -> [Int] {
    try Entitlements.share(of: Fraction(amount), by: weights)
      .rounded(residual: .largestRemainder(.listedOrder)).units
  }
}
