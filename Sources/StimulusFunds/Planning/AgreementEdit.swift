import Apportionment

/// An agreement while changes are made to it, and what they touch.
struct AgreementEdit {
  /// The agreement with the changes made so far; its total and its carriers are settled at the end.
  private(set) var agreement: Agreement
  /// The agreement as it is.
  let base: Agreement
  /// The changes made, in order.
  private(set) var changes: [Change] = []
  /// The position of the last change of each fund, by its id.
  private(set) var changesOfFunds: [String: Int] = [:]
  /// The position of the last change of each key, by its id.
  private(set) var changesOfKeys: [String: Int] = [:]
  /// The ids of the keys whose values were replaced by those of files.
  private(set) var replacedKeys: Set<String> = []
  /// What was changed already, and by which change.
  private var targets: [ChangePath: Change] = [:]

  /// Nothing is changed yet.
  init(of agreement: Agreement) {
    base = agreement
    self.agreement = agreement
  }

  /// Makes changes in order; those that cannot be made are reported.
  mutating func make(_ changes: [Change], _ problems: Problems) {
    for change in changes {
      do throws(Problem) {
        try note(change)
        try make(change, problems)
      } catch { problems.add(error) }
    }
  }

  private mutating func make(_ change: Change, _ problems: Problems) throws(Problem) {
    switch change.path {
    case .unknown: throw unknownPath(change)
    case .fund(let id): try replaceFund(id, change, problems)
    case .rule(let id): try setRule(of: id, change, problems)
    case .merge(let id): try merge(into: id, change)
    case .fundPart(let id, let part):
      try agreement.funds[position(of: id, change)]
        .make(change, of: part, keys: agreement.keys.map(\.id))
    case .weight(let id, let key):
      let position = try position(of: id, change)
      guard agreement.funds[position].rule.blendedKeys.contains(key) else {
        throw unknownPath(change)
      }
      try agreement.funds[position].rule.setWeight(of: key, change)
    case .key, .keyValue:
      guard let (key, subject) = try row(of: change) else { return }
      try agreement.keys[key].make(change, of: subject)
    }
  }

  /// Keeps what a change touches; a path that was changed before in the same place is told.
  private mutating func note(_ change: Change) throws(Problem) {
    let target = target(of: change)
    if let earlier = targets.updateValue(change, forKey: target) {
      let areOptions = earlier.location.line == nil && change.location.line == nil
      if earlier.source == change.source || areOptions {
        throw change.problem(
          "the path is changed already by \(earlier.source) \(earlier.text)",
          repair: "keep one of the two")
      }
    }
    switch change.path {
    case .fund(let id), .rule(let id), .merge(let id), .fundPart(let id, _), .weight(let id, _):
      changesOfFunds[id] = changes.count
    case .key(let id), .keyValue(let id, _): changesOfKeys[id] = changes.count
    case .unknown: break
    }
    changes.append(change)
  }

  /// What a change is about, a recipient by the row of the key that its name stands for.
  private func target(of change: Change) -> ChangePath {
    guard case .keyValue(let id, let name) = change.path, let key = agreement.key(id),
      let subject = try? subject(named: name, in: key, change)
    else { return change.path }
    return .keyValue(key: id, recipient: subject)
  }

  /// Takes up a change that is not made yet: a path that is not there, or was changed, is told.
  mutating func admit(_ change: Change) throws(Problem) {
    try checkPath(of: change)
    try note(change)
  }

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

  /// Whether there is something at a change's path.
  private func checkPath(of change: Change) throws(Problem) {
    switch change.path {
    case .unknown: throw unknownPath(change)
    case .fund(let id), .rule(let id), .merge(let id), .fundPart(let id, _):
      _ = try position(of: id, change)
    case .weight(let id, let key):
      let fund = agreement.funds[try position(of: id, change)]
      if !fund.rule.blendedKeys.contains(key) { throw unknownPath(change) }
    case .key, .keyValue: _ = try row(of: change)
    }
  }
}

extension AgreementEdit {
  /// The position of a fund among the funds.
  private func position(of id: String, _ change: Change) throws(Problem) -> Int {
    if let position = agreement.funds.firstIndex(where: { $0.id == id }) { return position }
    throw unknownPath(change)
  }

  private func positionOfKey(_ id: String, _ change: Change) throws(Problem) -> Int {
    if let position = agreement.keys.firstIndex(where: { $0.id == id }) { return position }
    throw unknownPath(change)
  }

  private func unknownPath(_ change: Change) -> Problem {
    let nearest = nearestNames(to: change.text, among: ChangePath.all(of: base), count: 3)
    return Problem(
      at: change.location, "unknown path '\(change.text)'", repair: "nearest are \(nearest)")
  }

  /// The row of a key that a recipient's name stands for.
  private func subject(
    named name: String, in key: DistributionKey, _ change: Change
  ) throws(Problem) -> String {
    guard let values = key.values else { return name }
    var names = NameResolver(agreement.register)
    let recipients = names.candidates(name).filter {
      key.subject == .recipient || $0.isOfWholeCounty
    }
    let subjects = recipients.compactMap { key.subject(of: $0) }
      .filter { values.scaled(of: $0) != nil }.uniqued()
    if subjects.isEmpty, values.scaled(of: name) != nil { return name }
    if subjects.count == 1 { return subjects[0] }
    if subjects.isEmpty, !recipients.isEmpty {
      throw change.problem(
        "key '\(key.id)' has no value for \(listed(recipients.map(\.name)))",
        repair: "name a recipient that has one")
    }
    throw change.problem(
      subjects.isEmpty ? "unknown recipient '\(name)'" : "'\(name)' names \(listed(subjects))",
      repair: suggestion(for: name, among: agreement.register.recipients.map(\.name)))
  }
}

extension AgreementEdit {
  /// Adds, replaces or, where the value is null, removes a fund.
  private mutating func replaceFund(
    _ id: String, _ change: Change, _ problems: Problems
  ) throws(Problem) {
    try change.refuseScaling()
    guard case .written(let value) = change.value else { throw change.noFund("a number") }
    switch value.content {
    case .null: agreement.funds.remove(at: try position(of: id, change))
    case .object:
      guard let fund = agreement.fund(in: value, called: id, path: change.text, problems) else {
        return
      }
      let position = agreement.funds.firstIndex { $0.id == id }
      if fund.id != id, agreement.fund(fund.id) != nil {
        throw change.problem(
          "fund '\(fund.id)' is there already", repair: "give it an id of its own")
      }
      if let position { agreement.funds[position] = fund } else { agreement.funds.append(fund) }
      changesOfFunds[fund.id] = changes.count - 1
    default: throw change.noFund(value.kind)
    }
  }

  private mutating func setRule(
    of id: String, _ change: Change, _ problems: Problems
  ) throws(Problem) {
    try change.refuseScaling()
    let position = try position(of: id, change)
    guard case .written(let value) = change.value else {
      throw change.problem("found a number", repair: "write a rule in { }")
    }
    let fund = agreement.funds[position]
    if let rule = agreement.rule(in: value, for: fund, path: change.text, problems) {
      agreement.funds[position].rule = rule
    }
  }

  /// Adds the amounts of other funds to a fund and removes them: `funds.a.merge=b+c`.
  private mutating func merge(into id: String, _ change: Change) throws(Problem) {
    try change.refuseScaling()
    let target = try position(of: id, change)
    let others = change.mergedFunds
    if others.isEmpty {
      throw change.problem(
        "no funds to merge are named", repair: "write their ids with + between")
    }
    var amounts = [agreement.funds[target].amount]
    for (position, other) in others.enumerated() {
      if other == id || others[..<position].contains(other) {
        throw change.problem(
          "'\(other)' cannot be merged twice", repair: "write the ids of other funds, each once")
      }
      guard let fund = agreement.fund(other) else {
        throw change.problem(
          "unknown fund '\(other)'",
          repair: suggestion(for: other, among: agreement.funds.map(\.id)))
      }
      amounts.append(fund.amount)
    }
    do throws(KronorError) { agreement.funds[target].amount = try amounts.exactSum() } catch {
      throw change.problem("together \(error.description)", repair: error.repair)
    }
    agreement.funds.removeAll { others.contains($0.id) }
  }
}

extension Change {
  /// The ids of the funds that are merged into another.
  fileprivate var mergedFunds: [String] {
    guard case .written(let value) = value else { return [] }
    return (value.text ?? "").split(separator: "+").map(String.init)
  }

  fileprivate func noFund(_ kind: String) -> Problem {
    problem("found \(kind)", repair: "write a fund in { }, or null to remove it")
  }
}

extension AgreementEdit {
  /// Takes up the values of a key from a file.
  mutating func replaceValues(
    ofKey id: String, from source: SourceText, demand: KeyDemand, _ problems: Problems
  ) {
    guard let position = agreement.keys.firstIndex(where: { $0.id == id }) else {
      problems.add(
        SourceLocation(file: source.file), "unknown key '\(id)'",
        repair: suggestion(for: id, among: agreement.keys.map(\.id)))
      return
    }
    problems.files.append(source.file)
    if let values = agreement.values(
      of: agreement.keys[position], in: source, demand: demand, problems)
    {
      agreement.keys[position].values = values
      replacedKeys.insert(id)
    }
  }

  /// Replaces the funds, their total and what the agreement states of itself: the last step.
  mutating func settle(funds: [Fund], total: Kronor) {
    agreement.funds = funds
    agreement.total = total
    agreement.crossSums = []
    agreement.tables = []
    agreement.notes = []
    agreement.terms = .none
  }
}
