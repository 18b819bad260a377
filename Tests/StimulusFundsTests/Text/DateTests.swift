import Testing

@testable import StimulusFunds

struct DateTests {
  @Test(
    arguments: [
      "2021-11-01", "2022-01-31", "2022-12-31", "2024-02-29", "2000-02-29", "0001-01-01",
      "2022-04-30", "9999-12-31",
    ])
  func `a day of the calendar is one`(text: String) {
    #expect(CalendarDate(text) != nil)
  }

  @Test(
    arguments: [
      "2022-02-29", "1900-02-29", "2100-02-29", "2200-02-29", "2022-04-31", "2022-13-01",
      "2022-00-10",
      "2022-01-00", "2022-01-32", "0000-01-01",
    ])
  func `a day that the calendar lacks is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    arguments: [
      "", "2022", "2022-1-1", "22-01-01", "2022/01/01", "20220101", "2022-01-01T00:00",
      " 2022-01-01", "2022-01-01 ", "01-01-2022", "2022-01-1a", "+022-01-01", "2022-01-",
      "２022-01-01", "2022-01-01-01", "2022\u{2212}01\u{2212}01",
    ])
  func `another way of writing is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
