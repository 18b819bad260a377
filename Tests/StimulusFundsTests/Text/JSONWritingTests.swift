import StimulusFunds
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct JSONWritingTests {
  @Test func `quotation marks, backslashes and control characters are escaped`() {
    #expect(JSON.string("a\"b\\c").text(in: .english) == #""a\"b\\c""# + "\n")
    #expect(JSON.string("\n\r\t").text(in: .english) == #""\n\r\t""# + "\n")
    #expect(JSON.string("\u{0}\u{1F}\u{7F}").text(in: .english) == "\"\\u0000\\u001f\u{7F}\"\n")
    #expect(JSON.string("å – 😀").text(in: .english) == "\"å – 😀\"\n")
  }

  @Test func `the toolchain's decoder reads every character back`() throws {
    let text =
      (0..<0x250).compactMap(Unicode.Scalar.init).map(String.init).joined()
      + "\u{2028}\r\n\"\u{301}\\\u{301}"
    let read = try JSONDecoder().decode(
      [String].self, from: Data(JSON.strings([text]).text(in: .english).utf8))
    #expect(read.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
  }

  @Test func `flags, null, counts and nothing are what they are in JSON`() {
    let values: [JSON] = [.bool(true), .bool(false), .null, .optional(nil), .optional("a")]
    #expect(JSON.array(values).text(in: .english) == "[true, false, null, null, \"a\"]\n")
    #expect(JSON.count(3).text(in: .english) == "3\n")
    #expect(JSON.array([]).text(in: .english) == "[]\n")
    #expect(JSON.object([]).text(in: .english) == "{}\n")
  }

  @Test func `members keep their order, small flat values a line each`() {
    let object: JSON = [
      "b": .count(1), "a": ["d": .null, "c": .string("x")],
      "list": .array([.array([.count(1)])]),
    ]
    #expect(
      object.text(in: .english) == """
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
    #expect(JSON.strings([long]).text(in: .english) == "[\n  \"\(long)\"\n]\n")
    let nine = JSON.array(Array(repeating: .count(7), count: 9)).text(in: .english)
    #expect(nine == "[\n" + Array(repeating: "  7", count: 9).joined(separator: ",\n") + "\n]\n")
    let five = JSON.object((1...5).map { JSON.Member("m\($0)", .count($0)) }).text(in: .english)
    #expect(
      five == "{\n  \"m1\": 1,\n  \"m2\": 2,\n  \"m3\": 3,\n  \"m4\": 4,\n  \"m5\": 5\n}\n")
  }
}
