import Apportionment

/// A fund between two agreements: some of what changed is taken from the later one, the rest from the
/// earlier.
struct FundHybrid {
  private let pair: FundPair
  private let later: Fund
  /// What the earlier funds divided, each with what was passed on to it.
  private let divided: [Fraction]
  /// What was passed on to them, and what is to the later one.
  private let received: (before: Fraction, after: Fraction)
  private let before: Agreement
  private let after: Agreement
  /// What differs, in the order in which the agreements list it.
  let causes: [AttributedCause]

  /// The hybrids of a fund that both agreements divide.
  ///
  /// - Parameters:
  ///   - first: The allocations of the earlier funds.
  ///   - last: That of the later one.
  init(
    of pair: FundPair, _ first: [Allocation], _ last: Allocation, before: Agreement,
    after: Agreement
  ) {
    let later = last.fund
    (self.pair, self.later, self.before, self.after) = (pair, later, before, after)
    divided = first.map(\.amount.fraction)
    received = (first.map(\.passedOn).sum(), last.passedOn)
    var causes: [AttributedCause] = pair.amountBefore == pair.amountAfter ? [] : [.amounts]
    if received.before != received.after { causes.append(.received) }
    let used = pair.before.flatMap { before.keysUsed(by: $0) } + after.keysUsed(by: later)
    causes += used.uniqued().filter { before.key($0)?.isSame(as: after.key($0)) == false }
      .map { .key($0) }
    if pair.before.count != 1 || pair.before[0].rule != later.rule { causes.append(.rules) }
    let names = pair.before.map { $0.recipients.map(\.name) }
    if names.contains(where: { $0 != later.recipients.map(\.name) }) { causes.append(.recipients) }
    self.causes = causes
  }

  /// What each recipient is due with some of the causes as they are later, by name.
  ///
  /// - Throws: ``AllocationFault`` where the agreements do not fit together so.
  func entitlements(with changed: Set<AttributedCause>) throws(AllocationFault) -> [String:
    Fraction]
  {
    let amount =
      (changed.contains(.amounts) ? pair.amountAfter : pair.amountBefore).fraction
      + (changed.contains(.received) ? received.after : received.before)
    let keys = keys(with: changed)
    if changed.contains(.rules) || pair.before.isEmpty {
      return try entitlements(of: amount, by: later.rule, recipients(of: nil, changed), keys)
    }
    var sums: [String: Fraction] = [:]
    for (fund, weight) in zip(pair.before, weights) {
      let own = try entitlements(
        of: amount * weight, by: fund.rule, recipients(of: fund, changed), keys)
      sums.merge(own, uniquingKeysWith: +)
    }
    return sums
  }

  /// What part of the earlier funds' money each of them divided.
  private var weights: [Fraction] {
    let whole = divided.sum()
    let evenly = Fraction(1) / Fraction(Int128(max(1, divided.count)))
    return divided.map { $0.divided(by: whole) ?? evenly }
  }

  /// The recipients later, or those of an earlier fund; of all earlier ones where none is named.
  private func recipients(of fund: Fund?, _ changed: Set<AttributedCause>) -> [Recipient] {
    if changed.contains(.recipients) || !causes.contains(.recipients) { return later.recipients }
    if let fund { return fund.recipients }
    var seen: Set<String> = []
    return pair.before.flatMap(\.recipients).filter { seen.insert($0.name).inserted }
  }

  private func entitlements(
    of amount: Fraction, by rule: Rule, _ recipients: [Recipient], _ keys: [DistributionKey]
  ) throws(AllocationFault) -> [String: Fraction] {
    let due = try rule.division(between: recipients).entitlements(of: amount, keys: keys)
    return Dictionary(
      recipients.indices.map { (recipients[$0].name, due[$0]) }, uniquingKeysWith: +)
  }

  /// The keys: one that only one agreement has is that one's.
  private func keys(with changed: Set<AttributedCause>) -> [DistributionKey] {
    let own = before.keys.map { key in
      changed.contains(.key(key.id)) ? after.key(key.id) ?? key : key
    }
    return own + after.keys.filter { before.key($0.id) == nil }
  }
}

extension Agreement {
  /// The ids of the keys that a fund's rule reads, and of those they rest on.
  fileprivate func keysUsed(by fund: Fund) -> [String] {
    (fund.rule.keys + sources(of: fund)).uniqued()
  }
}

extension DistributionKey {
  /// Whether another key has the same values; one that is not there has none to differ by.
  func isSame(as other: DistributionKey?) -> Bool {
    guard let other else { return true }
    guard let own = values, let others = other.values else {
      return (values == nil) == (other.values == nil) && calculation == other.calculation
    }
    return subject == other.subject && own.subjects == others.subjects
      && own.scaled == others.scaled && own.scale == others.scale
  }
}

extension Allocation {
  /// What other funds passed on to the fund.
  fileprivate var passedOn: Fraction { received.map(\.amount.fraction).sum() }
}
