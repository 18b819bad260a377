import FordelaCommands
import Foundation
import Testing

/// A folder under Tests/Fixtures: what differs from the good base, a command line, what it says.
///
/// The README beside them tells the files.
struct Fixture: CustomTestStringConvertible, Sendable {
  let path: String
  var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

  private static let base = ProjectFolders.fixtures + "/good/base"
  private static let instructions = ["command.txt", "expected.txt", "change.txt"]

  init(at path: String) { self.path = path }

  /// Every fixture; none where the folders cannot be read, which a test of their number notices.
  static let all = ["good", "bad"].flatMap { kind in
    let folder = "\(ProjectFolders.fixtures)/\(kind)"
    return ((try? ProjectFolders.names(in: folder)) ?? []).map { Fixture(at: "\(folder)/\($0)") }
  }

  /// The exit status, the stream and every character of it.
  var expected: String {
    get throws { try ProjectFolders.text(path + "/expected.txt") }
  }

  /// Runs the fixture's command line in the folder where it is laid out.
  func run(
    in folder: TemporaryFolder, adding options: [String] = []
  ) throws -> FordelaCommandLine.Result {
    let words = try ProjectFolders.text(path + "/command.txt").components(separatedBy: "\n")
      .dropLast().map { $0.replacing("<folder>", with: folder.path) }
    let added = ["--allocations", folder.path + "/Allocations"] + options
    return FordelaCommandLine.run(words.prefix(1) + added + words.dropFirst())
  }

  /// Lays the base out in a folder, and over it what differs.
  func lay(out folder: TemporaryFolder) throws {
    for root in path == Self.base ? [path] : [Self.base, path] {
      for file in try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      where !Self.instructions.contains(file) && !ProjectFolders.isFolder("\(root)/\(file)") {
        try lay(file, of: root, over: folder)
      }
    }
    for change in try changes() { try change.make(in: folder) }
  }

  private func lay(_ file: String, of root: String, over folder: TemporaryFolder) throws {
    let bytes = try Data(contentsOf: URL(filePath: "\(root)/\(file)"))
    let parent = URL(filePath: folder.path).appending(path: file).deletingLastPathComponent().path
    if file.hasSuffix(".delete") {
      try FileManager.default.removeItem(
        atPath: "\(folder.path)/\(file.dropLast(".delete".count))")
    } else {
      // A folder takes the place of the base's file of its name.
      if !ProjectFolders.isFolder(parent) { try? FileManager.default.removeItem(atPath: parent) }
      try folder.write(bytes, to: file)
    }
  }

  private func changes() throws -> [PassageChange] {
    let file = path + "/change.txt"
    guard FileManager.default.fileExists(atPath: file) else { return [] }
    return PassageChange.changes(in: try ProjectFolders.text(file))
  }
}
