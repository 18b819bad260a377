/// Reads rules; the kinds are told apart here and read each in a function of its own, see
/// ``RuleKind``.
struct RuleReader {
  /// The ids of the agreement's keys.
  let keys: [String]

  /// How many rules may stand inside each other.
  static let maxLevels = 16

  /// Reads a rule and the rules within it.
  ///
  /// - Parameter level: How many rules deep it stands, itself included.
  func rule(_ item: JSONItem, level: Int = 1) -> RuleReading {
    if item.tells(definition: "rule", tellKinds) { return .equal }
    if level > Self.maxLevels {
      item.report(
        Wording(
          en: "the rules are nested more than \(Self.maxLevels) deep",
          sv: "beräkningsmodellerna är nästlade i mer än \(Self.maxLevels) nivåer"),
        repair: Wording(en: "write a flatter rule", sv: "skriv en plattare beräkningsmodell"))
      return .unreadable
    }
    if case .string("equal") = item.value.content { return .equal }
    guard var members = item.members() else { return .unreadable }
    let present = RuleKind.allCases.filter { members.has($0.rawValue) }
    guard let kind = present.first, present.count == 1 else {
      Self.report(present, in: members)
      return .unreadable
    }
    let rule = rule(kind, &members, level: level)
    members.finish()
    return rule
  }

  /// Tells every kind of rule, for a format.
  private func tellKinds(_ item: JSONItem) {
    _ = item.tells([.init()]) { $0.recorder?.note(.words([RuleKind.equal.rawValue])) }
    for kind in RuleKind.allCases {
      _ = item.tells([.init(present: [kind.rawValue])]) { way in
        guard var members = way.members() else { return }
        _ = rule(kind, &members, level: 1)
      }
    }
  }

  /// Reports an object that is no rule or more than one.
  private static func report(_ present: [RuleKind], in members: JSONMembers) {
    if present.count > 1 {
      let kinds = Wording.listed(present.map { "'\($0.rawValue)'" })
      members.item.report(
        Wording(
          en: "the rule is \(kinds) at once", sv: "beräkningsmodellen är \(kinds) på en gång"),
        repair: Wording(
          en: "keep one; put a rule inside another with 'then'",
          sv: "behåll en; sätt en beräkningsmodell inuti en annan med 'then'"))
      return
    }
    let item = members.item
    let first = members.members.first?.name
    item.problems.add(
      Problem(
        at: first?.location ?? item.value.location, path: item.path.description,
        first.map {
          Wording(en: "unknown rule '\($0.value)'", sv: "okänd beräkningsmodell '\($0.value)'")
        } ?? Wording(en: "the rule is empty", sv: "beräkningsmodellen är tom"),
        repair: suggestion(for: first?.value ?? "", among: RuleKind.allCases.map(\.rawValue))))
  }

  /// Reads the rule that divides what another leaves.
  func then(_ members: inout JSONMembers, level: Int) -> RuleReading {
    members.required(
      "then",
      Wording(
        en: "The rule that divides the rest.", sv: "Beräkningsmodellen som fördelar återstoden.")
    )
    .map { rule($0, level: level + 1) } ?? .unreadable
  }

  /// Reads a list of recipients or groups that names at least one.
  static func recipients(_ item: JSONItem) -> [JSONText] {
    if case .array(let names) = item.value.content, names.isEmpty {
      item.report(
        Wording(en: "the list names nobody", sv: "listan nämner ingen"),
        repair: Wording(
          en: "name at least one recipient or group", sv: "nämn minst en mottagare eller grupp"))
    }
    return item.texts(1...Int.max)
  }
}

extension RuleReading {
  /// The same to each: also a word of its own, without an object.
  static var equal: RuleReading {
    RuleReading(keys: []) { _ in ResolvedRule(rule: .equal, uses: []) }
  }
}

extension ResolvedRule {
  /// The rule within another, which may read keys of its own first.
  func within(_ uses: [KeyUse] = [], _ outer: (Rule) -> Rule) -> ResolvedRule {
    ResolvedRule(rule: rule.map(outer), uses: uses + self.uses)
  }
}
