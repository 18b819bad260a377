import Testing

@testable import StimulusFunds

struct CellNumberTests {
  private func isNumber(_ text: String) -> Bool {
    CellNumber(Array(text.utf8).span) != nil
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.0", "0"), ("12", "12"), ("-1.5", "-1.5"), ("1e3", "1000"),
    ("0.30000000000000004", "0.3"), ("1.234", "1.2340"),
  ])
  func `a number is written in plain digits`(text: String, written: String) {
    var bytes: [UInt8] = []
    CellNumber(Array(text.utf8).span)?.append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test(arguments: ["0", "-0", "12", "-1.5", ".5", "5.", "1e3", "1E-3", "0.1e+2"])
  func `what has a digit before its exponent is a number`(text: String) {
    #expect(isNumber(text))
  }

  @Test(arguments: ["", "-", ".", "-.", "e3", ".e3", "1e", "1e+", "1.2.3", "1,5", "--1", "1e12345"])
  func `what has none, or a mark too many, is no number`(text: String) {
    #expect(!isNumber(text))
  }
}
