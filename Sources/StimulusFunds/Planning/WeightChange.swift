import Apportionment

extension Rule {
  /// The keys of the parts of a blend that are plain shares.
  var blendedKeys: [String] {
    guard case .blend(let parts) = self else { return [] }
    return parts.compactMap(\.sharedKey)
  }

  /// The weight of a key in a blend; nil where no part, or more than one, is the key's share.
  func weight(of key: String) -> Fraction? {
    guard case .blend(let parts) = self else { return nil }
    let own = parts.filter { $0.sharedKey == key }
    return own.count == 1 ? own[0].weight : nil
  }

  /// Sets or scales the weight of a key in a blend; the other weights keep their proportions and
  /// make up 1.
  mutating func setWeight(of key: String, _ change: Change) throws(Problem) {
    guard case .blend(let parts) = self, let present = weight(of: key) else {
      throw change.problem(
        Wording(
          en: "key '\(key)' has more than one part in the blend",
          sv: "fördelningsnyckeln '\(key)' har mer än en del i sammanvägningen"),
        repair: Wording(en: "set the rule", sv: "sätt beräkningsmodellen"))
    }
    let ratio = try change.ratio()
    let weight = change.isScaling ? present * ratio : ratio
    if weight < .zero || weight > .one {
      throw change.problem(
        Wording(
          en: "the weight '\(change.writtenValue)' cannot be used",
          sv: "vikten '\(change.writtenValue)' kan inte användas"),
        repair: Wording(
          en: "write a fraction such as \"1/2\" or a decimal such as \"0.35\", from 0 to 1",
          sv: "skriv ett bråk som \"1/2\" eller ett decimaltal som \"0.35\", från 0 till 1"))
    }
    if parts.count == 1, weight != .one {
      throw change.problem(
        Wording(
          en: "no other weights make up 1 with \(change.writtenValue)",
          sv: "inga andra vikter ger 1 tillsammans med \(change.writtenValue)"),
        repair: Wording(en: "write 1", sv: "skriv 1"))
    }
    let rest = Fraction.one - present
    let evenly = Fraction(1) / Fraction(Int128(max(1, parts.count - 1)))
    self = .blend(
      parts.map { part in
        if part.sharedKey == key { return WeightedRule(weight: weight, rule: part.rule) }
        let proportion = rest == .zero ? evenly : part.weight / rest
        return WeightedRule(weight: (Fraction.one - weight) * proportion, rule: part.rule)
      })
  }

  /// Why a change of a weight does not hold: another one moved it; nil where it holds.
  func movedWeight(_ change: Change) -> Problem? {
    guard case .weight(_, let key) = change.path, !change.isScaling,
      let wanted = try? change.ratio(), let weight = weight(of: key), weight != wanted
    else { return nil }
    let moved = weight.isExactDecimal ? weight.plainDecimal : "\(weight)"
    return change.problem(
      Wording(
        en: "another change makes the weight \(moved)",
        sv: "en annan ändring gör vikten till \(moved)"),
      repair: Wording(en: "write weights that sum to 1", sv: "skriv vikter som summerar till 1"))
  }
}

extension Rule.WeightedRule {
  /// The key whose share the part is; nil for a part of another kind.
  fileprivate var sharedKey: String? {
    if case .share(let key, _) = rule { key } else { nil }
  }
}
