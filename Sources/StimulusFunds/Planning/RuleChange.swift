import Apportionment

extension Rule {
  /// Sets or scales the base amount that the rule begins with.
  mutating func setBase(_ change: Change) throws(Problem) {
    guard case .base(let present, let then) = self else {
      throw change.problem(
        "the fund's rule has no base amount",
        repair: "set its rule, such as {\"base\": 500000, \"then\": …}")
    }
    self = .base(try change.amount(from: present), then: then)
  }

  /// Sets, scales or takes away one of the bounds that the rule begins with; a rule that begins with
  /// none is put between bounds.
  mutating func setBound(
    _ side: ChangePath.FundPart, _ change: Change, keys: [String]
  ) throws(Problem) {
    var (least, most, then): (Bound?, Bound?, Rule) = (nil, nil, self)
    if case .bounds(let atLeast, let atMost, let inner) = self {
      (least, most, then) = (atLeast, atMost, inner)
    }
    let present = side == .atLeast ? least : most
    let bound = try change.bound(from: present, called: side.rawValue, keys: keys)
    if side == .atLeast { least = bound } else { most = bound }
    let hasBounds = least != nil || most != nil
    self = hasBounds ? .bounds(atLeast: least, atMost: most, then: then) : then
    if hasBounds, present == nil, levels > RuleReader.maxLevels {
      throw change.problem(
        "the rules are nested more than \(RuleReader.maxLevels) deep",
        repair: "write a flatter rule")
    }
  }
}

extension Change {
  /// A bound: an amount, a key named by its id, or null for none.
  fileprivate func bound(
    from present: Rule.Bound?, called name: String, keys: [String]
  ) throws(Problem) -> Rule.Bound? {
    if isScaling { return .amount(try amount(from: try scalable(present, name))) }
    guard case .written(let value) = value else { return .amount(try amount(from: nil)) }
    switch value.content {
    case .null:
      if present != nil { return nil }
      throw problem("the fund's rule has no \(name)", repair: "set it to an amount or a key")
    case .object: return .key(try known(value["key"]?.text ?? value.kind, among: keys))
    case .string(let id) where !(id.first?.isNumber ?? true):
      return .key(try known(id, among: keys))
    default: return .amount(try amount(from: nil))
    }
  }

  private func scalable(_ bound: Rule.Bound?, _ name: String) throws(Problem) -> Kronor {
    switch bound {
    case .amount(let amount): return amount
    case .key(let key):
      throw problem(
        "\(name) is the key '\(key)', not an amount", repair: "scale the values of the key")
    case nil:
      throw problem("the fund's rule has no \(name) to scale", repair: "set it to an amount")
    }
  }

  private func known(_ key: String, among keys: [String]) throws(Problem) -> String {
    if keys.contains(key) { return key }
    throw problem("unknown key '\(key)'", repair: suggestion(for: key, among: keys))
  }
}
