import Apportionment

/// The kinds of rules; the raw values are the members that tell them.
enum RuleKind: String, CaseIterable {
  case share, blend, base, growth, fixed, equal, only, bounds, split, stages, perUnit, qualified
  case sequence = "first"
}

extension RuleReader {
  /// Reads what the members of a rule of a kind say.
  func rule(_ kind: RuleKind, _ members: inout JSONMembers, level: Int) -> RuleReading {
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
    case .stages: stages(&members, level: level)
    case .perUnit: perUnit(&members)
    case .qualified: qualified(&members, level: level)
    case .sequence: sequence(&members, level: level)
    }
  }
}

// The kinds that hold no other rule.
extension RuleReader {
  private func share(_ members: inout JSONMembers) -> RuleReading {
    guard
      let name = members.text(
        "share",
        Wording(
          en: "The key in proportion to which the amount is divided.",
          sv: "Nyckeln som beloppet fördelas i förhållande till."))
    else { return .unreadable }
    let repeatsCounties = members.flag(
      "repeatsCounties",
      Wording(
        en: "Whether a county's value counts once for each of its recipients.",
        sv: "Om länets värde räknas en gång för var och en av länets mottagare."))
    return RuleReading(keys: [name]) { [keys] among in
      ResolvedRule(
        rule: name.known(.key, among: keys).map {
          .share(key: $0, repeatsCounties: repeatsCounties)
        },
        uses: [
          .init(
            key: name, recipients: among.recipients, addsUp: !repeatsCounties, mayRepeat: true)
        ])
    }
  }

  private func growth(_ members: inout JSONMembers) -> RuleReading {
    let item = members.required(
      "growth",
      Wording(
        en: "The keys in proportion to whose increase the amount is divided.",
        sv: "Nycklarna vars ökning beloppet fördelas i förhållande till."))
    let names = item?.object { members -> (JSONText, JSONText)? in
      let earlier = members.text(
        "from", Wording(en: "The earlier key.", sv: "Den tidigare nyckeln."))
      let later = members.text("to", Wording(en: "The later key.", sv: "Den senare nyckeln."))
      guard let earlier, let later else { return nil }
      return (earlier, later)
    }
    guard let (earlier, later) = names else { return .unreadable }
    return RuleReading(keys: [earlier, later]) { [keys] among in
      ResolvedRule(
        rule: Self.growth(earlier, later, among: keys),
        uses: [earlier, later].map {
          .init(key: $0, recipients: among.recipients, addsUp: true)
        })
    }
  }

  private static func growth(
    _ earlier: JSONText, _ later: JSONText, among keys: [String]
  ) -> Rule? {
    let (from, to) = (earlier.known(.key, among: keys), later.known(.key, among: keys))
    guard let from, let to else { return nil }
    if from == to {
      later.report(
        Wording(en: "the keys are the same", sv: "fördelningsnycklarna är desamma"),
        repair: Wording(
          en: "name an earlier and a later key", sv: "ange en tidigare och en senare nyckel"))
    }
    return .growth(from: from, to: to)
  }

  private func fixed(_ members: inout JSONMembers) -> RuleReading {
    let item = members.required(
      "fixed",
      Wording(
        en: "The amount of each recipient, by its name.",
        sv: "Beloppet till varje mottagare, vid dess namn."))
    guard let amounts = item.flatMap(NamedAmountReader.amounts) else { return .unreadable }
    return RuleReading(keys: []) { among in
      ResolvedRule(rule: NamedAmountReader.rule(amounts, among: among), uses: [])
    }
  }

  private func equal(_ members: inout JSONMembers) -> RuleReading {
    let item = members.required(
      "equal",
      Wording(
        en: "True: the same to each. The word \"equal\" in the place of the rule says the same.",
        sv: "Sant: lika mycket till var och en. Ordet \"equal\" i modellens ställe säger samma sak."
      ))
    item?.recorder?.note(.onlyTrue)
    if case .bool(true)? = item?.value.content { return .equal }
    item.map {
      $0.report(
        Wording(en: "found \($0.value.kind)", sv: "här står \($0.value.kind)"),
        repair: Wording(en: "write \"equal\": true", sv: "skriv \"equal\": true"))
    }
    return .unreadable
  }
}

// The kinds that hold another rule for what they leave.
extension RuleReader {
  private func base(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let base = members.required(
      "base",
      Wording(
        en: "So much to each, an amount or by a key.",
        sv: "Så mycket till var och en, ett belopp eller efter en nyckel.")
    )
    .flatMap(EachAmountReader.init)
    let then = then(&members, level: level)
    guard let base else { return .unreadable }
    let named = base.name.map { [$0] } ?? []
    return RuleReading(keys: named, within: [then]) { [keys] among in
      let uses = named.map { ResolvedRule.KeyUse(key: $0, recipients: among.recipients) }
      guard let known = base.known(among: keys) else {
        return ResolvedRule(rule: nil, uses: uses + then.rule(among).uses)
      }
      return then.rule(among).within(uses) { .base(known, then: $0) }
    }
  }

  private func only(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required(
      "only",
      Wording(
        en: "The recipients or groups that the rule divides between.",
        sv: "Mottagarna eller grupperna som modellen fördelar mellan."))
    let names = item.map(Self.recipients) ?? []
    let then = then(&members, level: level)
    return RuleReading(keys: [], within: [then]) { among in
      let chosen = among.chosen(by: names)
      return then.rule(among.part(chosen)).within { .only(chosen.map(\.name), then: $0) }
    }
  }

  private func bounds(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required(
      "bounds",
      Wording(
        en: "The least and the most that each recipient may get.",
        sv: "Det lägsta och det högsta som varje mottagare får."))
    let then = then(&members, level: level)
    let bounds = item?.object { members -> [EachAmountReader?]? in
      if members.members.isEmpty {
        members.item.report(
          Wording(en: "no bound is named", sv: "ingen gräns är angiven"),
          repair: Wording(en: "add 'atLeast' or 'atMost'", sv: "lägg till 'atLeast' eller 'atMost'")
        )
      }
      return [
        members.optional(
          "atLeast",
          Wording(
            en: "The least, an amount or a key.", sv: "Det lägsta, ett belopp eller en nyckel.")
        ).flatMap(
          EachAmountReader.init),
        members.optional(
          "atMost",
          Wording(
            en: "The most, an amount or a key.", sv: "Det högsta, ett belopp eller en nyckel.")
        ).flatMap(EachAmountReader.init),
      ]
    }
    guard let bounds else { return .unreadable }
    let named = bounds.compactMap { $0?.name }
    return RuleReading(keys: named, within: [then]) { [keys] among in
      let known = bounds.map { $0?.known(among: keys) }
      let uses = named.map { ResolvedRule.KeyUse(key: $0, recipients: among.recipients) }
      return then.rule(among).within(uses) {
        .bounds(atLeast: known[0], atMost: known[1], then: $0)
      }
    }
  }
}

// The kinds that hold several rules.
extension RuleReader {
  private func blend(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required(
      "blend",
      Wording(
        en: "Rules that each divide a part of the amount.",
        sv: "Beräkningsmodeller som var och en fördelar en del av beloppet."))
    let parts = RulePartReader.all(item, self, level: level) { _ in [] }
    return RuleReading(keys: [], within: parts.map(\.rule)) { among in
      parts.checkWeights(item)
      let resolved = parts.map { $0.rule.rule(among) }
      let rules = zip(parts, resolved).compactMap { part, resolved -> Rule.WeightedRule? in
        guard let rule = resolved.rule, let weight = part.weight else { return nil }
        return Rule.WeightedRule(weight: weight, rule: rule)
      }
      return ResolvedRule(
        rule: rules.count == parts.count ? .blend(rules) : nil, uses: resolved.flatMap(\.uses))
    }
  }

  private func stages(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required(
      "stages",
      Wording(
        en: "First between groups in proportion to a key, then by a rule in each.",
        sv:
          "Först mellan grupper i förhållande till en nyckel, sedan enligt en modell inom varje grupp."
      )
    )
    let written = item?.object { members -> (by: GroupingReader, key: JSONText)? in
      let grouping = members.required(
        "by",
        Wording(en: "What the recipients are grouped by.", sv: "Vad mottagarna grupperas efter.")
      ).flatMap(GroupingReader.init)
      let key = members.text(
        "key",
        Wording(
          en: "The key in proportion to whose sums the groups get their parts.",
          sv: "Nyckeln vars summor avgör gruppernas delar."))
      guard let grouping, let key else { return nil }
      return (grouping, key)
    }
    let then = then(&members, level: level)
    guard let (by, name) = written else { return .unreadable }
    return RuleReading(keys: [name], columns: by.columns, within: [then]) { [keys] among in
      let (key, grouping) = (name.known(.key, among: keys), by.grouping(among))
      let uses = [ResolvedRule.KeyUse(key: name, recipients: among.recipients)]
      guard let key, let grouping else {
        return ResolvedRule(rule: nil, uses: uses + then.rule(among).uses)
      }
      return then.rule(among).within(uses + [grouping.sums(of: name, among.recipients)]) {
        .stages(by: grouping, key: key, then: $0)
      }
    }
  }

  private func split(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required(
      "split",
      Wording(
        en: "Groups of recipients, each with a part of the amount.",
        sv: "Grupper av mottagare, var och en med en del av beloppet."))
    let shared = members.optional(
      "inSeveralParts",
      Wording(
        en: "The recipients that may be in more than one part, as Gotland.",
        sv: "Mottagarna som får finnas i flera delar, som Gotland."))?.texts()
    let parts = RulePartReader.all(item, self, level: level) { members in
      members.required(
        "recipients",
        Wording(
          en: "The recipients or groups that get the part.",
          sv: "Mottagarna eller grupperna som får delen.")
      )
      .map(Self.recipients) ?? []
    }
    return RuleReading(keys: [], within: parts.map(\.rule)) { among in
      parts.checkWeights(item)
      let chosen = parts.map { among.chosen(by: $0.recipients) }
      parts.checkDisjoint(chosen, except: shared.map { among.chosen(by: $0) } ?? [], item, among)
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
}

/// Reads what the stages of a rule group the recipients by; a column is not yet looked up.
private enum GroupingReader {
  case county
  case column(JSONText)

  /// The word for groups that are the counties.
  private enum Word: String, CaseIterable { case county }

  /// Reads it; nil where something was reported.
  init?(_ item: JSONItem) {
    if item.tells([.init()], { _ = $0.choice(of: Word.self) }) {
      _ = item.tells([.init()]) { _ = $0.object(Self.column) }
      return nil
    }
    if case .object = item.value.content {
      guard let name = item.object(Self.column) else { return nil }
      self = .column(name)
    } else {
      guard item.choice(of: Word.self) != nil else { return nil }
      self = .county
    }
  }

  private static func column(_ members: inout JSONMembers) -> JSONText? {
    members.text(
      "column",
      Wording(
        en: "The heading of a column of recipients.csv that says each recipient's group.",
        sv: "Rubriken på en kolumn i recipients.csv som anger varje mottagares grupp."))
  }

  /// The column that is named.
  var columns: [JSONText] { if case .column(let name) = self { [name] } else { [] } }

  /// The grouping of some recipients; nil where something was reported.
  func grouping(_ among: RuleRecipients) -> Rule.Grouping? {
    switch self {
    case .county: .county
    case .column(let name): name.column(among).map { .column($0) }
    }
  }
}

extension Rule.Grouping {
  /// How a key is summed over the groups: each counts a county once, so that none may lie in two.
  fileprivate func sums(of key: JSONText, _ recipients: [Recipient]) -> ResolvedRule.KeyUse {
    let counted = groups(of: recipients).flatMap { positions in
      var seen: Set<County?> = []
      return positions.map { recipients[$0] }
        .filter { $0.county != nil && seen.insert($0.county).inserted }
    }
    return ResolvedRule.KeyUse(key: key, recipients: counted, addsUp: true)
  }
}
