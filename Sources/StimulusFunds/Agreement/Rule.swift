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
  /// First between counties in proportion to a key, then by a rule in each county.
  case stages(key: String, then: Rule)
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
    case .stages(let key, let then): ([key], [then])
    case .bounds(let least, let most, let then): ([least, most].compactMap { $0?.key }, [then])
    case .blend(let parts): ([], parts.map(\.rule))
    case .split(let parts): ([], parts.map(\.rule))
    case .perUnit(let unitPrice): ([unitPrice.key], [])
    case .qualified(let qualification, let then): ([qualification.key], [then])
    case .sequence(let first, let then): ([], [first, then])
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
