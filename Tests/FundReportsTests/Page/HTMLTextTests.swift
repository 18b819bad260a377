import Testing

@testable import FundReports

struct HTMLTextTests {
  @Test func `nothing in a text is taken for HTML`() {
    #expect(
      "<script>alert('a & \"b\"')</script>".html
        == "&lt;script&gt;alert(&#39;a &amp; &quot;b&quot;&#39;)&lt;/script&gt;")
  }

  @Test func `a mark is escaped whatever combines with it`() {
    #expect("<\u{338}\"\u{301}&\u{301}".html == "&lt;\u{338}&quot;\u{301}&amp;\u{301}")
  }

  @Test func `what a page cannot hold or what turns its direction is shown as missing`() {
    #expect("a\u{0}b\u{202E}c\u{85}d\u{FFFF}".html == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}")
  }

  @Test func `no line ends within a figure or before its unit`() {
    #expect(
      "1 169 003 665 kr av 21 län".htmlWithFigures
        == "1\u{A0}169\u{A0}003\u{A0}665\u{A0}kr av 21 län")
  }
}
