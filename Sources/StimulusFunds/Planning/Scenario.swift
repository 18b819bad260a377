/// What would be otherwise: changes to an agreement, as data.
public struct Scenario: Sendable {
  /// What it is called.
  public let title: String
  /// The changes, in the order in which they are made.
  public let changes: [ScenarioChange]
  /// Files of values that replace those of keys, by the key's id.
  public let keyFiles: [String: String]

  /// A scenario of changes.
  public init(title: String, changes: [ScenarioChange], keyFiles: [String: String] = [:]) {
    self.title = title
    self.changes = changes
    self.keyFiles = keyFiles
  }

  /// The agreement as it is.
  public static let unchanged = Scenario(title: "the agreement", changes: [])

  /// Reads a scenario file: `{"title": …, "set": {"PATH": VALUE, …}, "keys": {"KEY": "FILE", …}}`.
  ///
  /// - Throws: ``InvalidInput`` with everything that is not as it should be.
  public init(_ source: SourceText) throws(InvalidInput) {
    var problems = Problems()
    let value: JSONValue
    do throws(Problem) { value = try JSONReader.value(of: source) } catch {
      throw InvalidInput([error])
    }
    guard var members = JSONItem(value: value, path: .root).object(&problems) else {
      throw InvalidInput(problems.all)
    }
    title = members.text("title", &problems)?.value ?? ""
    let set = members.optional("set")?.object(&problems)
    let keys = members.optional("keys")?.object(&problems)
    members.finish(&problems)
    changes = (set?.members ?? []).map { ScenarioChange($0.name.value, value: $0.value) }
    keyFiles = Dictionary(
      (keys?.members ?? []).compactMap { Self.keyFile($0, &problems) }
    ) { first, _ in first }
    try problems.throwIfAny()
  }

  private static func keyFile(
    _ member: JSONMember, _ problems: inout Problems
  ) -> (String, String)? {
    JSONItem(value: member.value, path: .member(.root, member.name.value)).text(&problems)
      .map { (member.name.value, $0.value) }
  }

  /// The scenario with more changes after its own.
  public func adding(_ more: [ScenarioChange]) -> Scenario {
    Scenario(title: title, changes: changes + more, keyFiles: keyFiles)
  }
}
