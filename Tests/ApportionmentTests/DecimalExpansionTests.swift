import Apportionment
import Testing

struct DecimalExpansionTests {
  @Test func `decimals are cut off and never rounded`() {
    let (whole, digits, isExact) = Fraction(20, over: 3).decimals(places: 4)
    #expect(whole == 6)
    #expect(digits == [6, 6, 6, 6])
    #expect(!isExact)
  }

  @Test func `decimals end where the rest is zero`() {
    let (whole, digits, isExact) = Fraction(49, over: 8).decimals(places: 10)
    #expect(whole == 6)
    #expect(digits == [1, 2, 5])
    #expect(isExact)
  }

  @Test func `as many decimals as there are is exact`() {
    #expect(Fraction(49, over: 8).decimals(places: 3).isExact)
    #expect(!Fraction(49, over: 8).decimals(places: 2).isExact)
  }

  @Test func `zeros before the first digit are kept`() {
    #expect(Fraction(1, over: 2000).decimals(places: 6).digits == [0, 0, 0, 5])
    #expect(Fraction(1, over: 3000).decimals(places: 5).digits == [0, 0, 0, 3, 3])
  }

  @Test func `a whole number has no decimals`() {
    let (whole, digits, isExact) = Fraction(7).decimals(places: 3)
    #expect(whole == 7)
    #expect(digits.isEmpty)
    #expect(isExact)
  }

  @Test func `no places give the whole part alone`() {
    let (whole, digits, isExact) = Fraction(7, over: 2).decimals(places: 0)
    #expect(whole == 3)
    #expect(digits.isEmpty)
    #expect(!isExact)
  }

  @Test func `the sign is left out`() {
    let (whole, digits, _) = Fraction(-7, over: 2).decimals(places: 1)
    #expect(whole == 3)
    #expect(digits == [5])
    #expect("\(Fraction(.min).decimals(places: 1).whole)" == "\(Int128.min.magnitude)")
  }

  @Test func `the largest denominator loses no digit`() {
    let nearlyOne = Fraction(.max - 1, over: .max)
    #expect(nearlyOne.decimals(places: 38).digits == Array(repeating: 9, count: 38))
    #expect(nearlyOne.decimals(places: 39).digits.last == 4)
  }
}
