import Testing

@testable import StimulusFunds

struct KeyFileValueTests {
  @Test(
    arguments: [
      ("-1", "'-1' is below zero; write zero or more"),
      (
        "1.5",
        "'1.5' has decimals, but the key counts whole weeks; "
          + "write a whole number, or mark the key \"fractional\": true"
      ),
      ("1000000000001", "'1000000000001' is above 1 000 000 000 000; write a smaller number"),
      (
        "1.234",
        "'1.234' has a point that may mean decimals or thousands; "
          + "write 1234 for thousands, 1.2340 for decimals"
      ),
      ("", "the number is missing; write one; zero is written 0"),
      ("12abc", "'12abc' is not a number; write digits only, such as 1234567"),
    ])
  func `a value that cannot be one is refused in its field`(value: String, message: String) throws {
    let read = try KeyCase().read("Region Skåne,\(value)\nRegion Halland,2", "recipient")
    #expect(read.values == nil)
    #expect(read.problems == ["k.csv:2:14: \(message)"])
  }

  @Test func `a fractional key may have decimals, but not more digits than 64 bits hold`() throws {
    let weeks = try KeyCase().read(
      "Region Skåne,1.5\nRegion Halland,0.25", "recipient", isFractional: true)
    #expect(weeks.values?.scaled == [150, 25])
    #expect(weeks.values?.scale == 100)
    let most = try KeyCase().read(
      "Region Skåne,1000000000000\nRegion Halland,0.000001", "recipient", isFractional: true)
    #expect(most.values?.scaled == [1_000_000_000_000_000_000, 1])
  }

  @Test func `a file that is no table gives no values`() throws {
    let broken = try KeyCase().read("\"", "recipient")
    #expect(
      broken.problems == ["k.csv:2:1: the quotation has no end; end it with a quotation mark"])
    let headings = try KeyCase().read("", "recipient", headings: "name,value")
    #expect(headings.values == nil)
    #expect(headings.problems.count == 2)
  }
}
