/// The files of one agreement, read through a function so that this module touches no file.
public struct AgreementFiles: Sendable {
  /// The name of the agreement's own file in its folder.
  public static let agreementName = "agreement.json"
  /// The name of the register's file in its folder.
  public static let registerName = "recipients.csv"

  private let read: @Sendable (String) throws(Problem) -> SourceText
  private let replacedKeys: [String: SourceText]

  /// Files read by name.
  ///
  /// - Parameters:
  ///   - replacedKeys: Values to use for keys, by the key's id, instead of the agreement's own.
  ///   - read: The text of a file in the agreement's folder.
  public init(
    replacingKeys replacedKeys: [String: SourceText] = [:],
    read: @escaping @Sendable (String) throws(Problem) -> SourceText
  ) {
    self.read = read
    self.replacedKeys = replacedKeys
  }

  /// The agreement, if all of its files are valid together.
  ///
  /// - Throws: ``InvalidInput`` with every problem of every file.
  public func agreement() throws(InvalidInput) -> Agreement {
    try agreement { value, _ in value }
  }

  /// The agreement that the files would hold if the agreement file were edited.
  func agreement(
    editing edit: (JSONValue, inout Problems) -> JSONValue
  ) throws(InvalidInput) -> Agreement {
    var problems = Problems()
    let (source, value): (SourceText, JSONValue)
    do throws(Problem) {
      source = try read(Self.agreementName)
      value = try JSONReader.value(of: source)
    } catch { throw InvalidInput([error]) }
    problems.files.append(source.file)
    let draft = AgreementDraft(edit(value, &problems), file: source.file, &problems)
    var check = AgreementCheck(draft, registerIn: text(Self.registerName, &problems), &problems)
    for id in replacedKeys.keys.sorted() where !check.keyIDs.contains(id) {
      problems.add(
        SourceLocation(file: source.file), "unknown key '\(id)'",
        repair: suggestion(for: id, among: check.keyIDs))
    }
    for key in draft.keys {
      guard let id = key.id?.value else { continue }
      let name = key.file?.value
      if let source = replacedKeys[id] ?? name.flatMap({ text($0, &problems) }) {
        problems.files.append(source.file)
        check.readValues(of: key, in: source, &problems)
      }
    }
    let agreement = check.agreement(&problems)
    try problems.throwIfAny()
    guard let agreement else { throw InvalidInput([Self.incomplete(source)]) }
    return agreement
  }

  private func text(_ name: String, _ problems: inout Problems) -> SourceText? {
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

  /// A draft without a reported problem that still lacks something: a gap in the checks.
  private static func incomplete(_ source: SourceText) -> Problem {
    Problem(
      at: SourceLocation(file: source.file), "the agreement is incomplete",
      repair: "compare it with a complete one")
  }
}
