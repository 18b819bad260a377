import Apportionment
import StimulusFunds

/// A rule in words that an official can hold against section 9.
struct RuleSentence {
  /// The agreement, for the names of its keys.
  let agreement: Agreement
  /// How many recipients the rule divides between; nil where the keys will tell.
  let count: Int?
  /// Whom the fund is divided between, to name groups of them that are there as a whole.
  let recipients: [Recipient]

  /// The words, without a capital and a full stop.
  func words(for rule: Rule) -> Wording {
    switch rule {
    case .share(let key, let repeatsCounties):
      Wording(
        en: "in proportion to \(name(of: key))", sv: "i förhållande till \(name(of: key))")
        + (repeatsCounties ? Self.repeatedCounties : .none)
    case .equal: Wording(en: "in equal parts", sv: "i lika delar")
    case .growth(let earlier, let later):
      Wording(
        en: "in proportion to the increase from \(name(of: earlier)) to \(name(of: later)), "
          + "a decrease counting as zero",
        sv: "i förhållande till ökningen från \(name(of: earlier)) till \(name(of: later)), "
          + "där en minskning räknas som noll")
    case .base(let each, let then):
      Wording(
        en: "\(words(forEach: each)) to each\(ofCount), the rest \(words(for: then))",
        sv: "\(words(forEach: each)) till var och en\(ofCount), återstoden \(words(for: then))")
    case .fixed(let amounts):
      amounts.map { named in
        Wording(
          en: "\(named.amount.grouped) kr to \(named.recipient)",
          sv: "\(named.amount.grouped) kr till \(named.recipient)")
      }.joined(separator: ", ")
    case .blend(let parts):
      .listed(parts.map { .same("\($0.weight) ") + words(forPart: $0.rule) })
    case .only(let recipients, let then):
      Wording(
        en: "only between \(list(recipients)), \(words(for: then, between: recipients))",
        sv: "endast mellan \(list(recipients)), \(words(for: then, between: recipients))")
    case .split(let parts): parts.map(words(forPart:)).joined(separator: "; ")
    case .stages(let grouping, let key, let then):
      words(forStages: grouping, by: key, then)
    case .bounds(let least, let most, let then): words(for: then) + words(forBounds: least, most)
    case .perUnit(let unitPrice): words(for: unitPrice)
    case .qualified(let qualification, let then): words(for: qualification, then)
    case .sequence(let first, let then):
      Wording(
        en: "first \(words(for: first)); what that leaves is divided \(words(for: then))",
        sv: "först \(words(for: first)); det som då blir över fördelas \(words(for: then))")
    }
  }

  private func words(
    forStages grouping: Rule.Grouping, by key: String, _ then: Rule
  ) -> Wording {
    let (groups, each) = (grouping.words, grouping.wordsForEach)
    let inner = RuleSentence(agreement: agreement, count: nil, recipients: recipients)
      .words(for: then)
    return Wording(
      en:
        "first between \(groups) in proportion to \(name(of: key)), then in each \(each) \(inner)",
      sv: "först mellan \(groups) i förhållande till \(name(of: key)), sedan inom \(each) \(inner)")
  }

  private func words(forPart part: Rule.RecipientPart) -> Wording {
    let (names, words) = (list(part.recipients), words(for: part.rule, between: part.recipients))
    return Wording(
      en: "\(part.weight) to \(names), \(words)", sv: "\(part.weight) till \(names), \(words)")
  }

  private func words(forBounds least: Rule.EachAmount?, _ most: Rule.EachAmount?) -> Wording {
    let bounds = Wording.listed(
      [
        least.map(words(forEach:)).map { Wording(en: "at least \($0)", sv: "lägst \($0)") },
        most.map(words(forEach:)).map { Wording(en: "at most \($0)", sv: "högst \($0)") },
      ].compactMap { $0 })
    return Wording(
      en: ", but \(bounds) each, the rest in the same proportions",
      sv: ", dock \(bounds) vardera, återstoden i samma proportioner")
  }

  /// A rule for some of the recipients; none are named while the fund awaits data.
  private func words(for rule: Rule, between recipients: [String]) -> Wording {
    let count = recipients.isEmpty ? nil : recipients.count
    return RuleSentence(agreement: agreement, count: count, recipients: self.recipients)
      .words(for: rule)
  }

  /// A part of a blend, in parentheses where its words could run into those of the next part.
  private func words(forPart rule: Rule) -> Wording {
    switch rule {
    case .share, .equal: words(for: rule)
    default: .same("(") + words(for: rule) + ")"
    }
  }

  private var ofCount: Wording {
    guard let count else { return .none }
    let recipients = Wording.counted(
      count, en: "recipient", "recipients", sv: "mottagare", "mottagare")
    return Wording(en: " of \(recipients)", sv: " av \(recipients)")
  }

  func name(of key: String) -> String {
    agreement.key(key).map { "\($0.name) (\(key))" } ?? key
  }

  private func words(forEach each: Rule.EachAmount) -> Wording {
    switch each {
    case .amount(let amount): .same("\(amount.grouped) kr")
    case .key(let key): .same("\(name(of: key)) kr")
    case .perUnit(let amount, let key):
      Wording(
        en: "\(amount.grouped) kr for each unit of \(name(of: key))",
        sv: "\(amount.grouped) kr per enhet av \(name(of: key))")
    }
  }

  private static let repeatedCounties = Wording(
    en: ", a county's value counting for each of its recipients",
    sv: ", där länets värde räknas för var och en av länets mottagare")

  private func list(_ names: [String]) -> String {
    RecipientList(names, among: recipients, of: agreement.groups).names.joined(separator: ", ")
  }
}

extension Rule {
  /// The rule as the agreement file writes it.
  var json: JSON {
    switch self {
    case .share(let key, let repeatsCounties):
      .object(
        [.init("share", .string(key))]
          + (repeatsCounties ? [.init("repeatsCounties", .bool(true))] : []))
    case .equal: .string("equal")
    case .growth(let earlier, let later):
      ["growth": ["from": .string(earlier), "to": .string(later)]]
    case .base(let each, let then): ["base": each.json, "then": then.json]
    case .fixed(let named):
      ["fixed": .object(named.map { .init($0.recipient, .amount($0.amount)) })]
    case .blend(let parts):
      [
        "blend": .array(
          parts.map { ["weight": .string("\($0.weight)"), "rule": $0.rule.json] })
      ]
    case .only(let names, let then): ["only": .strings(names), "then": then.json]
    case .split(let parts):
      .object(
        [.init("split", .array(parts.map(\.json)))]
          + (parts.repeated.isEmpty ? [] : [.init("inSeveralParts", .strings(parts.repeated))]))
    case .stages(let grouping, let key, let then):
      ["stages": ["by": grouping.json, "key": .string(key)], "then": then.json]
    case .perUnit(let unitPrice): ["perUnit": unitPrice.json]
    case .qualified(let qualification, let then):
      ["qualified": qualification.json, "then": then.json]
    case .sequence(let first, let then): ["first": first.json, "then": then.json]
    case .bounds(let least, let most, let then):
      [
        "bounds": .object(
          (least.map { [.init("atLeast", $0.json)] } ?? [])
            + (most.map { [.init("atMost", $0.json)] } ?? [])),
        "then": then.json,
      ]
    }
  }
}

extension Rule.Grouping {
  fileprivate var words: Wording {
    switch self {
    case .county: Wording(en: "the counties", sv: "länen")
    case .column(let heading):
      Wording(en: "the groups of column '\(heading)'", sv: "grupperna i kolumnen '\(heading)'")
    }
  }

  fileprivate var wordsForEach: Wording {
    switch self {
    case .county: Wording(en: "county", sv: "varje län")
    case .column: Wording(en: "group", sv: "varje grupp")
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .county: .string("county")
    case .column(let heading): ["column": .string(heading)]
    }
  }
}

extension [Rule.RecipientPart] {
  /// The recipients that are in more than one part, each once.
  fileprivate var repeated: [String] {
    var seen: Set<String> = []
    return flatMap(\.recipients).filter { !seen.insert($0).inserted }.uniqued()
  }
}

extension Rule.RecipientPart {
  fileprivate var json: JSON {
    [
      "weight": .string("\(weight)"), "recipients": .strings(recipients), "rule": rule.json,
    ]
  }
}

extension Rule.EachAmount {
  fileprivate var json: JSON {
    switch self {
    case .amount(let amount): .amount(amount)
    case .key(let key): ["key": .string(key)]
    case .perUnit(let amount, let key): ["amount": .amount(amount), "times": .string(key)]
    }
  }
}
