import Testing

@testable import StimulusFunds

struct SweepAxisTests {
  private func axis(_ text: String) throws(Problem) -> SweepAxis {
    try SweepAxis(commandLine: text, option: "--vary")
  }

  private func fault(_ text: String) -> String? {
    do {
      _ = try axis(text)
      return nil
    } catch { return error.fault.english }
  }

  @Test func `a range runs from its first value by its step to at most its end`() throws {
    let axis = try axis("funds.ambulance.base=0...10:4")
    #expect(axis.count == 3)
    #expect((0..<3).map { axis.value(at: $0).plainDecimal } == ["0", "4", "8"])
  }

  @Test func `the end belongs to the range where a step reaches it`() throws {
    let axis = try axis("funds.ambulance.amount*=0.9...1.1:0.05")
    #expect(axis.count == 5)
    #expect(axis.value(at: 4).plainDecimal == "1.1")
    #expect(axis.isScaling)
  }

  @Test func `a range of one value is a range`() throws {
    #expect(try axis("population[*]*=1...1:1").count == 1)
  }

  @Test(arguments: [
    ("x=1...2:0", "the step of '1...2:0' is not above zero"),
    ("x=1...2:-1", "the step of '1...2:-1' is not above zero"),
    ("x=2...1:1", "'2...1:1' begins above its end"),
    ("x=1...2", "'1...2' is not a range"),
    ("x=1:1", "'1:1' is not a range"),
    ("x=a...b:c", "'a...b:c' is not a range"),
    ("x=0...1000000000:1", "'0...1000000000:1' has more than 1000000000 values"),
    ("x", "'x' has no range"),
  ])
  func `what is no range is refused`(text: String, expected: String) {
    #expect(fault(text) == expected)
  }

  @Test func `a grid is every combination, the last axis moving fastest`() throws {
    let grid = try SweepGrid([axis("a[*]=1...2:1"), axis("b[*]=1...3:1")])
    #expect(grid.count == 6)
    #expect(
      (0..<6).map(grid.positions(of:)) == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
  }

  @Test func `a grid beyond a thousand million scenarios is refused`() throws {
    let axes = try ["a[*]", "b[*]", "c[*]"].map { try axis("\($0)=1...1001:1") }
    #expect(throws: Problem.self) { try SweepGrid(axes) }
    #expect(throws: Problem.self) { try SweepGrid([]) }
    #expect(throws: Problem.self) { try SweepGrid([axes[0], axes[0]]) }
  }

  @Test(arguments: [1, 2, 3, 7, 16])
  func `shards follow one another and are the whole`(shards: Int) throws {
    let grid = try SweepGrid([axis("a[*]=1...10:1")])
    let ranges = (1...shards).map { grid.scenarios(ofShard: $0, of: shards) }
    #expect(ranges.flatMap { Array($0) } == Array(0..<10))
  }

  @Test func `a value that is no decimal is written as the fraction it is`() throws {
    let axis = try SweepAxis(commandLine: "x=0...1:1/3", option: "--vary")
    #expect((0..<4).map(axis.writtenValue) == ["0", "1/3", "2/3", "1"])
  }
}
