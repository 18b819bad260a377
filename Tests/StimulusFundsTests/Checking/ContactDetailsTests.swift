import Testing

@testable import StimulusFunds

/// What is taken for an address, a telephone number and a registry number.
struct ContactDetailsTests {
  @Test(arguments: [
    ("a@b.se", true), ("a.b@c.d.se", true), ("a@b", false), ("a@.se", false), ("a@b.", false),
    ("@b.se", false), ("a@b@c.se", false), ("a b@c.se", false), ("a.se", false), ("", false),
  ])
  func `an address has an at sign and a domain with a point in it`(text: String, isFit: Bool) {
    #expect(ContactDetails.isEmail(text) == isFit)
  }

  @Test(arguments: [
    ("012-345", false), ("012-34 56", true), ("0123456", true), ("+46 8 123 45 67", true),
    ("+123456789012345", true), ("+1234567890123456", false), ("123 45 67", false),
    ("08-123 45 x7", false), ("", false),
  ])
  func `a telephone number has 7 to 15 digits after an area or country code`(
    text: String, isFit: Bool
  ) {
    #expect(ContactDetails.isTelephone(text) == isFit)
  }

  @Test(arguments: [
    ("5050-1055", true), ("50501055", true), ("bg 5050-1055", true), ("505-01055", false),
    ("5050-1056", false), ("4 95 41-6", true), ("495416", true), ("pg: 4 95 41-6", true),
    ("49-5416", false), ("4 95 41-5", false), ("-", false), ("", false),
  ])
  func `a giro number has its form and its check digit`(text: String, isFit: Bool) {
    #expect(GiroNumber.isValid(text) == isFit)
  }

  @Test(arguments: [
    ("S2022/00607", true), ("S2022/00607/FS", true), ("2022/00607", false), ("S22/00607", false),
    ("S2022", false), ("S2022/", false), ("S2022/1/2/3", false), ("S2022/x", false),
  ])
  func `a registry number has letters, a year, a stroke and a number`(text: String, isFit: Bool) {
    #expect(ContactDetails.isRegistryNumber(text) == isFit)
  }
}
