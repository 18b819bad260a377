import Testing

@testable import StimulusFunds

struct KeyDemandTests {
  @Test func `a recipient that is required twice is there once, in the order met first`() {
    var demand = KeyDemand()
    demand.require([.example("B"), .example("A")], of: ["a"])
    demand.require([.example("C"), .example("A"), .example("B"), .example("D")], of: ["b", "c"])
    #expect(demand.required.map(\.name) == ["B", "A", "C", "D"])
    #expect(demand.groups == ["a", "b", "c"])
  }

  @Test func `new recipients are one whatever their spelling`() {
    var new = NewRecipients()
    #expect(new.spelling(of: "Umeå") == "Umeå")
    #expect(new.spelling(of: "Luleå") == "Luleå")
    #expect(new.spelling(of: "UMEA ") == "Umeå")
    #expect(new.names == ["Umeå", "Luleå"])
  }

  @Test(arguments: [("  a b ", "a b"), ("a", "a"), ("   ", ""), ("", ""), ("\u{A0}a ", "\u{A0}a")])
  func `blanks are taken off both ends`(text: String, trimmed: String) {
    #expect(text.trimming(" ") == trimmed)
  }
}
