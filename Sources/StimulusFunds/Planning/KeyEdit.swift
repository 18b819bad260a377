extension AgreementEdit {
  /// The key that a change of key values is about, by its position, and the row, nil for all rows.
  func row(of change: Change) throws(Problem) -> (key: Int, subject: String?)? {
    switch change.path {
    case .key(let id): return (try positionOfKey(id, change), nil)
    case .keyValue(let id, let name):
      let position = try positionOfKey(id, change)
      return (position, try subject(named: name, in: agreement.keys[position], change))
    case .fund, .rule, .merge, .fundPart, .weight, .unknown: return nil
    }
  }

  /// The row of a key that a recipient's name stands for.
  func subject(
    named name: String, in key: DistributionKey, _ change: Change
  ) throws(Problem) -> String {
    guard let values = key.values else { return name }
    var names = NameResolver(agreement.register)
    let recipients = names.candidates(name)
    let subjects = recipients.filter { key.subject == .recipient || $0.isOfWholeCounty }
      .compactMap { key.subject(of: $0) }.filter { values.scaled(of: $0) != nil }.uniqued()
    if subjects.isEmpty, values.scaled(of: name) != nil { return name }
    if subjects.count == 1 { return subjects[0] }
    if subjects.isEmpty, !recipients.isEmpty {
      throw change.problem(
        Wording(
          en: "key '\(key.id)' has no value for \(Wording.listed(recipients.map(\.name)))",
          sv: "fördelningsnyckeln '\(key.id)' saknar värde för "
            + "\(Wording.listed(recipients.map(\.name)))"),
        repair: Wording(en: "name a recipient that has one", sv: "nämn en mottagare som har ett"))
    }
    throw change.problem(
      subjects.isEmpty
        ? NameKind.recipient.unknown + " '\(name)'"
        : Wording(
          en: "'\(name)' names \(Wording.listed(subjects))",
          sv: "'\(name)' är namn på \(Wording.listed(subjects))"),
      repair: suggestion(for: name, among: agreement.register.recipients.flatMap(\.names)))
  }

  /// Takes up the values of a key from a file.
  mutating func replaceValues(
    ofKey id: String, from source: SourceText, demand: KeyDemand, _ problems: Problems
  ) {
    guard let position = agreement.keys.firstIndex(where: { $0.id == id }) else {
      problems.add(
        SourceLocation(file: source.file), NameKind.key.unknown + " '\(id)'",
        repair: suggestion(for: id, among: agreement.keys.map(\.id)))
      return
    }
    problems.files.append(source.file)
    if agreement.keys[position].calculation != nil {
      problems.add(
        KeyRows(agreement.keys[position]).replacedProblem(at: SourceLocation(file: source.file)))
      return
    }
    if let values = agreement.values(
      of: agreement.keys[position], in: source, demand: demand, problems)
    {
      agreement.keys[position].values = values
      replacedKeys.insert(id)
    }
  }
}
