import Apportionment

extension Agreement {
  /// The agreement with the values of its keys changed as a scenario says.
  func editingKeys(_ scenario: Scenario, _ problems: inout Problems) -> Agreement {
    var keys = self.keys
    for change in scenario.changes {
      do throws(Problem) { try edit(&keys, change) } catch { problems.add(error) }
    }
    var edited = self
    edited.keys = keys
    return edited
  }

  private func edit(_ keys: inout [DistributionKey], _ change: ScenarioChange) throws(Problem) {
    let (id, name): (String, String?)
    switch change.path {
    case .key(let key): (id, name) = (key, nil)
    case .keyValue(let key, let recipient): (id, name) = (key, recipient)
    case .fund, .fundPart, .weight, .unknown: return
    }
    guard let position = keys.firstIndex(where: { $0.id == id }) else {
      throw Problem(
        at: change.location, "unknown path '\(change.text)'",
        repair: "nearest are "
          + nearestNames(to: change.text, among: ScenarioPath.all(of: self), count: 3))
    }
    guard let values = keys[position].values else {
      throw Problem(
        at: change.location, path: change.text, "key '\(id)' has no values to change",
        repair: "give it values from a file first")
    }
    let subjects = try name.map { name throws(Problem) in
      [try subject(named: name, in: keys[position], values, change)]
    }
    keys[position].values = try values.editing(subjects ?? values.subjects, change)
  }

  /// The row of a key that a recipient's name stands for.
  private func subject(
    named name: String, in key: DistributionKey, _ values: KeyValues, _ change: ScenarioChange
  ) throws(Problem) -> String {
    var subjects: [String] = []
    for recipient in register.named(name) {
      if let subject = key.subject(of: recipient), values.scaled(of: subject) != nil,
        !subjects.contains(subject)
      {
        subjects.append(subject)
      }
    }
    if subjects.isEmpty, values.scaled(of: name) != nil { return name }
    if let subject = subjects.first, subjects.count == 1 { return subject }
    throw Problem(
      at: change.location, path: change.text,
      subjects.isEmpty
        ? "unknown recipient '\(name)'" : "'\(name)' names \(listed(subjects))",
      repair: suggestion(for: name, among: register.recipients.map(\.name)))
  }
}

extension KeyValues {
  /// The values with those of some subjects set or scaled.
  fileprivate func editing(
    _ chosen: [String], _ change: ScenarioChange
  ) throws(Problem) -> KeyValues {
    let number = try change.number()
    var values: [Fraction] = []
    let isChosen = Set(chosen)
    for (subject, scaled) in zip(subjects, scaled) {
      let present = Fraction(Int128(scaled), over: Int128(scale))
      if !isChosen.contains(subject) {
        values.append(present)
      } else {
        values.append(change.isScaling ? present * number : number)
      }
    }
    guard let edited = KeyValues(subjects: subjects, fractions: values, file: file) else {
      throw Problem(
        at: change.location, path: change.text,
        "the values of the key would be below zero, above \(Self.maxValue) or need more than six decimals",
        repair: "choose another value or factor")
    }
    return edited
  }

  /// Values given exactly; nil where one is out of bounds or has more than six decimals.
  init?(subjects: [String], fractions: [Fraction], file: String) {
    let numbers = fractions.compactMap { fraction in
      fraction >= .zero && fraction <= Fraction(Int128(Self.maxValue))
        ? WrittenNumber(exactly: fraction) : nil
    }
    guard numbers.count == fractions.count else { return nil }
    self.init(subjects: subjects, values: numbers, file: file)
  }
}
