import Apportionment
import StimulusFunds
import Testing

@testable import FundReports

struct JSONWriterTests {
  @Test func `a report's tree is written as it is`() {
    #expect(SampleReport(json: ["a": .count(1)]).rendered(as: .json) == "{\"a\": 1}\n")
  }

  @Test func `amounts are plain digits, also large ones and those with öre`() throws {
    #expect(JSON.amount(try Kronor(10_000_000_000_000)) == .number("10000000000000"))
    #expect(JSON.amount(try Kronor(ore: -1)) == .number("-0.01"))
    #expect(JSON.amount(try Kronor(ore: 313_370)) == .number("3133.7"))
  }

  @Test func `figures are numbers, exact fractions and shares texts, and nothing is null`() throws {
    let cells: [Cell] = [
      .amount(try Kronor(1_000)), .carried(try Kronor(-1)), .number(Fraction(5, over: 2)),
      .change(Fraction(-7), places: 2), .count(3), .entitlement(Fraction(1, over: 3)),
      .share(tenths: 231), .day(try #require(CalendarDate("2022-12-01"))), .flag(true),
      .text(.same("12")), .empty, .unknown, .awaiting,
    ]
    #expect(
      cells.map(\.json) == [
        .number("1000"), .number("-1"), .number("2.5"), .number("-7"), .number("3"),
        .string("1/3"), .string("23,1%"), .string("2022-12-01"), .bool(true), .string("12"),
        .null, .null, .null,
      ])
  }
}
