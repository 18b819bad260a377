import Apportionment
import StimulusFunds
import Testing

struct SwedishFiguresTests {
  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("1000", "1 000"), ("1169003665", "1 169 003 665"),
    ("123456", "123 456"), ("-1", "−1"), ("-1000", "−1 000"), ("-123456", "−123 456"),
    ("0.01", "0,01"), ("1234567.5", "1 234 567,5"), ("1000.1234", "1 000,1234"),
  ])
  func `digits are grouped by threes with a decimal comma and a true minus`(
    plain: String, shown: String
  ) {
    #expect(SwedishFigures.grouped(plain) == shown)
  }

  @Test(arguments: [
    "", "-", "--1000", "1000.", ".5", "1.2.3", "1 634 284", "1\u{A0}634\u{A0}284", "\u{2212}1000",
    "23,1%", "+1000", "1634284 kr", "åäöåäö",
  ])
  func `any other text is left as it is`(text: String) {
    #expect(SwedishFigures.grouped(text) == text)
  }

  @Test func `a fraction is cut off and never rounded, and an ellipsis tells it`() throws {
    #expect(
      SwedishFigures.cutOff(Fraction(170_669_755_000, over: 104_431)) == "1 634 282,4927…")
    #expect(SwedishFigures.cutOff(Fraction(2, over: 3)) == "0,6666…")
    #expect(SwedishFigures.cutOff(Fraction(2, over: 3), places: 0) == "0…")
    #expect(SwedishFigures.cutOff(Fraction(-1, over: 3), places: 2) == "−0,33…")
  }

  @Test func `a fraction that ends has no ellipsis`() throws {
    #expect(SwedishFigures.cutOff(Fraction(53_000_000)) == "53 000 000")
    #expect(SwedishFigures.cutOff(Fraction(1, over: 16)) == "0,0625")
    #expect(SwedishFigures.cutOff(Fraction(-5, over: 2)) == "−2,5")
    #expect(SwedishFigures.cutOff(Fraction(1, over: 32)) == "0,0312…")
  }

  @Test func `signed amounts show their sign and zero has none`() throws {
    #expect(SwedishFigures.signed(Kronor.one) == "+1")
    #expect(SwedishFigures.signed(try Kronor(-1000)) == "−1 000")
    #expect(SwedishFigures.signed(Kronor.zero) == "0")
  }

  @Test func `one is counted in the singular`() {
    #expect(counted(1, "cell", "cells") == "1 cell")
    #expect(counted(0, "cell", "cells") == "0 cells")
    #expect(counted(1200, "cell", "cells") == "1 200 cells")
  }
}
