import Apportionment

/// What a rule means for some recipients: its names are found, and only key values are left to read.
///
/// Most kinds of rules come down to five ways of dividing, and the others are each one of its own
/// (``DivisionRule``). What each recipient is due, how that is
/// written out, whom a rule reaches and whether it divides every amount in the same proportions all
/// follow from them, so that a new kind of rule has its meaning in one place.
package struct Division: Sendable {
  /// Whom an amount is divided between, in the order of the entitlements.
  package let recipients: [Recipient]
  /// How.
  package let meaning: Meaning

  /// A way of dividing.
  package indirect enum Meaning: Sendable {
    /// In proportion to weights.
    case proportional(Weights)
    /// So much to each, the rest by another division.
    case base(Rule.EachAmount, then: Division)
    /// To each the amount that is named for it; nil where none is.
    case named([Kronor?])
    /// By several divisions, each of its part of the amount.
    case parts([Part])
    /// By another division, each recipient held between bounds.
    case bounded(atLeast: Rule.EachAmount?, atMost: Rule.EachAmount?, then: Division)
    /// In a way that one rule has for itself.
    case own(any DivisionRule)
  }

  /// What an amount is divided in proportion to. Keys are named by their ids.
  package enum Weights: Sendable {
    /// The same for each.
    case equal
    /// The value of a key.
    case key(String)
    /// The increase from one key to another; a decrease counts as zero.
    case increase(from: String, to: String)

    /// The keys that are read.
    var keys: [String] {
      switch self {
      case .equal: []
      case .key(let id): [id]
      case .increase(let earlier, let later): [earlier, later]
      }
    }
  }

  /// A part of an amount and the division of it.
  package struct Part: Sendable {
    /// The part, from 0 to 1.
    package let weight: Fraction
    /// The positions of its recipients among all; nil where it is for all of them.
    package let positions: [Int]?
    /// The division between those recipients.
    package let division: Division
  }
}

extension Division {
  /// Whether every amount is divided in the same proportions.
  var isProportional: Bool {
    switch meaning {
    case .proportional: true
    case .parts(let parts): parts.allSatisfy(\.division.isProportional)
    case .own(let rule): rule.isProportional
    case .base, .named, .bounded: false
    }
  }

  /// A division in a way that one rule has for itself.
  init(_ recipients: [Recipient], by rule: some DivisionRule) {
    self.init(recipients: recipients, meaning: .own(rule))
  }

  /// Whether no recipient may be given more than the rule says, whatever is left over.
  var isCeiling: Bool {
    switch meaning {
    case .proportional, .named: false
    case .base(_, let then), .bounded(_, _, let then): then.isCeiling
    case .parts(let parts): parts.contains(where: \.division.isCeiling)
    case .own(let rule): rule.isCeiling
    }
  }

  /// The recipients that a key is read for.
  func readers(of key: String) -> [Recipient] {
    switch meaning {
    case .proportional(let weights): weights.keys.contains(key) ? recipients : []
    case .base(let each, let then): each.key == key ? recipients : then.readers(of: key)
    case .named: []
    case .parts(let parts): parts.flatMap { $0.division.readers(of: key) }
    case .own(let rule):
      rule.ownKeys.contains(key) ? recipients : rule.inner.flatMap { $0.readers(of: key) }
    case .bounded(let least, let most, let then):
      [least, most].contains { $0?.key == key } ? recipients : then.readers(of: key)
    }
  }

  /// Whether the recipient at a position may get something.
  func reaches(_ position: Int) -> Bool {
    switch meaning {
    case .proportional, .base: true
    case .named(let amounts): amounts[position].map { $0 > .zero } ?? false
    case .parts(let parts):
      parts.contains { part in
        part.position(of: position).map(part.division.reaches) ?? false
      }
    case .bounded(let least, _, let then): least != nil || then.reaches(position)
    case .own(let rule): rule.reaches(position)
    }
  }
}

extension Division.Part {
  /// The position among the part's recipients of one of all; nil where the part is not for it.
  func position(of position: Int) -> Int? {
    guard let positions else { return position }
    return positions.firstIndex(of: position)
  }

  /// A part for all recipients.
  init(_ weight: Fraction, _ division: Division) {
    self.init(weight: weight, positions: nil, division: division)
  }

  /// A part for those of some recipients that are named.
  init(_ weight: Fraction, of recipients: [Recipient], named names: [String], by rule: Rule) {
    let chosen = Set(names)
    let positions = recipients.indices.filter { chosen.contains(recipients[$0].name) }
    self.init(
      weight: weight, positions: positions,
      division: rule.division(between: positions.map { recipients[$0] }))
  }
}
