import Apportionment

/// An agreement while changes are made to it, and what they touch.
struct AgreementEdit {
  /// The agreement with the changes made so far; its total and its carriers are settled at the end.
  var agreement: Agreement
  /// The agreement as it is.
  let base: Agreement
  /// The changes made, in order.
  private(set) var changes: [Change] = []
  /// The position of the last change of each fund, by its id.
  var changesOfFunds: [String: Int] = [:]
  /// The position of the last change of each key, by its id.
  private(set) var changesOfKeys: [String: Int] = [:]
  /// The fund that pays for the others; nil for none.
  var balance: Balance?
  /// The ids of the keys whose values were replaced by those of files.
  var replacedKeys: Set<String> = []
  /// What was changed already, and by which change.
  private var targets: [ChangePath: Change] = [:]

  /// Nothing is changed yet.
  init(of agreement: Agreement) {
    base = agreement
    self.agreement = agreement
  }

  /// Makes changes in order; those that cannot be made are reported.
  mutating func make(_ changes: [Change], _ problems: Problems) {
    for change in changes.flatMap(eachFund) {
      do throws(Problem) {
        try note(change)
        try make(change, problems)
      } catch { problems.add(error) }
    }
  }

  /// A change of `funds.*`, of each fund that has such a part; any other change as it is.
  private func eachFund(_ change: Change) -> [Change] {
    guard case .fundPart("*", let part) = change.path else { return [change] }
    return agreement.funds.filter { change.path.naming($0) != change.path }
      .map { change.naming(fund: $0.id, part) }
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
      // What the command line says goes before what a file says, and nothing else before another.
      if earlier.location.line == nil || change.location.line != nil {
        throw change.problem(
          Wording(
            en: "the path is changed already by \(earlier.source) \(earlier.writtenPath)",
            sv: "sökvägen ändras redan av \(earlier.source) \(earlier.writtenPath)"),
          repair: Wording(en: "keep one of the two", sv: "behåll en av de två"))
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
    guard case .keyValue(let id, let name) = change.path, let key = agreement.key(id) else {
      return change.path
    }
    do throws(Problem) {
      return .keyValue(key: id, recipient: try subject(named: name, in: key, change))
    } catch {
      // A name that stands for no row is told when the change is made.
      return change.path
    }
  }

  /// Takes up a change that is not made yet: a path that is not there, or was changed, is told.
  mutating func admit(_ change: Change) throws(Problem) {
    let changes = eachFund(change)
    if changes.isEmpty { throw unknownPath(change) }
    for change in changes {
      try checkPath(of: change)
      try note(change)
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

  /// Replaces the funds, their total and what the agreement states of itself: the last step.
  ///
  /// The layouts of tables stay, as far as their funds do, so that a draft of them can be printed.
  mutating func settle(funds: [Fund], total: Kronor) {
    agreement.funds = funds
    agreement.total = total
    agreement.crossSums = []
    agreement.tables = agreement.tables.filter { $0.names(only: funds.map(\.id)) }
    agreement.notes = []
  }
}

extension AgreementEdit {
  /// The position of a fund among the funds.
  func position(of id: String, _ change: Change) throws(Problem) -> Int {
    if let position = agreement.funds.firstIndex(where: { $0.id == id }) { return position }
    throw unknownPath(change)
  }

  /// The position of a key among the keys.
  func positionOfKey(_ id: String, _ change: Change) throws(Problem) -> Int {
    if let position = agreement.keys.firstIndex(where: { $0.id == id }) { return position }
    throw unknownPath(change)
  }

  private func unknownPath(_ change: Change) -> Problem {
    let nearest = nearestNames(to: change.text, among: ChangePath.all(of: base), count: 3)
    return Problem(
      at: change.location,
      Wording(en: "unknown path '\(change.text)'", sv: "okänd sökväg '\(change.text)'"),
      repair: Wording(en: "nearest are \(nearest)", sv: "närmast är \(nearest)"))
  }
}

extension TableLayout {
  /// Whether every fund that the table shows is among some.
  fileprivate func names(only ids: [String]) -> Bool {
    let rows: [String] = if case .funds(let rows) = self.rows { rows.map(\.fund) } else { [] }
    return (funds + rows).allSatisfy(ids.contains)
  }
}
