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

  /// The text of a file in UTF-8.
  ///
  /// - Throws: ``Problem`` where it is missing, a folder, unreadable, empty or not so encoded.
  static func text(_ path: String) throws(Problem) -> SourceText {
    try SourceText(file: path, bytes: bytes(path))
  }

  /// The table in a file, of text or of a workbook: `ledger.xlsx#Payouts` is a sheet of it.
  ///
  /// - Parameters:
  ///   - encoding: How a text that is not UTF-8 is encoded; nil where that is to be found out.
  ///   - notices: Takes what a person should know of how it was read.
  /// - Throws: ``Problem`` where it is missing, a folder, unreadable, empty or damaged.
  static func table(
    _ path: String, encoding: TextEncoding? = nil, telling notices: Notices
  ) throws(Problem) -> SourceText {
    let (file, part) = fileAndPart(path)
    let table = try TableFile.text(
      of: bytes(file), in: file, part: part, encoding: encoding)
    notices.add(table.notices)
    return table
  }

  /// The file that a path leads to, and the part of it that stands after a "#", unless that belongs to
  /// the file's name.
  private static func fileAndPart(_ path: String) -> (file: String, part: String?) {
    if exists(path) { return (path, nil) }
    for mark in path.indices where path[mark] == "#" && exists(String(path[..<mark])) {
      return (String(path[..<mark]), String(path[path.index(after: mark)...]))
    }
    return (path, nil)
  }

  private static func bytes(_ path: String) throws(Problem) -> [UInt8] {
    let location = SourceLocation(file: path)
    if isFolder(path) {
      throw Problem(
        at: location, Wording(en: "this is a folder", sv: "detta är en mapp"),
        repair: Wording(en: "name a file in it", sv: "ange en fil i den"))
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw Problem(
        at: location, Wording(en: "there is no such file", sv: "filen finns inte"),
        repair: Wording(
          en: "check the name, or add the file", sv: "kontrollera namnet, eller lägg till filen"))
    }
    if let size = System.status(of: path)?.size, size > SourceText.maxBytes {
      throw SourceText.tooLong(path)
    }
    guard let bytes = wholeFile(path) ?? StreamFile.bytes(at: path) else {
      throw Problem(
        at: location, Wording(en: "the file cannot be read", sv: "filen går inte att läsa"),
        repair: Wording(en: "check its permissions", sv: "kontrollera behörigheterna"))
    }
    return bytes
  }

  /// The bytes of an ordinary file, read once to where they stay; nil where it is none or cannot be
  /// read, or has more than it tells.
  private static func wholeFile(_ path: String) -> [UInt8]? {
    guard let status = System.status(of: path), status.isOrdinaryFile,
      let descriptor = Descriptor(reading: path)
    else { return nil }
    defer { descriptor.close() }
    return descriptor.read(count: status.size)
  }

  /// Makes a folder with files, all of them or nothing.
  ///
  /// - Throws: ``Problem`` where something of that name is there, or it cannot be written.
  static func makeFolder(_ path: String, files: [(name: String, bytes: [UInt8])]) throws(Problem) {
    let part = "\(path).part-\(System.processNumber)"
    if exists(path) || exists(part) {
      throw Problem(
        at: SourceLocation(file: path),
        Wording(
          en: "there is something of this name already", sv: "det finns redan något med detta namn"),
        repair: Wording(
          en: "choose another id, or take it away; nothing was written",
          sv: "välj ett annat id, eller ta bort det; inget har skrivits"))
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
        at: SourceLocation(file: path),
        Wording(en: "the folder cannot be written", sv: "mappen går inte att skriva"),
        repair: Wording(
          en: "check that the folder it is in exists and may be written to",
          sv: "kontrollera att mappen den ligger i finns och går att skriva i"))
    }
  }
}
