/// What a change is about.
enum ChangePath: Hashable, Sendable {
  /// A fund as a whole: `funds.ambulance`.
  case fund(String)
  /// A fund's rule: `funds.ambulance.rule`.
  case rule(String)
  /// The funds that are merged into one: `funds.workforce-regions.merge`.
  case merge(String)
  /// A part of a fund: `funds.ambulance.base`.
  case fundPart(String, FundPart)
  /// The weight of a key in a fund's blend: `funds.workforce-municipalities.weights.population`.
  case weight(fund: String, key: String)
  /// The value of a key for a recipient: `population[Region Gotland]`.
  case keyValue(key: String, recipient: String)
  /// All values of a key: `population[*]`.
  case key(String)
  /// No path that any agreement has.
  case unknown(String)

  /// The parts of a fund that are changed in their place; the raw values are the words of a path.
  enum FundPart: String {
    case amount, base, atLeast, atMost, unit, ties, each, rest, perUnit, ceiling, threshold, count
    case times, units, price

    /// Whether it sets or moves the amount of its fund.
    var movesAmount: Bool { [.amount, .times, .units, .price].contains(self) }
  }

  /// The path of one fund where all are meant and it has such a part; any other path as it is.
  func naming(_ fund: Fund) -> ChangePath {
    guard case .fundPart("*", let part) = self, part != .base || fund.rule.outerBase != nil else {
      return self
    }
    return .fundPart(fund.id, part)
  }

  /// Reads a path; one of no such shape is unknown.
  init(_ text: String) {
    self = Self.path(text) ?? .unknown(text)
  }

  private static func path(_ text: String) -> ChangePath? {
    if let bracket = text.firstIndex(of: "["), text.last == "]" {
      let name = text[text.index(after: bracket)...].dropLast()
      let key = String(text[..<bracket])
      if key.isEmpty || name.isEmpty { return nil }
      return name == "*" ? .key(key) : .keyValue(key: key, recipient: String(name))
    }
    let words = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1, words[0] == "funds", !words[1].isEmpty else { return nil }
    switch words.count {
    case 2: return .fund(words[1])
    case 3: return part(words[2], of: words[1])
    case 4 where words[2] == "weights": return .weight(fund: words[1], key: words[3])
    default: return nil
    }
  }

  private static func part(_ word: String, of fund: String) -> ChangePath? {
    switch word {
    case "rule": .rule(fund)
    case "merge": .merge(fund)
    default: FundPart(rawValue: word).map { .fundPart(fund, $0) }
    }
  }

  private static let words = [
    "amount", "base", "atLeast", "atMost", "rule", "unit", "ties", "each", "rest", "merge",
  ]

  /// Every path that an agreement has, for suggestions.
  static func all(of agreement: Agreement) -> [String] {
    let funds = agreement.funds.flatMap { fund -> [String] in
      let parts: [String] = words + fund.calculatedParts + fund.rule.innerParts
      return ["funds.\(fund.id)"] + parts.map { "funds.\(fund.id).\($0)" }
        + fund.rule.blendedKeys.map { "funds.\(fund.id).weights.\($0)" }
    }
    let keys = agreement.keys.filter { $0.calculation == nil }.flatMap { key in
      ["\(key.id)[*]"]
        + agreement.register.recipients.filter {
          (key.subject == .recipient || $0.isOfWholeCounty)
            && agreement.value(ofKey: key.id, for: $0) != nil
        }
        .map { "\(key.id)[\($0.name)]" }
    }
    return funds + keys
  }
}
