import Apportionment

@testable import StimulusFunds

/// What recipients are due and get under a rule, straight from its definition in exact fractions:
/// slow, and without anything of the way that divides.
struct PlainDivision {
  let keys: [String: [String: Fraction]]
  /// The county of each recipient that lies in one.
  var counties: [String: String] = [:]
  /// The part of the country of each.
  var parts: [String: String] = [:]

  /// What each is due; what is left of the amount is due to nobody. nil where the rule cannot divide
  /// the amount.
  func due(_ amount: Fraction, by rule: Rule, _ names: [String]) -> [Fraction]? {
    switch rule {
    case .share(let key, _): share(amount, names.map { value(key, $0) })
    case .equal: share(amount, names.map { _ in .one })
    case .growth(let from, let to):
      share(amount, names.map { max(.zero, value(to, $0) - value(from, $0)) })
    case .fixed(let amounts): fixed(amounts, of: amount, names)
    case .base(let each, let then):
      base(names.map(self.each(each)), then: then, of: amount, names)
    case .stages(let grouping, let key, let then):
      stages(grouping == .county ? counties : parts, by: key, then: then, of: amount, names)
    case .blend(let parts):
      sum(parts.map { due(amount * $0.weight, by: $0.rule, names) }, names.count)
    case .only(let chosen, let then): part(amount, by: then, chosen, names)
    case .split(let parts):
      sum(parts.map { part(amount * $0.weight, by: $0.rule, $0.recipients, names) }, names.count)
    case .perUnit(let price): perUnit(amount, price, names)
    case .qualified(let qualification, let then):
      qualified(amount, by: then, qualification, names)
    case .sequence(let first, let then): sequence(amount, first, then: then, names)
    case .bounds(_, _?, let then) where isCeiling(then): nil
    case .bounds(let least, let most, let then):
      due(amount, by: then, names).flatMap { due in
        held(
          due, amount, lower: least.map { names.map(each($0)) } ?? names.map { _ in .zero },
          upper: most.map { names.map(each($0)) } ?? names.map { _ in nil })
      }
    }
  }

  /// Of an amount: for those that qualify, or those that do not losing their parts.
  private func qualified(
    _ amount: Fraction, by rule: Rule, _ qualification: Qualification, _ names: [String]
  ) -> [Fraction]? {
    guard let chosen = chosen(by: qualification, names) else { return nil }
    if chosen.isEmpty { return names.map { _ in .zero } }
    if qualification.others == .excluded { return part(amount, by: rule, chosen, names) }
    return due(amount, by: rule, names).map { due in
      zip(names, due).map { chosen.contains($0) ? $1 : .zero }
    }
  }

  /// Who qualifies: for a rank, whoever has few enough before it; nil for a tie that nothing decides.
  private func chosen(by qualification: Qualification, _ names: [String]) -> [String]? {
    let own = { (name: String) in value(qualification.key, name) }
    switch qualification.test {
    case .comparison(.atLeast, let threshold): return names.filter { own($0) >= threshold }
    case .comparison(.above, let threshold): return names.filter { own($0) > threshold }
    case .comparison(.atMost, let threshold): return names.filter { own($0) <= threshold }
    case .comparison(.below, let threshold): return names.filter { own($0) < threshold }
    case .comparison(.equal, let threshold): return names.filter { own($0) == threshold }
    case .rank(let end, let count, let ties):
      let isBefore = { (one: Fraction, other: Fraction) in
        end == .highest ? one > other : one < other
      }
      let equals = { (name: String) in names.filter { own($0) == own(name) } }
      let before = { (name: String) in names.count { isBefore(own($0), own(name)) } }
      let surely = names.filter { before($0) + equals($0).count <= count }
      let open = names.filter { before($0) < count && before($0) + equals($0).count > count }
      if open.isEmpty || ties == .nobody { return surely }
      guard let ties else { return nil }
      let some = ties == .all ? open : Array(open.prefix(count - surely.count))
      return names.filter { surely.contains($0) || some.contains($0) }
    }
  }

  private func perUnit(_ amount: Fraction, _ price: UnitPrice, _ names: [String]) -> [Fraction] {
    let claims = names.map { name in
      let claim = value(price.key, name) * price.price
      return price.ceiling.map { $0.fraction < claim ? $0.fraction : claim } ?? claim
    }
    let sum = claims.sum()
    return sum <= amount ? claims : claims.map { amount * $0 / sum }
  }

  private func sequence(
    _ amount: Fraction, _ first: Rule, then: Rule, _ names: [String]
  ) -> [Fraction]? {
    guard let due = due(amount, by: first, names) else { return nil }
    if due.sum() == amount { return due }
    return self.due(amount - due.sum(), by: then, names).map { rest in
      zip(due, rest).map { $0 + $1 }
    }
  }

  /// Whether a rule says itself that nobody may get more, whatever is left.
  private func isCeiling(_ rule: Rule) -> Bool {
    switch rule {
    case .perUnit: true
    case .qualified(let qualification, let then):
      qualification.others == .forfeit || isCeiling(then)
    case .sequence(_, let then), .base(_, let then), .only(_, let then), .bounds(_, _, let then),
      .stages(_, _, let then):
      isCeiling(then)
    case .blend(let parts): parts.contains { isCeiling($0.rule) }
    case .split(let parts): parts.contains { isCeiling($0.rule) }
    default: false
    }
  }

  /// What the inner rule leaves over pays the least amounts first; only where it does not suffice, or
  /// leaves nothing, are the others moved in proportion.
  private func held(
    _ due: [Fraction], _ amount: Fraction, lower: [Fraction], upper: [Fraction?]
  ) -> [Fraction]? {
    let all = due.indices
    guard all.allSatisfy({ lower[$0] <= upper[$0] ?? lower[$0] }) else { return nil }
    if due.sum() < amount {
      let kept = all.map { min(max(due[$0], lower[$0]), upper[$0] ?? max(due[$0], lower[$0])) }
      if kept.sum() <= amount { return kept }
      if due.sum() == .zero { return nil }
    }
    let largest = all.map { due[$0] == .zero ? lower[$0] : upper[$0] ?? amount + lower[$0] }
    return largest.sum() < amount ? largest : bounded(due, amount, lower: lower, upper: upper)
  }

  private func value(_ key: String, _ name: String) -> Fraction { keys[key]![name]! }

  private func each(_ each: Rule.EachAmount) -> (String) -> Fraction {
    { name in
      switch each {
      case .amount(let amount): amount.fraction
      case .key(let key): value(key, name)
      case .perUnit(let amount, let key): value(key, name) * amount.fraction
      }
    }
  }

  private func share(_ amount: Fraction, _ weights: [Fraction]) -> [Fraction]? {
    let sum = weights.sum()
    return sum == .zero ? nil : weights.map { amount * $0 / sum }
  }

  private func fixed(
    _ amounts: [Rule.NamedAmount], of amount: Fraction, _ names: [String]
  ) -> [Fraction]? {
    let due = names.map { name in
      amounts.first { $0.recipient == name }?.amount.fraction ?? .zero
    }
    return due.sum() <= amount ? due : nil
  }

  private func base(
    _ each: [Fraction], then rule: Rule, of amount: Fraction, _ names: [String]
  ) -> [Fraction]? {
    let rest = amount - each.sum()
    return rest < .zero ? nil : due(rest, by: rule, names).map { zip(each, $0).map(+) }
  }

  private func stages(
    _ groups: [String: String], by key: String, then rule: Rule, of amount: Fraction,
    _ names: [String]
  ) -> [Fraction]? {
    let whole = names.map { value(key, $0) }.sum()
    if whole == .zero { return nil }
    var result = names.map { _ in Fraction.zero }
    for group in Set(names.map { groups[$0] }) {
      let members = names.filter { groups[$0] == group }
      let own = members.map { value(key, $0) }.sum()
      if own == .zero { continue }
      guard let due = due(amount * own / whole, by: rule, members) else { return nil }
      for (name, part) in zip(members, due) { result[names.firstIndex(of: name)!] = part }
    }
    return result
  }

  private func part(
    _ amount: Fraction, by rule: Rule, _ chosen: [String], _ names: [String]
  ) -> [Fraction]? {
    let members = names.filter(chosen.contains)
    if members.isEmpty { return names.map { _ in .zero } }
    guard let due = due(amount, by: rule, members) else { return nil }
    return names.map { name in members.firstIndex(of: name).map { due[$0] } ?? .zero }
  }

  private func sum(_ parts: [[Fraction]?], _ count: Int) -> [Fraction]? {
    parts.contains { $0 == nil }
      ? nil : (0..<count).map { index in parts.compactMap { $0?[index] }.sum() }
  }

  /// Rounds of capping: who is below its least or above its most is held there, on the side that
  /// weighs more, and the rest is shared again.
  private func bounded(
    _ due: [Fraction], _ amount: Fraction, lower: [Fraction], upper: [Fraction?]
  ) -> [Fraction]? {
    let all = due.indices
    let largest = all.map { due[$0] == .zero ? lower[$0] : upper[$0] ?? amount + lower[$0] }
    guard all.allSatisfy({ lower[$0] <= upper[$0] ?? lower[$0] }), lower.sum() <= amount,
      amount <= largest.sum()
    else { return nil }
    var held: [Fraction?] = all.map { due[$0] == .zero ? lower[$0] : nil }
    while held.contains(nil) {
      let free = all.filter { held[$0] == nil }
      let (rest, weight) = (amount - held.compactMap { $0 }.sum(), free.map { due[$0] }.sum())
      let shares = free.map { rest * due[$0] / weight }
      let kept = zip(free, shares).map { recipient, share in
        let raised = max(share, lower[recipient])
        return upper[recipient].map { min(raised, $0) } ?? raised
      }
      let excess = kept.sum() - rest
      for (position, recipient) in free.enumerated() {
        let isHeld =
          excess == .zero || (excess > .zero && kept[position] > shares[position])
          || (excess < .zero && kept[position] < shares[position])
        if isHeld { held[recipient] = kept[position] }
      }
    }
    return held.compactMap { $0 }
  }

  /// Lower quotas, and the units left over to the largest remainders; ties to the larger, then the
  /// earlier.
  static func grants(
    _ due: [Fraction], unit: Fraction, each: EachRounding? = nil
  ) -> [Fraction] {
    let units = due.map { $0 / unit }
    switch each {
    case .down: return units.map { Fraction(whole: $0.floor) * unit }
    case .nearest: return units.map { Fraction(whole: ($0 + Fraction(1, over: 2)).floor) * unit }
    case nil: break
    }
    var grants = units.map { Fraction(whole: $0.floor) }
    let remainders = zip(units, grants).map { $0 - $1 }
    let order = due.indices.sorted { first, second in
      if remainders[first] != remainders[second] { return remainders[first] > remainders[second] }
      return grants[first] == grants[second] ? first < second : grants[first] > grants[second]
    }
    let leftOver = Int(exactly: remainders.sum().floor) ?? 0
    for recipient in order.prefix(leftOver) { grants[recipient] = grants[recipient] + .one }
    return grants.map { $0 * unit }
  }
}
