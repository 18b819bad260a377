import Testing

@testable import StimulusFunds

struct SpreadsheetTextTests {
  @Test(
    arguments: [
      "=1+1", "+46", "-5", "@x", "\tx", "'x", "2022-12-01", "0180", "1 000,50", "12:30",
    ])
  func `what a spreadsheet would take for something else is marked, and read back`(text: String) {
    #expect(SpreadsheetText.marked(text) == "'" + text)
    #expect(SpreadsheetText.unmarked("'" + text) == text)
  }

  @Test(arguments: ["", "Region Skåne", "a=b", "'", "'Region Skåne"])
  func `any other text is read as it is`(text: String) {
    #expect(SpreadsheetText.unmarked(text) == text)
  }
}
