import Foundation
import TestSupport
import Testing

@testable import StimulusFunds

/// Compares what is accepted with the toolchain's reader, for texts without comments and without the
/// comma before a closing bracket that the toolchain lets pass.
struct JSONOracleTests {
  @Test(
    arguments: [
      "{}", "[]", "0", "-1", "1.5", "1e3", "\"a\"", "true", "null", "[1,2,[3]]", " \t\r\n{ } ",
      "{\"a\":{\"b\":[false,\"c\"]}}", #""\u00e5\n\/""#, #""\ud83d\ude00""#, "[\"å\", \"😀\"]",
      "", " ", "{a:1}", "['a']", "[1 2]", "{\"a\" 1}", "{\"a\":}", "[",
      "]", "{", "}", "[}", "{]", "1 2", "nul", "nulll", "tru", "TRUE", "NaN", "+1", ".5", "01",
      "-", "-01", "0x10", "\"a", "\"\t\"", #""\x""#, #""\u12""#, "\u{FEFF}\u{FEFF}1",
      "[1],", ",", ":", "{\"a\":1:2}", "{1:2}", "{\"a\",\"b\"}", "[\"a\":1]", "\u{A0}1",
    ])
  func `a text is accepted if and only if the toolchain accepts it`(text: String) {
    #expect(isAccepted(text) == isAcceptedByToolchain(text))
  }

  @Test func `a text with one character exchanged is accepted as by the toolchain`() {
    var generator = SeededGenerator()
    let original = Array(#"{"a":[true,null,"å\n\u00e5"],"b":{"c":["d"]},"e":false}"#.utf8)
    let signs = Array(#"{}[],:"\ntfue/5 x"#.utf8)
    for _ in 0..<600 {
      var bytes = original
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] = signs.randomElement(using: &generator) ?? 0x20
      guard let text = String(validating: bytes, as: UTF8.self), !text.contains("/") else {
        continue
      }
      #expect(
        isAccepted(text) == isAcceptedByToolchain(text), "\(text), seed \(generator.seed)")
    }
  }

  private func isAccepted(_ text: String) -> Bool {
    guard let source = try? SourceText(file: "a.json", text) else { return false }
    return (try? JSONReader.value(of: source)) != nil
  }

  private func isAcceptedByToolchain(_ text: String) -> Bool {
    (try? JSONDecoder().decode(AnyValue.self, from: Data(text.utf8))) != nil
  }
}

/// Decodes every part of whatever value there is.
private struct AnyValue: Decodable {
  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: AnyName.self) {
      for name in members.allKeys { _ = try members.decode(AnyValue.self, forKey: name) }
    } else if var elements = try? decoder.unkeyedContainer() {
      while !elements.isAtEnd { _ = try elements.decode(AnyValue.self) }
    } else {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() || (try? value.decode(Bool.self)) != nil { return }
      if (try? value.decode(Double.self)) == nil { _ = try value.decode(String.self) }
    }
  }
}

private struct AnyName: CodingKey {
  let stringValue: String
  let intValue: Int? = nil
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
