import Apportionment

/// What the changes of one fund do to each of its recipients.
struct PairAttribution {
  /// The exact parts, by recipient.
  private(set) var parts: [String: [AttributedCause: Fraction]] = [:]
  /// Whether the fund cannot be divided with some of its changes alone.
  private(set) var isTogether = false

  private typealias Amounts = [String: Fraction]

  /// The parts of a fund's changes.
  init(
    of pair: FundPair, _ before: AgreementAllocation, _ after: AgreementAllocation,
    _ order: AttributionOrder
  ) {
    let first = pair.before.compactMap { before.allocation(of: $0.id) }
    let last = pair.after.flatMap { after.allocation(of: $0.id) }
    let (granted, grants) = (Self.granted(first), Self.granted(last.map { [$0] } ?? []))
    let (wasDue, isDue) = (Self.due(first), Self.due(last.map { [$0] } ?? []))
    let names = Set(granted.keys).union(grants.keys)
    let whole = names.map { ($0, (isDue[$0] ?? .zero) - (wasDue[$0] ?? .zero)) }
    for name in names {
      let change = (grants[name] ?? .zero) - (granted[name] ?? .zero)
      parts[name] = [.rounding: change - (isDue[name] ?? .zero) + (wasDue[name] ?? .zero)]
    }
    guard let last, !first.isEmpty, first.count == pair.before.count
    else {
      // A fund that only one of them divides is money that was not there, or data that were not.
      let missing = Self.missing(pair, before, after).map { AttributedCause.key($0) } ?? .amounts
      add(whole.map { ($0.0, missing, $0.1) })
      return
    }
    let hybrid = FundHybrid(
      of: pair, first, last, before: before.agreement, after: after.agreement)
    if let values = Self.values(hybrid, from: wasDue, to: isDue) {
      add(Self.divided(hybrid.causes, values, names, order))
    } else {
      isTogether = true
      add(whole.map { ($0.0, .together, $0.1) })
    }
  }

  private mutating func add(_ shares: [(name: String, cause: AttributedCause, part: Fraction)]) {
    for share in shares where share.part != .zero {
      let present = parts[share.name]?[share.cause] ?? .zero
      parts[share.name, default: [:]][share.cause] = present + share.part
    }
  }

  private static func granted(_ allocations: [Allocation]) -> Amounts {
    sum(allocations) { $0.amount.fraction }
  }

  private static func due(_ allocations: [Allocation]) -> Amounts {
    sum(allocations) { $0.entitlement }
  }

  private static func sum(_ allocations: [Allocation], _ amount: (Grant) -> Fraction) -> Amounts {
    Dictionary(
      allocations.flatMap { $0.grants.map { ($0.recipient.name, amount($0)) } },
      uniquingKeysWith: +)
  }

  /// The first key without values where one agreement has the fund and cannot divide it.
  private static func missing(
    _ pair: FundPair, _ before: AgreementAllocation, _ after: AgreementAllocation
  ) -> String? {
    let awaiting =
      before.awaiting.filter { fund in pair.before.contains { $0.id == fund.fund.id } }
      + after.awaiting.filter { $0.fund.id == pair.after?.id }
    return awaiting.first?.needs.first
  }

  /// What is due with every choice of the changes made; nil where some choice cannot be divided, where
  /// the changes are too many, or where they are not all that changed.
  private static func values(
    _ hybrid: FundHybrid, from first: Amounts, to last: Amounts
  ) -> [Amounts]? {
    let causes = hybrid.causes
    if causes.count > OrderedParts.most { return nil }
    var values: [Amounts] = []
    for made in 0..<1 << causes.count {
      let changed = causes.indices.filter { made >> $0 & 1 == 1 }.map { causes[$0] }
      guard let due = try? hybrid.entitlements(with: Set(changed)) else { return nil }
      values.append(due)
    }
    let isWhole = values[0].isSame(as: first) && values[values.count - 1].isSame(as: last)
    return isWhole ? values : nil
  }

  private static func divided(
    _ causes: [AttributedCause], _ values: [Amounts], _ names: Set<String>,
    _ order: AttributionOrder
  ) -> [(name: String, cause: AttributedCause, part: Fraction)] {
    names.flatMap { name in
      let own = OrderedParts(count: causes.count, values: values.map { $0[name] ?? .zero })
      let parts =
        switch order {
        case .average: own.average
        case .given(let kinds):
          own.parts(
            inOrder: causes.indices.sorted {
              (causes[$0].rank(in: kinds), $0) < (causes[$1].rank(in: kinds), $1)
            })
        }
      return zip(causes, parts).map { (name, $0, $1) }
    }
  }
}

extension [String: Fraction] {
  /// Whether everybody is due the same, nothing where nothing is named.
  fileprivate func isSame(as other: [String: Fraction]) -> Bool {
    allSatisfy { other[$0.key] ?? .zero == $0.value }
      && other.allSatisfy { self[$0.key] ?? .zero == $0.value }
  }
}
