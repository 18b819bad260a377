import Apportionment

/// Reads which recipients qualify; the key is looked up when the ids of all keys are known.
struct QualificationReader {
  /// The key.
  let key: JSONText
  private let test: Qualification.Test
  private let others: Qualification.Others

  /// The qualification by a known key.
  func qualification(by key: String) -> Qualification {
    Qualification(key: key, test: test, others: others)
  }

  /// The ways to write one, for a format that is told.
  static var ways: [FormatRecorder.Assumption] {
    let names =
      Qualification.Comparison.allCases.map(\.rawValue) + Qualification.End.allCases.map(\.rawValue)
    return names.map { .init(present: [$0]) }
  }

  /// Reads the members of a qualification; nil where something was reported.
  init?(_ members: inout JSONMembers) {
    let key = members.text(
      "key",
      Wording(
        en: "The key whose values tell who qualifies.",
        sv: "Nyckeln vars värden avgör vilka som uppfyller villkoret."))
    let thresholds = Qualification.Comparison.allCases.compactMap { comparison in
      members.alternative(
        comparison.rawValue,
        Wording(en: "What the value must be compared with.", sv: "Vad värdet jämförs med.")
      )
      .map { (comparison, $0) }
    }
    let ranks = Qualification.End.allCases.compactMap { end in
      members.alternative(
        end.rawValue,
        Wording(
          en: "How many qualify, from the one end of the values.",
          sv: "Hur många som uppfyller villkoret, från den ena änden av värdena.")
      )
      .map { (end, $0) }
    }
    let ties = Self.ties(&members, isRanked: !ranks.isEmpty)
    others =
      members.optional(
        "others",
        Wording(
          en: "Of those that do not qualify: excluded, the others divide everything; forfeit, they "
            + "leave their parts over.",
          sv: "De som inte uppfyller villkoret: excluded, de andra delar på allt; forfeit, deras "
            + "delar blir över."))?
      .choice(of: Qualification.Others.self) ?? .excluded
    guard thresholds.count + ranks.count == 1 else {
      Self.report(thresholds.map(\.0.rawValue) + ranks.map(\.0.rawValue), members.item)
      return nil
    }
    let test =
      thresholds.first.flatMap(Self.comparison)
      ?? ranks.first.flatMap { rank in
        Self.rank(rank.0, rank.1, ties?.choice(of: Qualification.CutTies.self))
      }
    if ranks.isEmpty { ties.map(Self.reportIdleTies) }
    guard let key, let test else { return nil }
    (self.key, self.test) = (key, test)
  }

  /// Who qualifies of equals; a format is told of it where it decides something.
  private static func ties(_ members: inout JSONMembers, isRanked: Bool) -> JSONItem? {
    if members.item.recorder != nil, !isRanked { return nil }
    return members.optional(
      "ties",
      Wording(
        en: "Who qualifies of equals where only some fit in, beside highest or lowest.",
        sv: "Vem som går före vid lika värden när bara några får plats, vid highest eller lowest."))
  }

  private static func comparison(
    _ comparison: Qualification.Comparison, _ item: JSONItem
  ) -> Qualification.Test? {
    item.exactNumber().map { .comparison(comparison, $0) }
  }

  private static func rank(
    _ end: Qualification.End, _ item: JSONItem, _ ties: Qualification.CutTies?
  ) -> Qualification.Test? {
    item.recorder?.note(.count)
    if case .number(let text) = item.value.content, let count = Int(text), count > 0 {
      return .rank(end, count: count, ties: ties)
    }
    item.report(
      Wording(en: "this is no number of recipients", sv: "detta är inget antal mottagare"),
      repair: Wording(
        en: "write a whole number from 1 up, such as 5", sv: "skriv ett heltal från 1, som 5"))
    return nil
  }

  private static func report(_ present: [String], _ item: JSONItem) {
    let members =
      Qualification.Comparison.allCases.map(\.rawValue) + Qualification.End.allCases.map(\.rawValue)
    let all = members.map { "'\($0)'" }.joined(separator: ", ")
    let told = Wording.listed(present.map { "'\($0)'" })
    item.report(
      present.isEmpty
        ? Wording(en: "no condition is named", sv: "inget villkor är angivet")
        : Wording(
          en: "\(told) are conditions at once", sv: "\(told) är villkor på en gång"),
      repair: Wording(en: "write one of \(all)", sv: "skriv ett av \(all)"))
  }

  private static func reportIdleTies(_ item: JSONItem) {
    item.report(
      Wording(
        en: "a threshold has no cut, so 'ties' decides nothing",
        sv: "ett tröskelvärde har ingen gräns att dela vid, så 'ties' avgör ingenting"),
      repair: Wording(en: "take 'ties' away", sv: "ta bort 'ties'"))
  }
}

extension RuleReader {
  /// Reads a rule between those that qualify.
  func qualified(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let item = members.required(
      "qualified",
      Wording(en: "Which recipients qualify.", sv: "Vilka mottagare som uppfyller villkoret."))
    let then = then(&members, level: level)
    if item?.tells(QualificationReader.ways, { _ = $0.object { QualificationReader(&$0) } })
      ?? false
    {
      return .unreadable
    }
    guard let reader = item?.object({ QualificationReader(&$0) }) else { return .unreadable }
    return RuleReading(keys: [reader.key], within: [then]) { [keys] among in
      let key = reader.key.known(.key, among: keys)
      let uses = [ResolvedRule.KeyUse(key: reader.key, recipients: among.recipients)]
      let inner = then.rule(among)
      guard let key else { return ResolvedRule(rule: nil, uses: uses + inner.uses) }
      return inner.within(uses) { .qualified(reader.qualification(by: key), then: $0) }
    }
  }

  /// Reads a rule and the one that divides what it leaves.
  func sequence(_ members: inout JSONMembers, level: Int) -> RuleReading {
    let first =
      members.required(
        "first",
        Wording(en: "The rule that divides first.", sv: "Beräkningsmodellen som fördelar först.")
      )
      .map { rule($0, level: level + 1) } ?? .unreadable
    let then = then(&members, level: level)
    return RuleReading(keys: [], within: [first, then]) { among in
      let (before, after) = (first.rule(among), then.rule(among))
      let uses = before.uses + after.uses
      guard let first = before.rule, let then = after.rule else {
        return ResolvedRule(rule: nil, uses: uses)
      }
      return ResolvedRule(rule: .sequence(first: first, then: then), uses: uses)
    }
  }
}
