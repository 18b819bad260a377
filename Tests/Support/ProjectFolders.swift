import Foundation

/// The project's own folders, found from this file, so that no test depends on the working folder.
package enum ProjectFolders {
  /// The repository.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The real agreements.
  package static let allocations = root.appending(path: "Allocations").path
  /// The real published tables.
  package static let golden = root.appending(path: "Golden").path
  /// The cases and their bases.
  package static let cases = root.appending(path: "Tests/Cases").path

  /// The text of a file, by its path in the repository.
  package static func text(of path: String) throws -> String {
    try text(root.appending(path: path).path)
  }

  /// The names in a folder, sorted, without hidden ones.
  package static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The text of a file.
  package static func text(_ path: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: path))
    return String(decoding: data, as: UTF8.self)
  }
}
