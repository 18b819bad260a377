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
  private let texts: FolderTexts
  private let notices: Notices

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

  private init(path: String, goldenPath: String, _ notices: Notices) {
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
  private static func parts(of path: String) -> [String] {
    var parts: [String] = []
    let whole = path.hasPrefix("/") ? path : Files.workingFolder + "/" + path
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts
  }

  /// A path from the working folder on where it leads into that, unless the whole path is wanted.
  private static func shown(_ parts: [String], isWhole: Bool) -> String {
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

extension AgreementFolder {
  /// The agreement in the folder.
  ///
  /// - Parameter replacedKeys: Files for keys, by the key's id.
  /// - Throws: ``InvalidInput``.
  func agreement(
    replacingKeys replacedKeys: [String: SourceText] = [:]
  ) throws(InvalidInput) -> Agreement {
    try allocation(replacingKeys: replacedKeys).agreement
  }

  /// The agreement in the folder, divided.
  ///
  /// - Parameter replacedKeys: Files for keys, by the key's id.
  /// - Throws: ``InvalidInput``.
  func allocation(
    replacingKeys replacedKeys: [String: SourceText] = [:]
  ) throws(InvalidInput) -> AgreementAllocation {
    let allocation = try files(replacingKeys: replacedKeys, by: "fordela: --key").allocation()
    warn(of: allocation.agreement)
    return allocation
  }

  /// The agreement in the folder, whether or not its funds can be divided.
  ///
  /// - Parameter replacedKeys: Files for keys, by the key's id.
  /// - Throws: ``InvalidInput``.
  func undividedAgreement(
    replacingKeys replacedKeys: [String: SourceText] = [:]
  ) throws(InvalidInput) -> UndividedAgreement {
    let undivided = try files(replacingKeys: replacedKeys, by: "fordela: --key")
      .undividedAgreement()
    warn(of: undivided.content)
    return undivided
  }

  /// Tells where parts of an agreement are left to check.
  private func warn(of agreement: Agreement) {
    let count = agreement.reviews.count
    if count == 0 { return }
    let parts = Wording.counted(count, en: "part", "parts", sv: "del", "delar")
    let it = count == 1 ? Wording(en: "it", sv: "den") : Wording(en: "them", sv: "dem")
    notices.add([
      Wording(
        en:
          "\(parts) of the agreement marked for review; fordela validate \(agreement.id) lists \(it)",
        sv:
          "\(parts) av överenskommelsen att se över; fordela validate \(agreement.id) räknar upp \(it)"
      )
    ])
  }

  /// The agreement in the folder if its own file had another text, and another file too.
  func agreement(
    replacing text: SourceText, _ other: SourceText? = nil
  ) throws(InvalidInput) -> UndividedAgreement {
    let files = AgreementFiles(
      named: name, names: { Files.names(in: path) + (other.map { [$0.file] } ?? []) },
      read: { name throws(Problem) in
        if name == AgreementFiles.agreementName { return text }
        if let other, other.file == name { return other }
        return try self.text(of: name)
      })
    return try files.undividedAgreement()
  }

  /// The agreement's files, read from the folder.
  ///
  /// - Parameter replacement: What names the keys that are replaced, for messages.
  func files(
    replacingKeys replacedKeys: [String: SourceText], by replacement: String? = nil
  ) -> AgreementFiles {
    AgreementFiles(
      named: name, replacingKeys: replacedKeys, by: replacement,
      names: { Files.names(in: path) }, telling: { notices.add($0) },
      read: { name throws(Problem) in try text(of: name) })
  }

  /// The text of a file in the folder, as it was when it was first read.
  ///
  /// - Throws: ``Problem`` also where it is a link that leads out of the folder.
  func text(of name: String) throws(Problem) -> SourceText {
    let file = path + "/" + name
    guard System.resolved(file).hasPrefix(System.resolved(path) + "/") || !Files.exists(file) else {
      throw Problem(
        at: SourceLocation(file: file),
        Wording(
          en: "this is a link that leads out of the agreement's folder",
          sv: "detta är en länk som leder ut ur överenskommelsens mapp"),
        repair: Wording(
          en: "put the file itself in the folder", sv: "lägg själva filen i mappen"))
    }
    return try texts.text(file)
  }

  /// The files of the folder, and its published tables, that were read so far.
  var inputs: [SourceText] { texts.all }

  /// The agreement before this one in the same folder, by the order of the ids; nil for the first.
  var previous: AgreementFolder? {
    Files.names(in: siblingPath(nil)).last { $0 < name && Files.isFolder(siblingPath($0)) }
      .map(beside)
  }

  /// The agreement before this one; one that cannot be read is told of, and left aside.
  func previousAgreement() -> (UndividedAgreement?, notice: Wording?) {
    guard let previous else { return (nil, nil) }
    do throws(InvalidInput) {
      return (try previous.undividedAgreement(), nil)
    } catch {
      let notice = Wording(
        en: "\(previous.path) cannot be compared with: \(error.problems[0])",
        sv: "det går inte att jämföra med \(previous.path): \(error.problems[0])")
      return (nil, notice)
    }
  }

  /// The agreement before this one, divided, for its figures; nil where it cannot be, which does not
  /// concern this one and is not told.
  func previousAllocation() -> AgreementAllocation? {
    guard let previous else { return nil }
    let folder = AgreementFolder(path: previous.path, goldenPath: previous.goldenPath, Notices())
    do throws(InvalidInput) {
      return try folder.files(replacingKeys: [:]).allocation()
    } catch { return nil }
  }

  /// The folder of another agreement in the same folder, whether it exists or not.
  func beside(_ name: String) -> AgreementFolder {
    let golden = goldenPath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return AgreementFolder(
      path: siblingPath(name), goldenPath: (golden + [Substring(name)]).joined(separator: "/"),
      notices)
  }

  /// The path of a name in the folder that this one lies in; of that folder itself for none.
  private func siblingPath(_ name: String?) -> String {
    let parts = Self.parts(of: path).dropLast() + (name.map { [$0] } ?? [])
    return Self.shown(Array(parts), isWhole: path.hasPrefix("/"))
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
          Wording(
            en: "the agreement has no table of this name",
            sv: "överenskommelsen har ingen tabell med detta namn"),
          repair: Wording(
            en: "describe it under \"tables\", or take the file away",
            sv: "beskriv den under \"tables\", eller ta bort filen")))
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
      source = try texts.text("\(goldenPath)/\(layout.id).csv")
    } catch { throw InvalidInput([error]) }
    return try PublishedTable(source, layout: layout)
  }
}
