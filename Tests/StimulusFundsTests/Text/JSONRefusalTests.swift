import Testing

@testable import StimulusFunds

struct JSONRefusalTests {
  @Test(
    arguments: [
      ("", " the file is empty; restore its contents, or name another file"),
      (" \n ", "2:2: the text ends where a value was expected; write valid JSON here"),
      ("[1,", "1:4: the text ends where a value was expected; write valid JSON here"),
      (
        "nul", "1:1: 'nul' is not a value; write a text in quotation marks, a number, true or false"
      ),
      ("[1,]", "1:4: a value was expected; write valid JSON here"),
      ("[,1]", "1:2: a value was expected; write valid JSON here"),
      ("{\"a\":}", "1:6: a value was expected; write valid JSON here"),
      (
        "['a']",
        "1:2: ''a'' is not a value; write a text in quotation marks, a number, true or false"
      ),
      ("NaN", "1:1: 'NaN' is not a number; write digits only, such as 1234567"),
      ("+1", "1:1: '+1' is not a number; write digits only, such as 1234567"),
      (".5", "1:1: '.5' is not a number; write digits only, such as 1234567"),
      (
        "True",
        "1:1: 'True' is not a value; write a text in quotation marks, a number, true or false"
      ),
      (
        "\u{A0}1",
        "1:1: '\u{A0}1' is not a value; write a text in quotation marks, a number, true or false"
      ),
      ("1 2", "1:1: '1 2' is not grouped by threes with one kind of space; write 1234567"),
      ("[1 234]", "1:2: '1 234' is not how JSON writes a number; write 1234"),
      (
        "{\"a\":1,5}",
        "1:6: '1,5' has a comma, which may mean decimals or thousands; "
          + "write 1234 for thousands, 12.5 for decimals"
      ),
      ("{}}", "1:3: something follows the end of the value; write valid JSON here"),
      ("truex", "1:5: something follows the end of the value; write valid JSON here"),
      ("0x10", "1:1: '0x10' is not a number; write digits only, such as 1234567"),
      ("01", "1:1: '01' is not a JSON number; write digits without leading zeros"),
      ("[-01]", "1:2: '-01' is not a JSON number; write digits without leading zeros"),
      ("-", "1:1: '-' is not a JSON number; write digits without leading zeros"),
      ("/", "1:1: '/' begins neither a value nor a comment; write valid JSON here"),
      ("1\n /* a", "2:2: the comment has no end; end it with */"),
      ("/*/", "1:1: the comment has no end; end it with */"),
    ])
  func `a text that is no value is refused where it stops being one`(
    text: String, message: String
  ) {
    expect(text, message)
  }

  @Test(
    arguments: [
      (
        "{a:1}", "1:2: a member's name was expected",
        "write it in quotation marks; no comma before }"
      ),
      (
        "{\"a\":1,}", "1:8: a member's name was expected",
        "write it in quotation marks; no comma before }"
      ),
      (
        "{1:1}", "1:2: a member's name was expected",
        "write it in quotation marks; no comma before }"
      ),
      ("{", "1:2: a member's name was expected", "write it in quotation marks; no comma before }"),
      ("{\"å\" 1}", "1:6: ':' was expected after 'å'", "write \"name\": value"),
      (
        "{\"a\":1 \"b\":2}", "1:8: ',' or '}' was expected",
        "check the line before for a missing comma or bracket"
      ),
      (
        "[1\n2]", "2:1: ',' or ']' was expected",
        "check the line before for a missing comma or bracket"
      ),
      (
        "[1}", "1:3: ',' or ']' was expected",
        "check the line before for a missing comma or bracket"
      ),
      (
        "[[]", "1:4: ',' or ']' was expected",
        "check the line before for a missing comma or bracket"
      ),
    ])
  func `a broken list or object is refused with what was expected`(
    text: String, fault: String, repair: String
  ) {
    expect(text, "\(fault); \(repair)")
  }

  @Test(arguments: ["\"a", "[\"", "\"åä"])
  func `a text without end is refused at its end`(text: String) {
    let column = text.count + 1
    expect(text, "1:\(column): the text has no end; end it with a quotation mark")
  }

  @Test(arguments: ["\"a\nb\"", "\"a\tb\"", "\"a\u{0}b\""])
  func `a control character in a text is refused`(text: String) {
    expect(
      text,
      "1:3: the text is broken by a control character or the end of the line; "
        + "end it with a quotation mark, or write \\n")
  }

  @Test(
    arguments: [
      #""a\x""#, #""a\u12""#, #""a\u12g4""#, #""a\ud83d""#, #""a\ud83dx""#, #""a\ude00""#,
      #""a\ud83d\ud83d""#, #""a\ud83d\u00e5""#, #""a\ud83d\n""#, #""a\U0041""#, #""a\'""#,
      #""a\u+123""#, #""a\"#, #""a\u"#, #""a\ud83d\u"#,
    ])
  func `an unknown escape or half a surrogate pair is refused where it begins`(text: String) {
    expect(text, "1:3: an unknown escape in a text; write \\\\ for a backslash")
  }

  private func expect(_ text: String, _ message: String) {
    let problem = #expect(throws: Problem.self) {
      try JSONReader.value(of: SourceText(file: "a", text))
    }
    #expect(problem?.description == "a:" + message)
  }
}
