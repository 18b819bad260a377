import Testing

@testable import StimulusFunds

struct LuhnTests {
  @Test(arguments: [[2, 3, 2, 1, 0, 0, 0, 0, 1, 6], [5, 0, 5, 0, 1, 0, 5, 5], [0], [1, 8]])
  func `the last digit is the check digit of the others`(digits: [Int]) {
    #expect(Luhn.isValid(digits))
    for wrong in 1...9 {
      let changed = digits.dropLast() + [(digits[digits.count - 1] + wrong) % 10]
      #expect(!Luhn.isValid(Array(changed)), "\(changed)")
    }
  }

  @Test func `zeros fill a text up to its length and no further`() {
    #expect("7".zeroPadded(to: 3) == "007")
    #expect("1234".zeroPadded(to: 3) == "1234")
  }
}
