import StimulusFunds

/// The folder that holds an agreement's files, and the one that holds its published tables.
struct AgreementFolder {
  /// The folder's path.
  let path: String
  /// The folder of its published tables; it need not exist.
  let goldenPath: String

  private static let allocations = "Allocations"
  private static let golden = "Golden"

  /// Finds an agreement by its year or other id, or by the path of its folder.
  ///
  /// - Throws: ``UsageError`` with the agreements there are.
  init(named name: String, _ arguments: Arguments) throws(UsageError) {
    if name.contains("/"), Files.isFolder(name) {
      let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
      self.init(path: folder, arguments)
      return
    }
    guard let root = Self.root(arguments), Files.names(in: root).contains(name) else {
      throw Self.unknown(name, arguments)
    }
    self.init(path: root + "/" + name, arguments)
  }

  private init(path: String, goldenPath: String) {
    self.path = path
    self.goldenPath = goldenPath
  }

  private init(path: String, _ arguments: Arguments) {
    self.path = path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let root = arguments.value(.golden) ?? Self.sibling(of: path)
    goldenPath = root + "/" + name
  }

  /// Golden beside the folder that holds the agreement's folder.
  private static func sibling(of path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let parts = path.split(separator: "/").dropLast(2)
    let start = parts.isEmpty && !isAbsolute ? "." : parts.joined(separator: "/")
    return (isAbsolute ? "/" : "") + (start.isEmpty ? "" : start + "/") + golden
  }

  /// All agreements, by name.
  static func all(_ arguments: Arguments) throws(UsageError) -> [AgreementFolder] {
    guard let root = root(arguments) else {
      throw UsageError(
        "there is no folder Allocations here or above",
        repair: "go to the project's folder, or add --allocations DIR")
    }
    return Files.names(in: root)
      .filter { Files.isFolder(root + "/" + $0) }
      .map { AgreementFolder(path: root + "/" + $0, arguments) }
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

  private static func unknown(_ name: String, _ arguments: Arguments) -> UsageError {
    guard let root = root(arguments) else {
      return UsageError(
        "there is no folder \(arguments.value(.allocations) ?? "Allocations here or above")",
        repair: "go to the project's folder, or add --allocations DIR")
    }
    let known = Files.names(in: root).filter { Files.isFolder(root + "/" + $0) }
    return UsageError(
      "there is no agreement '\(name)' in \(root)",
      repair: known.isEmpty ? "add a folder for it" : suggestion(for: name, among: known))
  }
}

extension AgreementFolder {
  /// The agreement in the folder.
  ///
  /// - Parameter replacedKeys: Files for keys, by the key's id.
  /// - Throws: ``InvalidInput``.
  func agreement(
    replacingKeys replacedKeys: [String: SourceText] = [:]
  ) throws(InvalidInput) -> Agreement {
    try named(files(replacingKeys: replacedKeys).agreement())
  }

  /// The agreement in the folder if its own file had another text.
  func agreement(replacing text: SourceText) throws(InvalidInput) -> Agreement {
    let files = AgreementFiles { name throws(Problem) in
      name == AgreementFiles.agreementName ? text : try Files.text(path + "/" + name)
    }
    return try named(files.agreement())
  }

  private func named(_ agreement: Agreement) throws(InvalidInput) -> Agreement {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if agreement.id != name {
      throw InvalidInput([
        Problem(
          at: SourceLocation(file: path + "/" + AgreementFiles.agreementName), path: "id",
          "the agreement is '\(agreement.id)', its folder '\(name)'",
          repair: "give both the same name")
      ])
    }
    return agreement
  }

  /// The agreement's files, read from the folder.
  func files(replacingKeys replacedKeys: [String: SourceText]) -> AgreementFiles {
    AgreementFiles(replacingKeys: replacedKeys) { name throws(Problem) in
      try Files.text(path + "/" + name)
    }
  }

  /// The agreement before this one in the same folder, by the order of the ids; nil for the first.
  var previous: AgreementFolder? {
    let own = String(path.split(separator: "/").last ?? "")
    let names = Files.names(in: beside(".").path)
    return names.last { $0 < own && Files.isFolder(beside($0).path) }.map(beside)
  }

  /// The folder of another agreement in the same folder, whether it exists or not.
  func beside(_ name: String) -> AgreementFolder {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let golden = goldenPath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return AgreementFolder(
      path: (parts + [Substring(name)]).joined(separator: "/"),
      goldenPath: (golden + [Substring(name)]).joined(separator: "/"))
  }

  /// Whether the agreement has a folder of published tables.
  var hasPublishedTables: Bool { Files.isFolder(goldenPath) }

  /// The published tables of an agreement, in its order; a table without its file that is not
  /// marked for review, and a file without its table, are problems.
  func publishedTables(of agreement: Agreement) throws(InvalidInput) -> [PublishedTable] {
    var tables: [PublishedTable] = []
    var problems: [Problem] = []
    for layout in agreement.tables where !isAwaited(layout) {
      do throws(InvalidInput) {
        tables.append(try publishedTable(layout))
      } catch { problems += error.problems }
    }
    let known = agreement.tables.map { "\($0.id).csv" }
    for name in Files.names(in: goldenPath) where !known.contains(name) && !name.hasPrefix(".") {
      problems.append(
        Problem(
          at: SourceLocation(file: "\(goldenPath)/\(name)"),
          "the agreement has no table of this name",
          repair: "describe it under \"tables\", or take the file away"))
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    return tables
  }

  /// Whether a table is not published yet, and marked so.
  private func isAwaited(_ layout: TableLayout) -> Bool {
    layout.awaitsPublication && !Files.exists("\(goldenPath)/\(layout.id).csv")
  }

  private func publishedTable(_ layout: TableLayout) throws(InvalidInput) -> PublishedTable {
    let source: SourceText
    do throws(Problem) {
      source = try Files.text("\(goldenPath)/\(layout.id).csv")
    } catch { throw InvalidInput([error]) }
    return try PublishedTable(source, layout: layout)
  }
}
