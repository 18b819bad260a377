import Testing

@testable import StimulusFunds

struct JSONReaderTests {
  @Test(
    arguments: [
      ("{}", "{}"), ("[]", "[]"), (" [ ] ", "[]"), ("null", "null"), ("true", "true"),
      ("false", "false"), ("\"\"", "''"), ("0", "0"), ("-0", "-0"), ("-12.50", "-12.50"),
      ("1e3", "1e3"), ("1E+2", "1E+2"), ("1.5e-7", "1.5e-7"),
      ("{\"a\":1,\"b\":[true,null,{}]}", "{a:1,b:[true,null,{}]}"),
      ("\t[\r\n1 ,\n2 ]\n", "[1,2]"), ("[[[\"x\"]]]", "[[['x']]]"),
      ("{\"\":{\"\":0}}", "{:{:0}}"), ("{\"a\":1,\"a\":2}", "{a:1,a:2}"),
    ])
  func `a value is read with its numbers as written and its members in order`(
    text: String, outline: String
  ) throws {
    #expect(try JSONReader.value(of: SourceText(file: "a.json", text)).outline == outline)
  }

  @Test(
    arguments: [
      ("\"åäö 😀\"", "åäö 😀"), (#""\u00e5\u00C4""#, "åÄ"), (#""\"\\\/""#, "\"\\/"),
      (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\ud83d\ude00!""#, "😀!"),
      (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\u0000""#, "\u{0}"), (#""a\u0020b""#, "a b"),
      ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"), ("\"// no /* comment */\"", "// no /* comment */"),
    ])
  func `a text is read with its escapes`(text: String, meant: String) throws {
    let value = try JSONReader.value(of: SourceText(file: "a.json", text))
    guard case .string(let read) = value.content else {
      Issue.record("\(text) was read as \(value.kind.english)")
      return
    }
    #expect(Array(read.unicodeScalars) == Array(meant.unicodeScalars))
  }

  @Test(
    arguments: [
      ("// a\n1", "1"), ("1 // a", "1"), ("/* a */ 1 /* b */", "1"), ("[1,/**/2]", "[1,2]"),
      ("{ // a\n\"a\" /* b\n c */ : /***/ 1 }", "{a:1}"), ("/* // */ 1", "1"),
      ("// /*\n1", "1"), ("[// ]\n]", "[]"),
    ])
  func `comments stand wherever blanks may`(text: String, outline: String) throws {
    #expect(try JSONReader.value(of: SourceText(file: "a.json", text)).outline == outline)
  }

  @Test func `64 levels are read and 65 are refused`() throws {
    let brackets = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(
      try JSONReader.value(of: SourceText(file: "a.json", brackets(64))).outline == brackets(64))
    let problem = #expect(throws: Problem.self) {
      try JSONReader.value(of: SourceText(file: "a.json", brackets(65)))
    }
    #expect(
      problem?.description
        == "a.json:1:65: the text is nested more than 64 levels deep; write it flatter")
  }

  @Test func `levels that are closed are not counted`() throws {
    let text = "[" + Array(repeating: "[[]]", count: 100).joined(separator: ",") + "]"
    #expect(try JSONReader.value(of: SourceText(file: "a.json", text)).outline == text)
  }

  @Test func `a value is told by its kind`() throws {
    let text = "[null, true, 1, \"a\", [], {}]"
    let value = try JSONReader.value(of: SourceText(file: "a.json", text))
    guard case .array(let elements) = value.content else {
      Issue.record("\(text) was read as \(value.kind.english)")
      return
    }
    #expect(
      elements.map(\.kind.english)
        == ["null", "true or false", "a number", "a text", "a list", "an object"])
  }
}
