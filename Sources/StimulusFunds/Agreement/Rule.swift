import Apportionment

/// How a fund is divided (beräkningsmodell). Rules compose: most hold rules for what they leave.
public indirect enum Rule: Hashable, Sendable {
  /// In proportion to a key: amount × wᵢ ÷ Σw.
  case share(key: String, repeatsCounties: Bool = false)
  /// By several rules, each dividing its part of the amount; the weights sum to 1.
  case blend([WeightedRule])
  /// So much to each, the rest by a rule.
  case base(EachAmount, then: Rule)
  /// In proportion to the increase from one key to another; a decrease counts as zero.
  case growth(from: String, to: String)
  /// A named amount to each named recipient.
  case fixed([NamedAmount])
  /// The same to each.
  case equal
  /// By a rule over some of the recipients; the others get nothing.
  case only([String], then: Rule)
  /// By a rule, but at least and at most so much to each; the rest in the rule's proportions.
  case bounds(atLeast: EachAmount?, atMost: EachAmount?, then: Rule)
  /// First between groups of recipients, then by a rule in each; the weights sum to 1.
  case split([RecipientPart])
  /// First between groups in proportion to a key, then by a rule in each group.
  case stages(by: Grouping = .county, key: String, then: Rule)
  /// So many kronor a unit of a key, all reduced in proportion where the amount does not suffice.
  case perUnit(UnitPrice)
  /// By a rule for those that qualify.
  case qualified(Qualification, then: Rule)
  /// By one rule, and what that leaves over by another.
  case sequence(first: Rule, then: Rule)

  /// A part of an amount and the rule that divides it.
  public struct WeightedRule: Hashable, Sendable {
    /// The part, from 0 to 1.
    public internal(set) var weight: Fraction
    /// The rule.
    public internal(set) var rule: Rule
  }

  /// A recipient and the amount it is due.
  public struct NamedAmount: Hashable, Sendable {
    /// The recipient's name in the register.
    public internal(set) var recipient: String
    /// The amount, zero or more.
    public internal(set) var amount: Kronor
  }

  /// What each recipient gets first, or the least or the most that it may get.
  public enum EachAmount: Hashable, Sendable {
    /// The same amount for each.
    case amount(Kronor)
    /// The value of a key, in kronor, such as last year's grants or an amount by size class.
    case key(String)
    /// So much for each unit of a key, such as 1 500 kr a place.
    case perUnit(Kronor, key: String)
  }

  /// What tells the groups of stages apart.
  public enum Grouping: Hashable, Sendable {
    /// The county that each recipient lies in.
    case county
    /// What a column of recipients.csv says of each, by its heading as the rule writes it.
    case column(String)
  }

  /// A part of an amount, the recipients it goes to and the rule that divides it between them.
  public struct RecipientPart: Hashable, Sendable {
    /// The part, from 0 to 1.
    public internal(set) var weight: Fraction
    /// The recipients' names in the register.
    public internal(set) var recipients: [String]
    /// The rule.
    public internal(set) var rule: Rule
  }
}

extension Rule {
  /// The ids of the keys that the rule reads, each once, in reading order.
  public var keys: [String] {
    var keys: [String] = []
    for key in allKeys where !keys.contains(key) { keys.append(key) }
    return keys
  }

  private var allKeys: [String] { parts.keys + parts.rules.flatMap(\.allKeys) }

  /// The rules inside it.
  var inner: [Rule] { parts.rules }

  /// How deep the rules inside the rule are nested, itself included.
  var levels: Int { 1 + (parts.rules.map(\.levels).max() ?? 0) }

  /// The keys that the rule reads itself, and the rules inside it.
  private var parts: (keys: [String], rules: [Rule]) {
    switch self {
    case .share(let key, _): ([key], [])
    case .growth(let earlier, let later): ([earlier, later], [])
    case .fixed, .equal: ([], [])
    case .base(let each, let then): (each.key.map { [$0] } ?? [], [then])
    case .only(_, let then): ([], [then])
    case .stages(_, let key, let then): ([key], [then])
    case .bounds(let least, let most, let then): ([least, most].compactMap { $0?.key }, [then])
    case .blend(let parts): ([], parts.map(\.rule))
    case .split(let parts): ([], parts.map(\.rule))
    case .perUnit(let unitPrice): ([unitPrice.key], [])
    case .qualified(let qualification, let then): ([qualification.key], [then])
    case .sequence(let first, let then): ([], [first, then])
    }
  }
}

extension Rule {
  /// The same rule around others, one for each that is inside it.
  func holding(_ rules: [Rule]) -> Rule {
    precondition(rules.count == inner.count, "each rule is replaced by one")
    return switch self {
    case .share, .growth, .fixed, .equal, .perUnit: self
    case .base(let each, _): .base(each, then: rules[0])
    case .only(let names, _): .only(names, then: rules[0])
    case .stages(let grouping, let key, _): .stages(by: grouping, key: key, then: rules[0])
    case .bounds(let least, let most, _): .bounds(atLeast: least, atMost: most, then: rules[0])
    case .qualified(let qualification, _): .qualified(qualification, then: rules[0])
    case .sequence: .sequence(first: rules[0], then: rules[1])
    case .blend(let parts):
      .blend(zip(parts, rules).map { WeightedRule(weight: $0.weight, rule: $1) })
    case .split(let parts):
      .split(
        zip(parts, rules).map {
          RecipientPart(weight: $0.weight, recipients: $0.recipients, rule: $1)
        })
    }
  }
}

extension Rule.EachAmount {
  /// The id of the key that is read; nil for an amount.
  var key: String? {
    switch self {
    case .amount: nil
    case .key(let id), .perUnit(_, let id): id
    }
  }
}
