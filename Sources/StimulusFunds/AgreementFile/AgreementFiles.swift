/// The files of one agreement, read through a function so that this module touches no file.
public struct AgreementFiles: Sendable {
  /// The name of the agreement's own file in its folder.
  public static let agreementName = "agreement.json"
  /// The name of the register's file in its folder.
  public static let registerName = "recipients.csv"

  private let name: String?
  private let read: @Sendable (String) throws(Problem) -> SourceText
  private let names: @Sendable () -> [String]
  private let replacedKeys: [String: SourceText]
  private let replacement: String?
  private let tell: @Sendable ([Wording]) -> Void

  /// Files read by name.
  ///
  /// - Parameters:
  ///   - name: The name of the agreement's folder, which is its id; nil where any id will do.
  ///   - replacedKeys: Values to use for keys, by the key's id, instead of the agreement's own.
  ///   - replacement: What names those keys, for messages, such as an option of the command line.
  ///   - names: The names of the files in the agreement's folder, to tell what a misspelt one may
  ///     stand for; none where they are not known.
  ///   - tell: Takes what a person should know of the files that is no problem.
  ///   - read: The text of a file in the agreement's folder.
  public init(
    named name: String? = nil, replacingKeys replacedKeys: [String: SourceText] = [:],
    by replacement: String? = nil, names: @escaping @Sendable () -> [String] = { [] },
    telling tell: @escaping @Sendable ([Wording]) -> Void = { _ in },
    read: @escaping @Sendable (String) throws(Problem) -> SourceText
  ) {
    self.name = name
    self.read = read
    self.names = names
    self.replacedKeys = replacedKeys
    self.replacement = replacement
    self.tell = tell
  }

  /// The agreement, if all of its files are valid together and every fund that has its data can be
  /// divided.
  ///
  /// - Throws: ``InvalidInput`` with every problem of every file.
  public func agreement() throws(InvalidInput) -> Agreement { try allocation().agreement }

  /// The agreement, divided: if all of its files are valid together and every fund that has its data
  /// can be divided.
  ///
  /// - Throws: ``InvalidInput`` with every problem of every file.
  public func allocation() throws(InvalidInput) -> AgreementAllocation {
    try undividedAgreement().divided()
  }

  /// The agreement, whether or not its funds can be divided: for what tells why they cannot along
  /// with more, as an audit of the carriers does.
  ///
  /// - Throws: ``InvalidInput`` with every problem of every file.
  public func undividedAgreement() throws(InvalidInput) -> UndividedAgreement {
    let problems = Problems()
    problems.format = { .agreement }
    let (source, value): (SourceText, JSONValue)
    do throws(Problem) {
      source = try read(Self.agreementName)
      value = try JSONReader.value(of: source)
    } catch { throw InvalidInput([error]) }
    problems.files.append(source.file)
    var reader = AgreementReader(JSONItem(value, problems))
    reader?.readRegister(text(Self.registerName, problems))
    if let reader { checkNames(reader, source.file, problems) }
    for (position, key) in (reader?.keys ?? []).enumerated() {
      if let source = values(of: key, problems) {
        reader?.readValues(ofKey: position, in: source)
      }
    }
    let agreement = reader?.agreement()
    tell(problems.notices)
    try problems.throwIfAny()
    guard let agreement else { throw InvalidInput([Self.incomplete(source)]) }
    return agreement
  }

  /// An agreement has the name of its folder, and only keys of its own can be replaced.
  private func checkNames(_ reader: AgreementReader, _ file: String, _ problems: Problems) {
    if let name, let id = reader.id, id.value != name {
      id.report(
        Wording(
          en: "the agreement is '\(id.value)', its folder '\(name)'",
          sv: "överenskommelsen heter '\(id.value)', dess mapp '\(name)'"),
        repair: Wording(en: "give both the same name", sv: "ge båda samma namn"))
    }
    for id in replacedKeys.keys.sorted() where !reader.keyIDs.contains(id) {
      problems.add(
        SourceLocation(file: replacement ?? file), NameKind.key.unknown + " '\(id)'",
        repair: suggestion(for: id, among: reader.keyIDs))
    }
    for key in reader.keys {
      guard let rows = key.rows, rows.isComputed, replacedKeys[rows.id] != nil else { continue }
      problems.add(rows.replacedProblem(at: SourceLocation(file: replacement ?? file)))
    }
  }

  /// The text with the values of a key; nil where there is none.
  private func values(of key: KeyReader, _ problems: Problems) -> SourceText? {
    guard let id = key.id?.value, key.calculation == nil else { return nil }
    guard let source = replacedKeys[id] else { return key.file.flatMap { text($0, problems) } }
    problems.files.append(source.file)
    return source
  }

  /// The file of a key; one that is not in the folder is a problem of the agreement file, where its
  /// name can be repaired.
  private func text(_ file: JSONText, _ problems: Problems) -> SourceText? {
    if !Self.staysInFolder(file.value) {
      file.report(
        Wording(
          en: "'\(file.value)' leads out of the agreement's folder",
          sv: "'\(file.value)' leder ut ur överenskommelsens mapp"),
        repair: Wording(
          en: "put the file in the folder, and write its name alone",
          sv: "lägg filen i mappen, och skriv bara dess namn"))
      return nil
    }
    let names = names()
    if names.isEmpty || names.contains(file.value) { return text(file.value, problems) }
    let tables = names.filter { $0.hasSuffix(".csv") && $0 != Self.registerName }
    file.report(
      Wording(en: "there is no file '\(file.value)'", sv: "det finns ingen fil '\(file.value)'"),
      repair: tables.isEmpty
        ? Wording(en: "add it to the folder", sv: "lägg den i mappen")
        : suggestion(for: file.value, among: tables))
    return nil
  }

  /// Whether a name is that of a file in the folder: whoever writes an agreement must not read other
  /// files through it.
  static func staysInFolder(_ name: String) -> Bool {
    !name.contains("/") && !name.contains("\\") && !name.hasPrefix(".") && !name.hasHiddenCharacters
  }

  private func text(_ name: String, _ problems: Problems) -> SourceText? {
    do throws(Problem) {
      let source = try read(name)
      problems.files.append(source.file)
      return source
    } catch {
      problems.files.append(error.location.file)
      problems.add(error)
      return nil
    }
  }

  /// An agreement without a reported problem that still lacks something: a gap in the checks.
  private static func incomplete(_ source: SourceText) -> Problem {
    Problem(
      at: SourceLocation(file: source.file),
      Wording(en: "the agreement is incomplete", sv: "överenskommelsen är ofullständig"),
      repair: Wording(en: "compare it with a complete one", sv: "jämför den med en fullständig"))
  }
}
