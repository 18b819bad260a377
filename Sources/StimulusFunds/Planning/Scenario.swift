/// What would be otherwise: changes to an agreement, as data.
public struct Scenario: Sendable {
  /// What it is called.
  public let title: Wording
  /// What it is about, for those who read what comes of it; nothing for most.
  public let description: Wording
  /// The changes, in the order in which they are made.
  public let changes: [Change]
  /// Files of values that replace those of keys, or that new keys have, by the key's id.
  public let keyFiles: [String: String]
  /// The keys that the agreement does not have.
  private(set) var newKeys: [NewKey] = []

  /// A scenario of changes.
  public init(
    title: Wording, description: Wording = .none, changes: [Change],
    keyFiles: [String: String] = [:]
  ) {
    (self.title, self.description) = (title, description)
    self.changes = changes
    self.keyFiles = keyFiles
  }

  /// What the agreement as it is is called.
  public static let unchangedTitle = Wording(en: "the agreement", sv: "överenskommelsen")

  /// The agreement as it is.
  public static let unchanged = Scenario(title: unchangedTitle, changes: [])

  /// Reads a scenario file: `{"title": …, "set": {"PATH": VALUE, …}, "keys": {"KEY": "FILE", …}}`.
  ///
  /// - Throws: ``InvalidInput`` with everything that is not as it should be.
  public init(_ source: SourceText) throws(InvalidInput) {
    let problems = Problems()
    let value: JSONValue
    do throws(Problem) { value = try JSONReader.value(of: source) } catch {
      throw InvalidInput([error])
    }
    let scenario = JSONItem(value, problems).object { Scenario(&$0) }
    try problems.throwIfAny()
    // An item that is no object, or has no title, was reported.
    guard let scenario else { throw InvalidInput(problems.all) }
    self = scenario
  }

  init?(_ members: inout JSONMembers) {
    _ = members.optionalText(
      "$schema",
      Wording(
        en: "The schema by which an editor completes and checks the file.",
        sv: "Schemat som en redigerare fyller i och kontrollerar filen efter."))
    let title = members.text(
      "title", Wording(en: "What the scenario is called.", sv: "Vad scenariot heter."))
    let description = members.optionalText(
      "description",
      Wording(en: "What the scenario is about.", sv: "Vad scenariot handlar om."))
    let set = members.optional(
      "set", Wording(en: "The changes, by their paths.", sv: "Ändringarna, vid sina sökvägar."))?
      .entries()
    let keys = members.optional(
      "keys",
      Wording(
        en: "Files of values that replace those of keys, and new keys, by their ids.",
        sv: "Filer med värden som ersätter nycklars, och nya nycklar, vid deras id."))?
      .entries()
    let files = (keys ?? []).compactMap { name, value in
      ScenarioKey(name.value, value).map { (name.value, $0) }
    }
    guard let title else { return nil }
    self.init(
      title: .same(title.value), description: .same(description?.value ?? ""),
      changes: (set ?? []).map { Change($0.name.value, value: $0.value.value) },
      keyFiles: Dictionary(files.map { ($0, $1.file) }) { first, _ in first })
    newKeys = files.compactMap(\.1.new)
  }

  /// The scenario with more changes after its own.
  public func adding(_ more: [Change]) -> Scenario {
    var scenario = Scenario(
      title: title, description: description, changes: changes + more, keyFiles: keyFiles)
    scenario.newKeys = newKeys
    return scenario
  }

  /// The scenario with another on top of it.
  public func adding(_ other: Scenario) -> Scenario {
    var scenario = Scenario(
      title: title + " + " + other.title,
      description: [description, other.description].filter { !$0.isEmpty }.joined(separator: " "),
      changes: changes + other.changes,
      keyFiles: keyFiles.merging(other.keyFiles) { $1 })
    scenario.newKeys = newKeys + other.newKeys
    return scenario
  }
}
