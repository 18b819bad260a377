import Foundation

/// A folder of its own for one test, taken away with everything in it when the test is over.
package final class TemporaryFolder {
  /// Where it is.
  package let path: String

  package init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "fordela-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, its folders too where they are missing.
  ///
  /// - Returns: Its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes the bytes of a file, its folders too where they are missing.
  ///
  /// - Returns: Its path.
  @discardableResult
  package func write(_ bytes: Data, to name: String) throws -> String {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file.path
  }

  /// The bytes of a file.
  package func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path + "/" + name))
  }

  /// Every file with its bytes, by its path in the folder.
  package func allFiles() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path)
    where !ProjectFolders.isFolder(path + "/" + name) { files[name] = try bytes(name) }
    return files
  }

  /// Takes away a file that stands where a folder on the way to another is wanted.
  package func clearWay(to name: String) throws {
    let parent = URL(filePath: path).appending(path: name).deletingLastPathComponent().path
    if FileManager.default.fileExists(atPath: parent), !ProjectFolders.isFolder(parent) {
      try FileManager.default.removeItem(atPath: parent)
    }
  }

  /// The text of a file.
  package func text(_ name: String) throws -> String { try ProjectFolders.text(path + "/" + name) }

  /// The names of everything directly in the folder, hidden or not, sorted.
  package func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// A text with `<folder>` for the folder's path, also where Markdown escapes it.
  package func hidden(in text: String) -> String {
    text.replacing(path, with: "<folder>")
      .replacing(path.replacing("_", with: "\\_"), with: "<folder>")
  }
}
