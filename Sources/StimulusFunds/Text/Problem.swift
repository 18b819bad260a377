/// Why an input cannot be used, worded so that its author can repair it.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it is.
  public let location: SourceLocation
  /// The path in the JSON, such as `funds[3].amount`; empty for other files.
  public let path: String
  /// What is wrong.
  public let fault: String
  /// What was expected, and how to repair it.
  public let repair: String

  /// A problem at a place.
  public init(at location: SourceLocation, path: String = "", _ fault: String, repair: String) {
    self.location = location
    self.path = path
    self.fault = fault
    self.repair = repair
  }

  /// One line: "agreement.json:12:5: funds[3].amount: '12abc' is not a number; write …".
  public var description: String {
    "\(location): \(path.isEmpty ? "" : path + ": ")\(fault); \(repair)"
  }
}

/// Every problem of the inputs that were read together, in the order of the files and in file order;
/// what is wrong with a file as a whole stands before what is wrong in it.
public struct InvalidInput: Error, Equatable, Sendable, CustomStringConvertible {
  /// The problems; at least one.
  public let problems: [Problem]

  /// Problems that stop the work, put in file order.
  ///
  /// - Parameter files: The files in the order in which they were read; others follow in the order in
  ///   which a problem names them.
  public init(_ problems: [Problem], inOrderOf files: [String] = []) {
    var fileOrder: [String: Int] = [:]
    for file in files + problems.map(\.location.file) where fileOrder[file] == nil {
      fileOrder[file] = fileOrder.count
    }
    self.problems = problems.enumerated().sorted { left, right in
      let (first, second) = (left.element.location, right.element.location)
      return (fileOrder[first.file] ?? 0, first.line ?? 0, first.column ?? 0, left.offset)
        < (fileOrder[second.file] ?? 0, second.line ?? 0, second.column ?? 0, right.offset)
    }.map(\.element)
  }

  /// The problems, a line each.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// The problems found so far, owned by whoever reads and shared with the readers of the parts.
///
/// A check adds what it finds and goes on, so that an author sees everything at once.
final class Problems {
  private(set) var all: [Problem] = []
  /// The files in the order in which they were read.
  var files: [String] = []

  func add(_ problem: Problem) { all.append(problem) }

  func add(_ location: SourceLocation, _ fault: String, repair: String) {
    all.append(Problem(at: location, fault, repair: repair))
  }

  func add(contentsOf problems: [Problem]) { all += problems }

  /// Ends a stage: what follows may rely on there being no problem.
  func throwIfAny() throws(InvalidInput) {
    if !all.isEmpty { throw InvalidInput(all, inOrderOf: files) }
  }
}
