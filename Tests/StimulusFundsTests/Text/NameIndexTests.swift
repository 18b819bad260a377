import Testing

@testable import StimulusFunds

struct NameIndexTests {
  @Test func `positions come in the order in which they were added, each once`() {
    var index = NameIndex()
    for (name, position) in [("a", 0), ("a", 0), ("b", 1), ("A", 2), ("a", 2), ("å", 5)] {
      index.add(FoldedName(name), position)
    }
    #expect(index.positions(of: FoldedName("a")) == [0, 2, 5])
    #expect(index.positions(of: FoldedName("B")) == [1])
    #expect(index.positions(of: FoldedName("c")) == [])
  }

  @Test func `a name of one position has it alone`() {
    var index = NameIndex()
    index.add(FoldedName("a"), 0)
    index.add(FoldedName("a"), 0)
    #expect(index.onlyPosition(of: FoldedName("A")) == 0)
    index.add(FoldedName("a"), 1)
    #expect(index.onlyPosition(of: FoldedName("A")) == nil)
    #expect(index.onlyPosition(of: FoldedName("b")) == nil)
  }
}
