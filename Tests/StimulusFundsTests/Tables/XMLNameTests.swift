import Testing

@testable import StimulusFunds

struct XMLNameTests {
  private func name(_ text: String) -> XMLName { XMLName(Array(text.utf8).span) }

  @Test func `names of up to sixteen letters are told apart by every letter`() {
    let long = Array("abcdefghijklmnop")
    for position in long.indices {
      var other = long
      other[position] = "x"
      #expect(name(String(long)) != name(String(other)), "letter \(position)")
    }
    #expect(name(String(long)) == XMLName("abcdefghijklmnop"))
  }

  @Test func `a prefix is no part of a name, and longer names are all one`() {
    #expect(name("x:row") == XMLName("row"))
    #expect(name("a:b:row") == XMLName("row"))
    #expect(name("abcdefghijklmnopq") == name("rbcdefghijklmnopq"))
    #expect(name("abcdefghijklmnopq") != name("abcdefghijklmnop"))
  }
}
