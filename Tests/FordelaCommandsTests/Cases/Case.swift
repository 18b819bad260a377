import FordelaCommands
import Foundation
import TestSupport

/// A case under Tests/Cases: a good base, what differs from it, a command line, and all that it says
/// and writes.
///
/// The README beside the cases tells their form.
struct Case {
  let base: String
  let changes: [CaseChange]
  let command: [String]
  let expected: CaseOutcome

  /// Reads a case file.
  ///
  /// - Throws: ``CaseProblem`` with the line of a section that is unknown, wrong, missing or there
  ///   twice.
  init(_ text: String) throws(CaseProblem) {
    var reader = CaseReader()
    for section in CaseText(text).sections { try reader.read(section) }
    self = try reader.whole()
  }

  init(base: String, changes: [CaseChange], command: [String], expected: CaseOutcome) {
    self.base = base
    self.changes = changes
    self.command = command
    self.expected = expected
  }

  /// Lays a base out in a folder.
  static func layOut(_ base: String, in folder: TemporaryFolder) throws {
    let root = "\(ProjectFolders.cases)/bases/\(base)"
    for name in try ProjectFolders.names(in: root) {
      try FileManager.default.copyItem(atPath: "\(root)/\(name)", toPath: "\(folder.path)/\(name)")
    }
  }

  /// Runs the command where the case is laid out.
  func run(in folder: TemporaryFolder, adding options: [String] = []) throws -> CaseOutcome {
    try Self.layOut(base, in: folder)
    for change in changes { try change.make(in: folder) }
    let before = try folder.allFiles()
    let words = command.map { $0.replacing("<folder>", with: folder.path) }
    let added = ["--allocations", folder.path + "/Allocations"] + options
    let result = FordelaCommandLine.run(words.prefix(1) + added + words.dropFirst())
    return CaseOutcome(
      status: result.status, output: Data(folder.hidden(in: result.output).utf8),
      diagnostics: Data(folder.hidden(in: result.diagnostics).utf8),
      written: try folder.allFiles().changes(from: before))
  }
}

extension [String: Data] {
  /// The files that are there now, or are others; nil for those that are gone.
  func changes(from before: [String: Data]) -> [String: Data?] {
    var changes: [String: Data?] = [:]
    for (name, bytes) in self where before[name] != bytes { changes[name] = bytes }
    for name in before.keys where self[name] == nil { changes[name] = .some(nil) }
    return changes
  }
}
