import Testing

@testable import StimulusFunds

struct OfficeAmountTests {
  private func quickly(_ text: String) -> Int? {
    OfficeAmount(plain: Array(text.utf8).span)?.ore
  }

  @Test(
    arguments: [
      ("0", 0), ("1169", 116_900), ("1169,05", 116_905), ("1169.05", 116_905),
      ("999999999999", 99_999_999_999_900), ("999999999999,99", 99_999_999_999_999),
    ])
  func `a plain amount is read quickly as it is read otherwise`(text: String, ore: Int) throws {
    #expect(quickly(text) == ore)
    #expect(try Kronor.ore(of: WrittenNumber(OfficeAmount.withPoint(text))) == ore)
  }

  @Test(
    arguments: [
      "", ",", ",50", "12,", "12,5", "12,345", "1,2,3", "1 169", "-1", "+1", "1kr",
      "1234567890123", "123456789012345678901234567890",
    ])
  func `what is not plain is not read quickly`(text: String) { #expect(quickly(text) == nil) }
}
