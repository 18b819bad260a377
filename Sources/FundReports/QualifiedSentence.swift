import Apportionment
import StimulusFunds

extension RuleSentence {
  /// So many kronor a unit, in words.
  func words(for unitPrice: UnitPrice) -> Wording {
    let (price, key) = (unitPrice.price.inWords, name(of: unitPrice.key))
    let ceiling =
      unitPrice.ceiling.map {
        Wording(en: ", at most \($0.grouped) kr each", sv: ", högst \($0.grouped) kr vardera")
      } ?? .none
    return Wording(
      en:
        "\(price) kr per unit of \(key)\(ceiling), all reduced in proportion where the money does "
        + "not suffice",
      sv:
        "\(price) kr per enhet av \(key)\(ceiling), där alla minskas i samma proportion om pengarna "
        + "inte räcker")
  }

  /// A rule for those that qualify, in words.
  func words(for qualification: Qualification, _ then: Rule) -> Wording {
    let those = words(for: qualification)
    let rule = RuleSentence(agreement: agreement, count: nil, recipients: recipients)
      .words(for: then)
    switch qualification.others {
    case .excluded:
      return Wording(
        en: "only between those \(those), \(rule)", sv: "endast mellan dem \(those), \(rule)")
    case .forfeit:
      return Wording(
        en: "\(words(for: then)), but only those \(those) get their part",
        sv: "\(words(for: then)), men bara de \(those) får sin del")
    }
  }

  private func words(for qualification: Qualification) -> Wording {
    let key = name(of: qualification.key)
    switch qualification.test {
    case .comparison(let comparison, let threshold):
      let side = comparison.words
      return Wording(
        en: "whose \(key) is \(side) \(threshold.inWords)",
        sv: "vars \(key) är \(side) \(threshold.inWords)")
    case .rank(let end, let count, let ties):
      let rank = end.words(count)
      return Wording(en: "with the \(rank) of \(key)", sv: "med \(rank) i \(key)")
        + (ties.map(\.words) ?? .none)
    }
  }
}

extension Qualification.CutTies {
  fileprivate var words: Wording {
    switch self {
    case .all:
      Wording(en: ", all of equals at the cut", sv: ", alla av lika vid gränsen")
    case .nobody:
      Wording(en: ", none of equals at the cut", sv: ", ingen av lika vid gränsen")
    case .listedOrder:
      Wording(
        en: ", of equals at the cut those listed first",
        sv: ", av lika vid gränsen de som står först")
    }
  }
}

extension UnitPrice {
  /// The member as the agreement file writes it.
  var json: JSON {
    .object(
      [.init("amount", price.json), .init("key", .string(key))]
        + (ceiling.map { [.init("atMost", .amount($0))] } ?? []))
  }
}

extension Qualification {
  /// The member as the agreement file writes it.
  var json: JSON {
    .object(
      [.init("key", .string(key))] + test.members
        + (others == .excluded ? [] : [.init("others", .string(others.rawValue))]))
  }
}

extension Qualification.Test {
  fileprivate var members: [JSON.Member] {
    switch self {
    case .comparison(let comparison, let threshold):
      [.init(comparison.rawValue, threshold.json)]
    case .rank(let end, let count, let ties):
      [.init(end.rawValue, .count(count))]
        + (ties.map { [.init("ties", .string($0.rawValue))] } ?? [])
    }
  }
}

extension Fraction {
  /// A number where it is a decimal of at most six decimals, and otherwise a text such as "1/3".
  var json: JSON { isExactDecimal ? .number(plainDecimal) : .string("\(self)") }
}
