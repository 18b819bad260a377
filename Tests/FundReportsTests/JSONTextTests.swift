import StimulusFunds
import Testing

@testable import FundReports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct JSONTextTests {
  @Test func `quotation marks, backslashes and control characters are escaped`() {
    #expect(JSONText.string("a\"b\\c").text == #""a\"b\\c""# + "\n")
    #expect(JSONText.string("\n\r\t").text == #""\n\r\t""# + "\n")
    #expect(JSONText.string("\u{0}\u{1F}\u{7F}").text == "\"\\u0000\\u001f\u{7F}\"\n")
    #expect(JSONText.string("å – 😀").text == "\"å – 😀\"\n")
  }

  @Test func `the toolchain's decoder reads every character back`() throws {
    let text =
      (0..<0x250).compactMap(Unicode.Scalar.init).map(String.init).joined() + "\u{2028}\r\n"
    #expect(try DecodedJSON(JSONText.list([.string(text)]).text) == [.string(text)])
  }

  @Test func `amounts are plain digits, also large ones and those with öre`() throws {
    #expect(JSONText.amount(try Kronor(10_000_000_000_000)).text == "10000000000000\n")
    #expect(JSONText.amount(try Kronor(ore: -1)).text == "-0.01\n")
    #expect(JSONText.count(3).text == "3\n")
    let tenth = try DecodedJSON(JSONText.list([.amount(try Kronor(ore: 313_370))]).text)
    #expect(tenth == [.number(try #require(Decimal(string: "3133.7")))])
  }

  @Test func `flags, null and nothing are what they are in JSON`() {
    let values: [JSONText] = [.flag(true), .flag(false), .null, .optional(nil), .optional("a")]
    #expect(JSONText.list(values).text == "[true, false, null, null, \"a\"]\n")
    #expect(JSONText.list([]).text == "[]\n")
    #expect(JSONText.object([]).text == "{}\n")
  }

  @Test func `members keep their order, small flat values a line each`() {
    let object = JSONText.object([
      ("b", .count(1)), ("a", .object([("d", .null), ("c", .string("x"))])),
      ("list", .list([.list([.count(1)])])),
    ])
    #expect(
      object.text == """
        {
          "b": 1,
          "a": {"d": null, "c": "x"},
          "list": [
            [1]
          ]
        }

        """)
  }

  @Test func `long texts, long lists and large objects take several lines`() {
    let long = String(repeating: "x", count: 81)
    #expect(JSONText.list([.string(long)]).text == "[\n  \"\(long)\"\n]\n")
    let nine = JSONText.list(Array(repeating: .count(7), count: 9)).text
    #expect(nine == "[\n" + Array(repeating: "  7", count: 9).joined(separator: ",\n") + "\n]\n")
    let five = JSONText.object((1...5).map { ("m\($0)", .count($0)) }).text
    #expect(
      five == "{\n  \"m1\": 1,\n  \"m2\": 2,\n  \"m3\": 3,\n  \"m4\": 4,\n  \"m5\": 5\n}\n")
  }
}
