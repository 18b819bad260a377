import Apportionment

/// A goal in the columns of a sweep: what it measures, and the conditions that it comes down to.
struct MeasuredGoal: Sendable {
  let goal: Goal
  let conditions: [GoalCondition]
  private let measure: Measure

  /// What is measured, in öre of some columns.
  private enum Measure: Sendable {
    case sum([Int], per: Fraction)
    case share([Int], of: [Int])
    /// The most that is missing from what each recipient has, in öre; zero where nobody loses.
    case loss([(columns: [Int], asIs: Int)])
  }

  /// A goal in the columns of a sweep.
  ///
  /// - Parameter agreement: The agreement in the scenarios, for its inhabitants.
  /// - Throws: ``Problem`` where there are no inhabitants to measure by, or they vary.
  init(_ goal: Goal, of sweep: Sweep, _ agreement: Agreement) throws(Problem) {
    self.goal = goal
    let all = sweep.selection.columns.indices
    let isCounted = { (column: Int) in
      let column = sweep.selection.columns[column]
      return (goal.figure.fund ?? column.fund) == column.fund
        && goal.figure.subject.includes(column.recipient, in: agreement)
    }
    let columns = all.filter(isCounted)
    switch (goal.figure.subject, goal.figure.measure) {
    case (.largestLoss, _):
      let rows = sweep.recipients
      measure = .loss(rows)
      conditions = rows.flatMap { row in
        GoalCondition.all(
          .sum(of: row.columns), goal.relation == .atMost ? .atLeast : .above,
          Fraction(Int128(row.asIs)) - goal.value * Fraction(100))
      }
    case (_, .amount):
      measure = .sum(columns, per: Fraction(100))
      conditions = GoalCondition.all(
        .sum(of: columns), goal.relation, goal.value * Fraction(100))
    case (_, .perInhabitant):
      let people = try Self.inhabitants(goal, sweep, agreement)
      measure = .sum(columns, per: people * Fraction(100))
      conditions = GoalCondition.all(
        .sum(of: columns), goal.relation, goal.value * people * Fraction(100))
    case (_, .share):
      let isWhole = goal.figure.subject == .everybody
      let whole = all.filter { column in
        isWhole || goal.figure.fund == nil
          || sweep.selection.columns[column].fund == goal.figure.fund
      }
      measure = .share(columns, of: whole)
      conditions = GoalCondition.all(
        .share(columns, of: whole, goal.value), goal.relation, .zero)
    }
  }

  private static func inhabitants(
    _ goal: Goal, _ sweep: Sweep, _ agreement: Agreement
  ) throws(Problem) -> Fraction {
    guard let key = agreement.inhabitantsKey else {
      throw Problem(
        at: goal.location,
        Wording(
          en: "the agreement counts no inhabitants", sv: "överenskommelsen har inget invånarantal"),
        repair: Wording(en: "name an amount", sv: "ange ett belopp"))
    }
    let sources = agreement.keys.sources(of: [key.id])
    if sweep.grid.axes.contains(where: { $0.path.key.map(sources.contains) ?? false }) {
      throw Problem(
        at: goal.location,
        Wording(
          en: "the inhabitants themselves are varied", sv: "invånarantalet varieras självt"),
        repair: Wording(en: "name an amount", sv: "ange ett belopp"))
    }
    let register = agreement.register
    let people: Fraction?
    switch goal.figure.subject {
    case .recipient(let recipient): people = agreement.inhabitants(of: recipient)
    case .county(let county):
      people = register.recipients.first { $0.county == county && $0.isOfWholeCounty }
        .flatMap(agreement.inhabitants(of:))
    case .everybody, .largestLoss:
      people = register.counties.compactMap { county in
        register.recipients.first { $0.county == county && $0.isOfWholeCounty }
          .flatMap(agreement.inhabitants(of:))
      }.sum()
    }
    if let people, people > .zero { return people }
    throw Problem(
      at: goal.location,
      Wording(
        en: "key '\(key.id)' counts no inhabitants there",
        sv: "fördelningsnyckeln '\(key.id)' har inga invånare där"),
      repair: Wording(en: "name an amount", sv: "ange ett belopp"))
  }

  /// What the goal measures in a scenario, exactly; nil for a share of nothing.
  func value(of values: [Int]) -> Fraction? {
    let sum = { (columns: [Int]) in
      Fraction(columns.reduce(0) { $0 + Int128(values[$1]) })
    }
    return switch measure {
    case .sum(let columns, let per): sum(columns) / per
    case .share(let columns, let whole): sum(columns).divided(by: sum(whole))
    case .loss(let rows):
      rows.map { Fraction(Int128($0.asIs)) - sum($0.columns) }.max()
        .map { max(.zero, $0) / Fraction(100) }
    }
  }
}

extension Goal.Subject {
  /// Whether money of a recipient is measured.
  fileprivate func includes(_ name: String, in agreement: Agreement) -> Bool {
    switch self {
    case .recipient(let recipient): recipient.name == name
    case .county(let county):
      agreement.register.recipients.contains { $0.name == name && $0.county == county }
    case .everybody, .largestLoss: true
    }
  }
}

extension Sweep {
  /// The columns of each recipient, and what it has in the agreement as it is, in öre.
  fileprivate var recipients: [(columns: [Int], asIs: Int)] {
    var positions: [String: Int] = [:]
    var rows: [(columns: [Int], asIs: Int)] = []
    for (column, selected) in selection.columns.enumerated() {
      let position = positions[selected.recipient] ?? rows.count
      if position == rows.count { rows.append(([], 0)) }
      positions[selected.recipient] = position
      rows[position].columns.append(column)
      rows[position].asIs += asIs[column]
    }
    return rows
  }
}

extension [GoalCondition.Term] {
  fileprivate static func sum(of columns: [Int]) -> Self {
    columns.map { Element(column: $0, weight: 1) }
  }

  /// The sum of columns less a share of the sum of the whole, times the share's denominator.
  fileprivate static func share(_ columns: [Int], of whole: [Int], _ share: Fraction) -> Self {
    guard let part = Int128(exactly: share.numerator),
      let denominator = Int128(exactly: share.denominator)
    else { preconditionFailure("a written number is of 128 bits: \(share)") }
    let counted = Set(columns)
    return Set(columns + whole).sorted().compactMap { column in
      let weight =
        (counted.contains(column) ? denominator : 0) - (whole.contains(column) ? part : 0)
      return weight == 0 ? nil : Element(column: column, weight: weight)
    }
  }
}

extension ChangePath {
  /// The key whose values are changed; nil for a path of another kind.
  var key: String? {
    switch self {
    case .key(let id), .keyValue(let id, _): id
    case .fund, .rule, .merge, .fundPart, .weight, .unknown: nil
    }
  }
}
