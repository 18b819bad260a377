import StimulusFunds

/// The folder that holds an agreement's files, and the one that holds its published tables.
struct AgreementFolder {
  /// The folder's path, as it was given.
  let path: String
  /// The folder's name, which is the agreement's id.
  let name: String
  /// The folder of its published tables, in Golden beside the folder that holds the agreement's
  /// folder unless it is named; it need not exist.
  let goldenPath: String
  /// What was read of the folder's files: none is read twice.
  let texts: FolderTexts
  /// What a person is told of how they were read.
  let notices: Notices

  private static let allocations = "Allocations"
  private static let golden = "Golden"

  /// Finds an agreement by its year or other id, or by the path of its folder.
  ///
  /// - Throws: ``UsageError`` with the agreements there are.
  init(named name: String, _ arguments: Arguments) throws(UsageError) {
    if name.contains("/") || name == "." || name == "..", Files.isFolder(name) {
      let folder = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
      self.init(path: folder, arguments)
      return
    }
    guard let root = Self.root(arguments), Files.names(in: root).contains(name) else {
      throw Self.unknown(name, arguments)
    }
    self.init(path: root + "/" + name, arguments)
  }

  /// A folder whose path is known, and that of its published tables.
  init(path: String, goldenPath: String, _ notices: Notices) {
    self.path = path
    self.notices = notices
    texts = FolderTexts(telling: notices)
    name = Self.parts(of: path).last ?? path
    self.goldenPath = goldenPath
  }

  private init(path: String, _ arguments: Arguments) {
    self.path = path
    notices = arguments.notices
    texts = FolderTexts(telling: arguments.notices)
    let parts = Self.parts(of: path)
    let name = parts.last ?? path
    self.name = name
    goldenPath =
      arguments.value(.golden).map { $0 + "/" + name }
      ?? Self.shown(
        parts.dropLast(2) + [Self.golden, name], isWhole: path.hasPrefix("/"))
  }

  /// The names that lead from the root of the file system to a path, without "." and "..".
  static func parts(of path: String) -> [String] {
    var parts: [String] = []
    let whole = path.hasPrefix("/") ? path : Files.workingFolder + "/" + path
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts
  }

  /// A path from the working folder on where it leads into that, unless the whole path is wanted.
  static func shown(_ parts: [String], isWhole: Bool) -> String {
    let start = Files.workingFolder.split(separator: "/").map(String.init)
    let isInside = !isWhole && parts.count > start.count && parts.starts(with: start)
    return isInside
      ? parts.dropFirst(start.count).joined(separator: "/") : "/" + parts.joined(separator: "/")
  }

  /// All agreements, by name.
  static func all(_ arguments: Arguments) throws(UsageError) -> [AgreementFolder] {
    guard let root = root(arguments) else { throw noRoot(arguments) }
    let names = Files.names(in: root).filter { Files.isFolder(root + "/" + $0) }
    if names.isEmpty {
      throw UsageError(
        Wording(
          en: "there is no agreement in \(root)", sv: "det finns ingen överenskommelse i \(root)"),
        repair: Wording(en: "add a folder for each", sv: "lägg till en mapp för var och en"))
    }
    return names.map { AgreementFolder(path: root + "/" + $0, arguments) }
  }

  private static func root(_ arguments: Arguments) -> String? {
    if let named = arguments.value(.allocations) { return Files.isFolder(named) ? named : nil }
    if Files.isFolder(allocations) { return allocations }
    var folders = Files.workingFolder.split(separator: "/")
    while !folders.isEmpty {
      folders.removeLast()
      let candidate = "/" + (folders + [Substring(allocations)]).joined(separator: "/")
      if Files.isFolder(candidate) { return candidate }
    }
    return nil
  }

  /// The folder of an agreement that is not there yet.
  static func new(_ name: String, _ arguments: Arguments) throws(UsageError) -> AgreementFolder {
    guard let root = root(arguments) else { throw noRoot(arguments) }
    return AgreementFolder(path: root + "/" + name, arguments)
  }

  private static func unknown(_ name: String, _ arguments: Arguments) -> UsageError {
    guard let root = root(arguments) else { return noRoot(arguments) }
    let known = Files.names(in: root).filter { Files.isFolder(root + "/" + $0) }
    return UsageError(
      Wording(
        en: "there is no agreement '\(name)' in \(root)",
        sv: "det finns ingen överenskommelse '\(name)' i \(root)"),
      repair: known.isEmpty
        ? Wording(en: "add a folder for it", sv: "lägg till en mapp för den")
        : suggestion(for: name, among: known))
  }

  private static func noRoot(_ arguments: Arguments) -> UsageError {
    UsageError(
      Wording(
        en: "there is no folder \(arguments.value(.allocations) ?? "Allocations here or above")",
        sv:
          "det finns ingen mapp \(arguments.value(.allocations) ?? "Allocations här eller ovanför")"
      ),
      repair: Wording(
        en: "go to the project's folder, or add --allocations DIR",
        sv: "gå till projektets mapp, eller lägg till --allocations DIR"))
  }
}
