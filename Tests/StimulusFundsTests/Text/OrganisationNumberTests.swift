import StimulusFunds
import Testing

struct OrganisationNumberTests {
  @Test(arguments: ["232100-0016", "232100-0024", "232100-0214", "202100-5489", "222000-0315"])
  func `a number with the right check digit is one`(number: String) {
    #expect(isOrganisationNumber(number))
  }

  @Test(arguments: 0...9)
  func `nine of ten check digits are wrong`(digit: Int) {
    #expect(isOrganisationNumber("232100-001\(digit)") == (digit == 6))
  }

  @Test(
    arguments: [
      "", "-", "2321000016", "232100 0016", "23210-00016", "232100-00160", "232100-0016-",
      "232100--0016", "23210a-0016", "２32100-0016", "232100\u{2212}0016", " 232100-0016",
    ])
  func `anything else than six digits, a hyphen and four digits is none`(text: String) {
    #expect(!isOrganisationNumber(text))
  }

  @Test func `two digits that changed places are found`() {
    #expect(!isOrganisationNumber("322100-0016"))
    #expect(!isOrganisationNumber("231200-0016"))
  }
}
