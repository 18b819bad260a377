import Testing

@testable import StimulusFunds

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("skane", "skoone", 2), ("ab", "ba", 1), ("mora", "nora", 1), ("abc", "", 3),
    ("kalmar", "kalmra", 1), ("abcd", "badc", 2),
  ])
  func `edits are counted, a swap as one`(first: String, second: String, edits: Int) {
    for bound in edits...8 {
      #expect(editDistance(Array(first), Array(second), atMost: bound) == edits)
      #expect(editDistance(Array(second), Array(first), atMost: bound) == edits)
    }
    for bound in 0..<edits {
      #expect(editDistance(Array(first), Array(second), atMost: bound) == nil)
    }
  }
}
