import Apportionment

/// Makes the changes of a scenario in the value of an agreement file.
struct FundEdit {
  private(set) var funds: [JSONValue]
  private let knownPaths: [String]

  /// The agreement file as the scenario would have it.
  ///
  /// The total becomes the sum of the funds. What the agreement publishes and states of itself is
  /// left out, for it speaks of the agreement as it is.
  static func edited(
    _ agreement: JSONValue, by scenario: Scenario, knownPaths: [String],
    _ problems: inout Problems
  ) -> JSONValue {
    var edit = FundEdit(funds: agreement["funds"]?.elements ?? [], knownPaths: knownPaths)
    for change in scenario.changes {
      do throws(Problem) { try edit.apply(change) } catch { problems.add(error) }
    }
    for (position, change) in scenario.changes.enumerated() {
      let isLast = !scenario.changes[(position + 1)...].contains { $0.path == change.path }
      if isLast, let moved = edit.movedWeight(change) { problems.add(moved) }
    }
    let list = agreement["funds"] ?? agreement
    let funds = JSONValue(content: .array(edit.funds), location: list.location)
    var edited = agreement.setting("funds", to: funds)
    if let total = edit.total(at: agreement["total"]?.location ?? list.location) {
      edited = edited.setting("total", to: total)
    }
    for member in ["crossSums", "tables", "notes", "terms"] {
      edited = edited.setting(member, to: nil)
    }
    return edited
  }

  private func total(at location: SourceLocation) -> JSONValue? {
    let amounts = funds.compactMap { $0["amount"].flatMap(Self.kronor) }
    guard amounts.count == funds.count, let sum = try? amounts.exactSum() else { return nil }
    return JSONValue(content: .number(sum.plainDigits), location: location)
  }

  private static func kronor(_ value: JSONValue) -> Kronor? {
    guard case .number(let text) = value.content else { return nil }
    return (try? WrittenNumber(text)).flatMap { try? Kronor($0) }
  }

  private mutating func apply(_ change: ScenarioChange) throws(Problem) {
    switch change.path {
    case .key, .keyValue: return
    case .unknown: throw unknownPath(change)
    case .fund(let id): try replace(id, change)
    case .fundPart(let id, .merge): try merge(into: id, change)
    case .fundPart(let id, let part): try set(part, of: id, change)
    case .weight(let id, let key): try setWeight(of: key, in: id, change)
    }
  }

  private func position(of id: String, _ change: ScenarioChange) throws(Problem) -> Int {
    if let position = funds.firstIndex(where: { $0["id"]?.text == id }) { return position }
    throw unknownPath(change)
  }

  private func unknownPath(_ change: ScenarioChange) -> Problem {
    Problem(
      at: change.location, "unknown path '\(change.text)'",
      repair: "nearest are \(nearestNames(to: change.text, among: knownPaths, count: 3))")
  }

  /// Adds, replaces or, where the value is null, removes a fund.
  private mutating func replace(_ id: String, _ change: ScenarioChange) throws(Problem) {
    if case .null = change.value.content {
      funds.remove(at: try position(of: id, change))
      return
    }
    guard case .object = change.value.content else {
      throw Problem(
        at: change.location, path: change.text, "found \(change.value.kind)",
        repair: "write a fund in { }, or null to remove it")
    }
    let name = JSONValue(content: .string(id), location: change.location)
    let fund = change.value["id"] == nil ? change.value.setting("id", to: name) : change.value
    if let position = funds.firstIndex(where: { $0["id"]?.text == id }) {
      funds[position] = fund
    } else {
      funds.append(fund)
    }
  }

  /// Adds the amounts of other funds to a fund and removes them: `funds.a.merge=b+c`.
  private mutating func merge(into id: String, _ change: ScenarioChange) throws(Problem) {
    let target = try position(of: id, change)
    let others = (change.value.text ?? "").split(separator: "+").map(String.init)
    var amounts = [funds[target]["amount"].flatMap(Self.kronor)]
    for (position, other) in others.enumerated() {
      if other == id || others[..<position].contains(other) {
        throw Problem(
          at: change.location, path: change.text, "'\(other)' cannot be merged twice",
          repair: "write the ids of other funds, each once")
      }
      guard let fund = funds.first(where: { $0["id"]?.text == other }) else {
        let ids = funds.compactMap { $0["id"]?.text }
        throw Problem(
          at: change.location, path: change.text, "unknown fund '\(other)'",
          repair: suggestion(for: other, among: ids))
      }
      amounts.append(fund["amount"].flatMap(Self.kronor))
    }
    guard !others.isEmpty, let sum = try? amounts.compactMap({ $0 }).exactSum() else {
      throw Problem(
        at: change.location, path: change.text, "no funds to merge are named",
        repair: "write their ids with + between")
    }
    let amount = JSONValue(content: .number(sum.plainDigits), location: change.location)
    funds[target] = funds[target].setting("amount", to: amount)
    funds.removeAll { others.contains($0["id"]?.text ?? "") && $0["id"]?.text != id }
  }

  private mutating func set(
    _ part: ScenarioPath.FundPart, of id: String, _ change: ScenarioChange
  ) throws(Problem) {
    let position = try position(of: id, change)
    let fund = funds[position]
    switch part {
    case .amount:
      funds[position] = fund.setting("amount", to: try newNumber(fund["amount"], change))
    case .rule: funds[position] = fund.setting("rule", to: change.value)
    case .unit, .ties:
      let rounding = fund["rounding"] ?? JSONValue(content: .object([]), location: change.location)
      funds[position] = fund.setting("residual", to: nil)
        .setting("rounding", to: rounding.setting(part.rawValue, to: change.value))
    case .base, .atLeast, .atMost:
      guard let rule = fund["rule"] else { throw unknownPath(change) }
      funds[position] = fund.setting("rule", to: try edited(rule, part, change))
    case .merge: return
    }
  }
}

extension FundEdit {
  /// The new value of a number: the change's own, or the present one scaled.
  private func newNumber(
    _ present: JSONValue?, _ change: ScenarioChange
  ) throws(Problem) -> JSONValue {
    if !change.isScaling {
      guard let text = change.value.text else { return change.value }
      throw Problem(
        at: change.location, path: change.text, "'\(text)' is not a number",
        repair: "write digits without spaces, as 750000 or 0.5")
    }
    let factor = try change.number()
    guard case .number(let text)? = present?.content, let number = exactFraction(text),
      (number * factor).isExactDecimal
    else {
      throw Problem(
        at: change.location, path: change.text, "cannot be scaled by \(factor) exactly",
        repair: "choose a factor that leaves at most six decimals, or set the value")
    }
    return JSONValue(content: .number((number * factor).plainDecimal), location: change.location)
  }

  /// A rule with its base amount or a bound changed; a bound that is not there is put around it.
  private func edited(
    _ rule: JSONValue, _ part: ScenarioPath.FundPart, _ change: ScenarioChange
  ) throws(Problem) -> JSONValue {
    if part == .base, let base = rule["base"] {
      return rule.setting("base", to: try newNumber(base, change))
    }
    if part != .base, let bounds = rule["bounds"] {
      let bound = try bound(bounds[part.rawValue], change)
      return rule.setting("bounds", to: bounds.setting(part.rawValue, to: bound))
    }
    if let then = rule["then"] {
      return rule.setting("then", to: try edited(then, part, change))
    }
    if part == .base {
      throw Problem(
        at: change.location, path: change.text, "the fund's rule has no base amount",
        repair: "set its rule, such as {\"base\": 500000, \"then\": …}")
    }
    let bounds = JSONValue(content: .object([]), location: change.location)
      .setting(part.rawValue, to: try bound(nil, change))
    return JSONValue(content: .object([]), location: rule.location)
      .setting("bounds", to: bounds).setting("then", to: rule)
  }

  /// A bound: an amount, a key named by its id, or null for none.
  private func bound(
    _ present: JSONValue?, _ change: ScenarioChange
  ) throws(Problem) -> JSONValue? {
    if case .null = change.value.content { return nil }
    guard change.value.text != nil, !change.isScaling else {
      return try newNumber(present, change)
    }
    return JSONValue(content: .object([]), location: change.location)
      .setting("key", to: change.value)
  }

  /// Sets the weight of a key in a blend; the other weights keep their proportions and make up 1.
  private mutating func setWeight(
    of key: String, in id: String, _ change: ScenarioChange
  ) throws(Problem) {
    let position = try position(of: id, change)
    guard let rule = funds[position]["rule"], let blend = rule["blend"],
      blend.elements.contains(where: { $0["rule"]?["share"]?.text == key })
    else { throw unknownPath(change) }
    let weight = try change.number()
    let present = blend.elements.map { part in
      part["weight"].flatMap { $0.numberText }.flatMap(exactFraction) ?? .zero
    }
    let chosen = blend.elements.map { $0["rule"]?["share"]?.text == key }
    guard let weights = Self.weights(present, setting: chosen, to: weight) else {
      throw Problem(
        at: change.location, path: change.text, "the other weights cannot make up 1 with \(weight)",
        repair: "write a weight from 0 to 1")
    }
    var remaining = weights[...]
    let edited = blend.mappingElements { part in
      let text = remaining.popFirst().map { "\($0)" } ?? ""
      return part.setting(
        "weight", to: JSONValue(content: .string(text), location: change.location))
    }
    funds[position] = funds[position].setting("rule", to: rule.setting("blend", to: edited))
  }

  /// A weight that a later change of another weight has moved: together they cannot hold.
  private func movedWeight(_ change: ScenarioChange) -> Problem? {
    guard case .weight(let id, let key) = change.path, !change.isScaling,
      let wanted = try? change.number(),
      let parts = funds.first(where: { $0["id"]?.text == id })?["rule"]?["blend"]?.elements,
      let part = parts.first(where: { $0["rule"]?["share"]?.text == key }),
      let weight = part["weight"]?.numberText.flatMap(exactFraction), weight != wanted
    else { return nil }
    return Problem(
      at: change.location, path: change.text,
      "another change makes the weight \(weight.isExactDecimal ? weight.plainDecimal : "\(weight)")",
      repair: "write weights that sum to 1")
  }

  private static func weights(
    _ present: [Fraction], setting chosen: [Bool], to weight: Fraction
  ) -> [Fraction]? {
    let others = zip(present, chosen).filter { !$1 }.map(\.0)
    let sum = others.sum()
    guard chosen.count(where: { $0 }) == 1 else { return nil }
    let rest = Fraction.one - weight
    let weights = zip(present, chosen).map { present, isChosen -> Fraction? in
      if isChosen { return weight }
      if sum == .zero { return rest.divided(by: Fraction(Int128(others.count))) }
      return present * rest / sum
    }
    return weights.contains(nil) ? nil : weights.compactMap { $0 }
  }
}

extension JSONValue {
  /// The digits of a number or the text of a text.
  fileprivate var numberText: String? {
    switch content {
    case .number(let text), .string(let text): text
    default: nil
    }
  }
}
