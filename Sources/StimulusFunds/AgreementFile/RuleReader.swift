import Apportionment

/// Reads rules, each kind in a function of its own.
struct RuleReader {
  /// The ids of the agreement's keys.
  let keys: [String]

  /// How many rules may stand inside each other.
  static let maxLevels = 16

  /// The kinds of rules; the raw values are the members that tell them.
  private enum Kind: String, CaseIterable {
    case share, blend, base, growth, fixed, equal, only, bounds, split
  }

  /// Reads a rule and the rules within it.
  ///
  /// - Parameter level: How many rules deep it stands, itself included.
  func rule(_ item: JSONItem, level: Int = 1) -> RuleReading {
    if level > Self.maxLevels {
      item.report(
        "the rules are nested more than \(Self.maxLevels) deep", repair: "write a flatter rule")
      return .unreadable
    }
    if case .string("equal") = item.value.content { return .equal }
    guard var members = item.members() else { return .unreadable }
    let present = Kind.allCases.filter { members.has($0.rawValue) }
    guard let kind = present.first, present.count == 1 else {
      Self.report(present, in: members)
      return .unreadable
    }
    let rule = rule(kind, &members, level: level)
    members.finish()
    return rule
  }

  private func rule(_ kind: Kind, _ members: inout JSONMembers, level: Int) -> RuleReading {
    switch kind {
    case .share: share(&members)
    case .blend: blend(&members, level: level)
    case .base: base(&members, level: level)
    case .growth: growth(&members)
    case .fixed: fixed(&members)
    case .equal: equal(&members)
    case .only: only(&members, level: level)
    case .bounds: bounds(&members, level: level)
    case .split: split(&members, level: level)
    }
  }

  /// Reports an object that is no rule or more than one.
  private static func report(_ present: [Kind], in members: JSONMembers) {
    if present.count > 1 {
      let kinds = listed(present.map { "'\($0.rawValue)'" })
      members.item.report(
        "the rule is \(kinds) at once", repair: "keep one; put a rule inside another with 'then'")
      return
    }
    let item = members.item
    let first = members.members.first?.name
    item.problems.add(
      Problem(
        at: first?.location ?? item.value.location, path: item.path.description,
        first.map { "unknown rule '\($0.value)'" } ?? "the rule is empty",
        repair: suggestion(for: first?.value ?? "", among: Kind.allCases.map(\.rawValue))))
  }

  /// The rule that divides what another leaves.
  private func then(_ members: inout JSONMembers, level: Int) -> RuleReading {
    members.required("then", "The rule that divides the rest.")
      .map { rule($0, level: level + 1) } ?? .unreadable
  }
}

extension RuleReading {
  fileprivate static var equal: RuleReading {
    RuleReading(keys: []) { _ in ResolvedRule(rule: .equal, uses: []) }
  }
}

// The kinds that hold no other rule.
extension RuleReader {
  private func share(_ members: inout JSONMembers) -> RuleReading {
    guard
      let name = members.text("share", "The key in proportion to which the amount is divided.")
    else { return .unreadable }
    return RuleReading(keys: [name]) { [keys] among in
      ResolvedRule(
        rule: name.known("key", among: keys).map { .share(key: $0) },
        uses: [.init(key: name, recipients: among.recipients)])
    }
  }

  private func growth(_ members: inout JSONMembers) -> RuleReading {
    let item = members.required(
      "growth", "The keys in proportion to whose increase the amount is divided.")
    let names = item?.object { members -> (JSONText, JSONText)? in
      let earlier = members.text("from", "The earlier key.")
      let later = members.text("to", "The later key.")
      guard let earlier, let later else { return nil }
      return (earlier, later)
    }
    guard let (earlier, later) = names else { return .unreadable }
    return RuleReading(keys: [earlier, later]) { [keys] among in
      ResolvedRule(
        rule: Self.growth(earlier, later, among: keys),
        uses: [earlier, later].map { .init(key: $0, recipients: among.recipients) })
    }
  }

  private static func growth(
    _ earlier: JSONText, _ later: JSONText, among keys: [String]
  ) -> Rule? {
    let (from, to) = (earlier.known("key", among: keys), later.known("key", among: keys))
    guard let from, let to else { return nil }
    if from == to {
      later.report("the keys are the same", repair: "name an earlier and a later key")
    }
    return .growth(from: from, to: to)
  }

  private func fixed(_ members: inout JSONMembers) -> RuleReading {
    guard
      let object = members.required("fixed", "The amount of each recipient, by its name.")?
        .members()
    else { return .unreadable }
    let item = object.item
    let amounts = object.members.compactMap { member -> (name: JSONText, amount: Kronor)? in
      guard let amount = item.member(member).kronor() else { return nil }
      let name = JSONText(
        member.name.value, at: member.name.location, path: item.path, item.problems)
      return (name, amount.value)
    }
    if amounts.count != object.members.count { return .unreadable }
    return RuleReading(keys: []) { among in
      ResolvedRule(rule: Self.fixed(amounts, among: among), uses: [])
    }
  }

  private static func fixed(
    _ amounts: [(name: JSONText, amount: Kronor)], among: RuleRecipients
  ) -> Rule? {
    if !among.isRegisterWhole { return nil }
    var seen: Set<String> = []
    let register = RecipientRegister(among.recipients)
    let named = amounts.compactMap { name, amount -> Rule.NamedAmount? in
      guard let recipient = register.recipient(name) else { return nil }
      if !seen.insert(recipient.name).inserted {
        name.report("\(recipient.name) is named twice", repair: "write one amount for it")
      }
      return Rule.NamedAmount(recipient: recipient.name, amount: amount)
    }
    return named.count == amounts.count ? .fixed(named) : nil
  }

  private func equal(_ members: inout JSONMembers) -> RuleReading {
    let item = members.required("equal", "True: the same to each.")
    if case .bool(true)? = item?.value.content { return .equal }
    item.map { $0.report("found \($0.value.kind)", repair: "write \"equal\": true") }
    return .unreadable
  }
}

// The kinds that hold another rule for what they leave.
extension RuleReader {
  private func base(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let amount = members.kronor("base", "So much to each.")
    let then = then(&members, level: level)
    guard let amount else { return .unreadable }
    return RuleReading(keys: then.keys) { among in
      then.rule(among).within { .base(amount.value, then: $0) }
    }
  }

  private func only(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required("only", "The recipients or groups that the rule divides between.")
    let names = item.map(Self.recipients) ?? []
    let then = then(&members, level: level)
    return RuleReading(keys: then.keys) { among in
      let chosen = among.chosen(by: names)
      return then.rule(among.part(chosen)).within { .only(chosen.map(\.name), then: $0) }
    }
  }

  /// A list of recipients or groups that names at least one.
  fileprivate static func recipients(_ item: JSONItem) -> [JSONText] {
    if case .array(let names) = item.value.content, names.isEmpty {
      item.report("the list names nobody", repair: "name at least one recipient or group")
    }
    return item.texts()
  }

  private func bounds(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required("bounds", "The least and the most that each recipient may get.")
    let then = then(&members, level: level)
    let bounds = item?.object { members -> [Bound?]? in
      if members.members.isEmpty {
        members.item.report("no bound is named", repair: "add 'atLeast' or 'atMost'")
      }
      return [
        members.optional("atLeast", "The least, an amount or a key.").flatMap(Self.bound),
        members.optional("atMost", "The most, an amount or a key.").flatMap(Self.bound),
      ]
    }
    guard let bounds else { return .unreadable }
    let named = bounds.compactMap { if case .key(let name)? = $0 { name } else { nil } }
    return RuleReading(keys: named + then.keys) { [keys] among in
      let known = bounds.map { $0?.known(among: keys) }
      let uses = named.map { ResolvedRule.KeyUse(key: $0, recipients: among.recipients) }
      return then.rule(among).within(uses) {
        .bounds(atLeast: known[0], atMost: known[1], then: $0)
      }
    }
  }

  /// A bound, its key not yet looked up.
  private enum Bound {
    case amount(Kronor)
    case key(JSONText)

    func known(among keys: [String]) -> Rule.Bound? {
      switch self {
      case .amount(let amount): .amount(amount)
      case .key(let name): name.known("key", among: keys).map { .key($0) }
      }
    }
  }

  private static func bound(_ item: JSONItem) -> Bound? {
    guard case .object = item.value.content else { return item.kronor().map { .amount($0.value) } }
    return item.object { members in
      members.text("key", "The key whose values are the bounds, in kronor.").map { .key($0) }
    }
  }
}

extension ResolvedRule {
  /// The rule within another, which may read keys of its own first.
  fileprivate func within(_ uses: [KeyUse] = [], _ outer: (Rule) -> Rule) -> ResolvedRule {
    ResolvedRule(rule: rule.map(outer), uses: uses + self.uses)
  }
}

// The kinds that hold several rules.
extension RuleReader {
  /// A part of a blend or a split; the recipients are those of a split.
  private struct Part {
    let item: JSONItem
    let weight: Fraction?
    let recipients: [JSONText]
    let rule: RuleReading
  }

  private func parts(_ item: JSONItem?, ofRecipients: Bool, level: Int) -> [Part] {
    (item?.elements() ?? []).compactMap { element in
      element.object { members in
        let weight = members.required("weight", "The part of the amount, from 0 to 1.")?.weight()
        let recipients =
          ofRecipients
          ? members.required("recipients", "The recipients or groups that get the part.")
            .map(Self.recipients) : nil
        let rule = members.required("rule", "The rule that divides the part.")
          .map { self.rule($0, level: level + 1) }
        return Part(
          item: element, weight: weight, recipients: recipients ?? [], rule: rule ?? .unreadable)
      }
    }
  }

  private static func checkWeights(_ parts: [Part], _ item: JSONItem?) {
    let weights = parts.compactMap(\.weight)
    guard let item, weights.count == parts.count else { return }
    let sum = weights.sum()
    if sum == .one { return }
    item.report("the weights sum to \(sum)", repair: "make them sum to exactly 1")
  }

  private func blend(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required("blend", "Rules that each divide a part of the amount.")
    let parts = parts(item, ofRecipients: false, level: level)
    return RuleReading(keys: parts.flatMap(\.rule.keys)) { among in
      Self.checkWeights(parts, item)
      let resolved = parts.map { $0.rule.rule(among) }
      let rules = zip(parts, resolved).compactMap { part, resolved -> Rule.WeightedRule? in
        guard let rule = resolved.rule, let weight = part.weight else { return nil }
        return Rule.WeightedRule(weight: weight, rule: rule)
      }
      return ResolvedRule(
        rule: rules.count == parts.count ? .blend(rules) : nil, uses: resolved.flatMap(\.uses))
    }
  }

  private func split(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required("split", "Groups of recipients, each with a part of the amount.")
    let parts = parts(item, ofRecipients: true, level: level)
    return RuleReading(keys: parts.flatMap(\.rule.keys)) { among in
      Self.checkWeights(parts, item)
      let chosen = parts.map { among.chosen(by: $0.recipients) }
      Self.checkDisjoint(parts, chosen, item, among)
      let resolved = zip(parts, chosen).map { $0.rule.rule(among.part($1)) }
      let rules = parts.indices.compactMap { position -> Rule.RecipientPart? in
        guard let rule = resolved[position].rule, let weight = parts[position].weight else {
          return nil
        }
        return Rule.RecipientPart(
          weight: weight, recipients: chosen[position].map(\.name), rule: rule)
      }
      return ResolvedRule(
        rule: rules.count == parts.count ? .split(rules) : nil, uses: resolved.flatMap(\.uses))
    }
  }

  /// Every recipient is in one part.
  private static func checkDisjoint(
    _ parts: [Part], _ chosen: [[Recipient]], _ item: JSONItem?, _ among: RuleRecipients
  ) {
    var seen: Set<String> = []
    for (part, recipients) in zip(parts, chosen) {
      for recipient in recipients where !seen.insert(recipient.name).inserted {
        part.item.report("\(recipient.name) is in two parts", repair: "name it in one of them")
      }
    }
    let left = among.recipients.filter { !seen.contains($0.name) }.map(\.name)
    if !left.isEmpty, among.isRegisterWhole {
      item?.report("no part names \(listed(left))", repair: "name every recipient in a part")
    }
  }
}
