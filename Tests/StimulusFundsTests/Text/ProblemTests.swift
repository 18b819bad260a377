import StimulusFunds
import Testing

struct ProblemTests {
  @Test func `a place reads as editors write it`() {
    let location = SourceLocation(file: "agreement.json", line: 12, column: 5)
    #expect(location.description == "agreement.json:12:5")
    #expect(SourceLocation(file: "a.csv").description == "a.csv")
  }

  @Test func `a problem is told on one line with its place, path, fault and repair`() {
    let location = SourceLocation(file: "agreement.json", line: 12, column: 5)
    let problem = Problem(
      at: location, path: "funds[3].amount", .same("'12abc' is not a number"),
      repair: .same("write digits only"))
    #expect(
      problem.description
        == "agreement.json:12:5: funds[3].amount: '12abc' is not a number; write digits only")
    #expect(
      Problem(at: location, .same("the file is empty"), repair: .same("restore it")).description
        == "agreement.json:12:5: the file is empty; restore it")
  }

  @Test func `problems are told in the order of the files and in file order`() {
    let places = [("b", 9, 1), ("a", 2, 7), ("b", 2, 3), ("a", 2, 5), ("b", 2, 11), ("a", 1, 9)]
    let input = InvalidInput(places.map { problem($0.0, $0.1, $0.2) })
    #expect(
      input.problems.map { $0.location.description }
        == ["b:2:3", "b:2:11", "b:9:1", "a:1:9", "a:2:5", "a:2:7"])
  }

  @Test func `the files that were read come in the order of reading, others after them`() {
    let places = [("c", 1, 1), ("d", 1, 1), ("b", 1, 1), ("c", 1, 2), ("a", 1, 1)]
    let input = InvalidInput(places.map { problem($0.0, $0.1, $0.2) }, inOrderOf: ["a", "b", "a"])
    #expect(
      input.problems.map { $0.location.description }
        == ["a:1:1", "b:1:1", "c:1:1", "c:1:2", "d:1:1"])
  }

  @Test func `problems of one place keep the order in which they were found`() {
    let found = ["first", "second", "third"].map {
      Problem(at: SourceLocation(file: "a"), .same($0), repair: .same("repair"))
    }
    #expect(InvalidInput(found).problems.map(\.fault.english) == ["first", "second", "third"])
    #expect(
      InvalidInput(found).description
        == "a: first; repair\na: second; repair\na: third; repair")
  }

  private func problem(_ file: String, _ line: Int, _ column: Int) -> Problem {
    Problem(
      at: SourceLocation(file: file, line: line, column: column), .same("fault"),
      repair: .same("repair"))
  }
}
