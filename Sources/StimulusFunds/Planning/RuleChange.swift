import Apportionment

extension Rule {
  /// Sets or scales the base amount that the rule begins with.
  ///
  /// - Parameter keys: The ids of the agreement's keys, any of which may be the base amount.
  mutating func setBase(_ change: Change, keys: [String]) throws(Problem) {
    guard case .base(let present, let then) = self else {
      throw change.problem(
        Wording(
          en: "the fund's rule has no base amount",
          sv: "insatsområdets beräkningsmodell har inget grundbelopp"),
        repair: Wording(
          en: "set its rule, such as {\"base\": 500000, \"then\": …}",
          sv: "sätt dess beräkningsmodell, till exempel {\"base\": 500000, \"then\": …}"))
    }
    guard let base = try change.each(from: present, called: "base", keys: keys) else {
      throw change.problem(
        Wording(en: "found null", sv: "här står null"),
        repair: Wording(en: "write 0 for no base amount", sv: "skriv 0 för inget grundbelopp"))
    }
    self = .base(base, then: then)
  }

  /// Sets, scales or takes away one of the bounds that the rule begins with; a rule that begins with
  /// none is put between bounds.
  mutating func setBound(
    _ side: ChangePath.FundPart, _ change: Change, keys: [String]
  ) throws(Problem) {
    var (least, most, then): (EachAmount?, EachAmount?, Rule) = (nil, nil, self)
    if case .bounds(let atLeast, let atMost, let inner) = self {
      (least, most, then) = (atLeast, atMost, inner)
    }
    let present = side == .atLeast ? least : most
    let bound = try change.each(from: present, called: side.rawValue, keys: keys)
    if side == .atLeast { least = bound } else { most = bound }
    let hasBounds = least != nil || most != nil
    self = hasBounds ? .bounds(atLeast: least, atMost: most, then: then) : then
    if hasBounds, present == nil, levels > RuleReader.maxLevels {
      throw change.problem(
        Wording(
          en: "the rules are nested more than \(RuleReader.maxLevels) deep",
          sv: "beräkningsmodellerna är nästlade i mer än \(RuleReader.maxLevels) nivåer"),
        repair: Wording(en: "write a flatter rule", sv: "skriv en plattare beräkningsmodell"))
    }
  }
}

extension Change {
  /// What each gets: an amount, a key named by its id, so much for each unit of a key, or null for
  /// none.
  fileprivate func each(
    from present: Rule.EachAmount?, called name: String, keys: [String]
  ) throws(Problem) -> Rule.EachAmount? {
    if isScaling {
      if case .perUnit(let price, let key) = present {
        return .perUnit(try amount(from: price), key: key)
      }
      return .amount(try amount(from: try scalable(present, name)))
    }
    guard case .written(let value) = value else { return .amount(try amount(from: nil)) }
    switch value.content {
    case .null:
      if present != nil { return nil }
      throw problem(
        Wording(
          en: "the fund's rule has no \(name)", sv: "insatsområdets beräkningsmodell saknar \(name)"
        ),
        repair: Wording(
          en: "set it to an amount or a key",
          sv: "sätt den till ett belopp eller en fördelningsnyckel"))
    case .object: return try each(in: value, keys: keys)
    // A base amount was one before it could be a key: what is neither is told as no number.
    case .string(let id)
    where !(id.first?.isNumber ?? true) && (name != "base" || keys.contains(id)):
      return .key(try known(id, among: keys))
    default: return .amount(try amount(from: nil))
    }
  }

  private func each(
    in value: JSONValue, keys: [String]
  ) throws(Problem) -> Rule.EachAmount {
    let problems = Problems()
    let reader = EachAmountReader(
      JSONItem(value: value, path: .member(.root, text), problems))
    let each = reader?.known(among: keys)
    if let problem = problems.all.first { throw problem }
    guard let each else { preconditionFailure("what could not be read was reported: \(text)") }
    return each
  }

  private func scalable(_ bound: Rule.EachAmount?, _ name: String) throws(Problem) -> Kronor {
    switch bound {
    case .amount(let amount): return amount
    case .key(let key), .perUnit(_, let key):
      throw problem(
        Wording(
          en: "\(name) is the key '\(key)', not an amount",
          sv: "\(name) är fördelningsnyckeln '\(key)', inget belopp"),
        repair: Wording(en: "scale the values of the key", sv: "räkna om nyckelns värden"))
    case nil:
      throw problem(
        Wording(
          en: "the fund's rule has no \(name) to scale",
          sv: "insatsområdets beräkningsmodell har inget \(name) att räkna om"),
        repair: Wording(en: "set it to an amount", sv: "sätt det till ett belopp"))
    }
  }

  private func known(_ key: String, among keys: [String]) throws(Problem) -> String {
    if keys.contains(key) { return key }
    throw unknown(.key, key, among: keys)
  }
}
