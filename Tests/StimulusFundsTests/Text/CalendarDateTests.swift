import StimulusFunds
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2022-12-01", 19_327),
    ("2023-03-31", 19_447), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `days are counted from 1970`(text: String, number: Int32) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.dayNumber == number)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "2022-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "2022-1-01", "0000-01-01",
    "2022-12-010", "2022/12/01", "", "20221201", " 2022-12-01",
  ])
  func `what is no day is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `every day of four centuries follows the one before`() throws {
    var date = try #require(CalendarDate("1800-01-01"))
    for _ in 0..<146_097 {
      let (year, month, day) = date.parts
      let next = date.adding(days: 1)
      let isNextDay = next.parts == (year, month, day + 1)
      let isNextMonth = next.parts == (year, month + 1, 1)
      let isNextYear = next.parts == (year + 1, 1, 1) && (month, day) == (12, 31)
      #expect(isNextDay || isNextMonth || isNextYear)
      #expect(CalendarDate(year: year, month: month, day: day) == date)
      date = next
    }
    #expect(date.description == "2200-01-01")
  }
}
