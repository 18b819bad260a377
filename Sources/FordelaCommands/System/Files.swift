import StimulusFunds

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The one place that reads and writes files.
struct Files {
  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: Bool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The names in a folder, sorted; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// The folder the command was started in.
  static var workingFolder: String { FileManager.default.currentDirectoryPath }

  /// The text of a file.
  ///
  /// - Throws: ``Problem`` where it is missing, a folder, unreadable, empty or not so encoded.
  static func text(
    _ path: String, encoding: TextEncoding = .utf8
  ) throws(Problem) -> SourceText {
    let location = SourceLocation(file: path)
    if isFolder(path) {
      throw Problem(at: location, "this is a folder", repair: "name a file in it")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw Problem(
        at: location, "there is no such file", repair: "check the name, or add the file")
    }
    let data = try? Data(contentsOf: URL(filePath: path))
    guard let bytes = data.map(Array.init) ?? StreamFile.bytes(at: path) else {
      throw Problem(
        at: location, "the file cannot be read", repair: "check its permissions")
    }
    return try SourceText(file: path, bytes: bytes, encoding: encoding)
  }

  /// Makes a folder with files, all of them or nothing.
  ///
  /// - Throws: ``Problem`` where something of that name is there, or it cannot be written.
  static func makeFolder(_ path: String, files: [(name: String, bytes: [UInt8])]) throws(Problem) {
    let part = "\(path).part-\(System.processNumber)"
    if exists(path) || exists(part) {
      throw Problem(
        at: SourceLocation(file: path), "there is something of this name already",
        repair: "choose another id, or take it away; nothing was written")
    }
    do {
      try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: false)
      for file in files {
        try Data(file.bytes).write(to: URL(filePath: "\(part)/\(file.name)"))
      }
      try FileManager.default.moveItem(atPath: part, toPath: path)
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw Problem(
        at: SourceLocation(file: path), "the folder cannot be written",
        repair: "check that the folder it is in exists and may be written to")
    }
  }
}
