import Apportionment
import Testing

@testable import FundReports

struct DrawingTests {
  @Test func `the largest value has the whole length, and one below zero goes the other way`() {
    let scale = Scale(length: 4_300, most: Fraction(86))
    #expect(scale.length(Fraction(86)) == 4_300)
    #expect(scale.length(Fraction(1)) == 50)
    #expect(scale.length(Fraction(-43)) == -2_150)
  }

  @Test func `a picture of nothing but zeros has bars without length`() {
    #expect(Scale(length: 4_300, most: .zero).length(.zero) == 0)
  }
}
