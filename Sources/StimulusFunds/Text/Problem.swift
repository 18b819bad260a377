/// Why an input cannot be used, worded so that its author can repair it.
public struct Problem: Error, Hashable, Sendable, Worded {
  /// Where it is.
  public let location: SourceLocation
  /// The path in the JSON, such as `funds[3].amount`; empty for other files.
  public let path: String
  /// What is wrong.
  public let fault: Wording
  /// What was expected, and how to repair it.
  public let repair: Wording

  /// A problem at a place.
  public init(at location: SourceLocation, path: String = "", _ fault: Wording, repair: Wording) {
    self.location = location
    self.path = path
    self.fault = fault.map { $0.printable(atMost: Self.maxLength) }
    self.repair = repair.map { $0.printable(atMost: Self.maxLength) }
  }

  /// What is longer is cut, in bytes.
  private static let maxLength = 4_000

  /// One line: "agreement.json:12:5: funds[3].amount: '12abc' is not a number; write …".
  public var wording: Wording {
    .same("\(location): \(path.isEmpty ? "" : path + ": ")") + fault + "; " + repair
  }
}

/// Every problem of the inputs that were read together, in the order of the files and in file order;
/// what is wrong with a file as a whole stands before what is wrong in it.
public struct InvalidInput: Error, Equatable, Sendable, Worded {
  /// The problems; at least one.
  public let problems: [Problem]

  /// Problems that stop the work, put in file order.
  ///
  /// - Parameters:
  ///   - further: How many more there are, which the last of the problems then says.
  ///   - files: The files in the order in which they were read; others follow in the order in which a
  ///     problem names them.
  ///   - problems: The problems.
  public init(_ problems: [Problem], further: Int = 0, inOrderOf files: [String] = []) {
    var fileOrder: [String: Int] = [:]
    for file in files + problems.map(\.location.file) where fileOrder[file] == nil {
      fileOrder[file] = fileOrder.count
    }
    self.problems =
      problems.enumerated().sorted { left, right in
        let (first, second) = (left.element.location, right.element.location)
        return (fileOrder[first.file] ?? 0, first.line ?? 0, first.column ?? 0, left.offset)
          < (fileOrder[second.file] ?? 0, second.line ?? 0, second.column ?? 0, right.offset)
      }.map(\.element) + Self.counting(further, after: problems.last)
  }

  private static func counting(_ further: Int, after last: Problem?) -> [Problem] {
    guard further > 0, let last else { return [] }
    return [
      Problem(
        at: SourceLocation(file: last.location.file),
        Wording(
          en: "\(SwedishFigures.grouped(further)) more problems are not shown",
          sv: "ytterligare \(SwedishFigures.grouped(further)) fel visas inte"),
        repair: Wording(en: "mend the others first", sv: "rätta de andra först"))
    ]
  }

  /// The problems, a line each.
  public var wording: Wording { problems.map(\.wording).joined(separator: "\n") }
}

/// The problems found so far, owned by whoever reads and shared with the readers of the parts.
///
/// A check adds what it finds and goes on, so that an author sees everything at once: the first
/// thousand in full, and how many more there are.
final class Problems {
  private(set) var all: [Problem] = []
  /// How many there are beyond those in full.
  private(set) var further = 0
  /// How many are kept in full: more say nothing new, and a file of a million faults must not fill
  /// the memory.
  private let limit: Int
  /// The files in the order in which they were read.
  var files: [String] = []
  /// What a person should know that is no problem.
  var notices: [Wording] = []
  /// Whether what is read is a draft, which need not say what only a signed agreement can.
  var isOfDraft = false
  /// What the file may hold that is read, to show how what is missing is written; nil where that is
  /// not told.
  var format: (() -> FileFormat)?

  init(keepingAtMost limit: Int = 1_000) { self.limit = limit }

  /// How many there are.
  var count: Int { all.count + further }

  /// Adds a problem, which is only worded where it is kept.
  func add(_ problem: @autoclosure () -> Problem) {
    if all.count < limit { all.append(problem()) } else { further += 1 }
  }

  func add(
    _ location: @autoclosure () -> SourceLocation, _ fault: @autoclosure () -> Wording,
    repair: @autoclosure () -> Wording
  ) {
    add(Problem(at: location(), fault(), repair: repair()))
  }

  func add(contentsOf problems: [Problem]) {
    for problem in problems { add(problem) }
  }

  /// Ends a stage: what follows may rely on there being no problem.
  func throwIfAny() throws(InvalidInput) {
    if !all.isEmpty { throw InvalidInput(all, further: further, inOrderOf: files) }
  }
}
