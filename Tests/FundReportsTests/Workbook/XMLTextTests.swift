import Testing

@testable import FundReports

struct XMLTextTests {
  @Test func `nothing in a text is taken for XML`() {
    #expect("<a href='x'>&\"</a>".xmlEscaped == "&lt;a href='x'&gt;&amp;&quot;&lt;/a&gt;")
  }

  @Test func `a mark is escaped whatever combines with it`() {
    #expect("<\u{301}&\u{301}\"\u{301}".xmlEscaped == "&lt;\u{301}&amp;\u{301}&quot;\u{301}")
  }

  @Test func `what XML cannot hold is written as office programs write it`() {
    #expect("a\u{7}b\rc\u{FFFE}".xmlEscaped == "a_x0007_b_x000D_c_xFFFE_")
    #expect("_x0041_ and _x_".xmlEscaped == "_x005F_x0041_ and _x_")
  }
}
