import Apportionment

extension Division {
  /// What each recipient is due of an amount.
  ///
  /// - Parameter keys: The agreement's keys; those that the rule reads have values.
  /// - Complexity: O(*n*), and O(*n* log *n*) for bounds.
  package func entitlements(
    of amount: Fraction, keys: [DistributionKey]
  ) throws(AllocationFault) -> Entitlements {
    try divided(amount, keys: keys).entitlements
  }

  /// What each recipient is due of an amount, and what is left over; together they are the amount.
  ///
  /// - Parameter keys: The agreement's keys; those that the rule reads have values.
  /// - Complexity: O(*n*), and O(*n* log *n*) for bounds.
  package func divided(
    _ amount: Fraction, keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    switch meaning {
    case .proportional(let weights):
      DividedAmount(entitlements: try shares(of: amount, by: weights, keys))
    case .base(let each, let then): try base(each, then: then, of: amount, keys)
    case .named(let amounts): try named(amounts, of: amount)
    case .parts(let parts): try sum(of: parts, of: amount, keys)
    case .own(let rule): try rule.divided(amount, keys: keys)
    case .bounded(_, _?, let then) where then.isCeiling: throw .mostAroundCeiling
    case .bounded(let least, let most, let then):
      try bounded(then.divided(amount, keys: keys), of: amount, least, most, keys)
    }
  }

  private func shares(
    of amount: Fraction, by weights: Weights, _ keys: [DistributionKey]
  ) throws(AllocationFault) -> Entitlements {
    let values = try weights.values(for: recipients, keys)
    do throws(ApportionmentError) {
      switch values {
      case .scaled(let whole, _): return try Entitlements.share(of: amount, by: whole)
      case .exact(let fractions): return try Entitlements.share(of: amount, by: fractions)
      }
    } catch {
      throw recipients.isEmpty ? .noRecipients : weights.faultOfZero(keys)
    }
  }

  private func base(
    _ base: Rule.EachAmount, then: Division, of amount: Fraction, _ keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    let first: Entitlements
    let rest: Fraction
    if case .amount(let each) = base {
      first = Entitlements.same(each.fraction, toEachOf: recipients.count)
      rest = amount - each.fraction * Fraction(Int128(recipients.count))
      if rest < .zero {
        throw .baseAboveAmount(base: each, recipients: recipients.count, excess: -rest)
      }
    } else {
      let amounts = try base.amounts(for: recipients, keys)
      rest = amount - amounts.sum()
      if rest < .zero { throw .basesAboveAmount(excess: -rest) }
      first = Entitlements(amounts)
    }
    let divided = try then.divided(rest, keys: keys)
    return DividedAmount(
      entitlements: first.adding(divided.entitlements), leftovers: divided.leftovers)
  }

  private func named(
    _ amounts: [Kronor?], of amount: Fraction
  ) throws(AllocationFault) -> DividedAmount {
    let named = amounts.map { ($0 ?? .zero).fraction }
    let sum = named.sum()
    do throws(ApportionmentError) {
      var divided = DividedAmount(
        entitlements: try Entitlements.fixed(named, of: min(sum, amount)))
      divided.leave(amount - sum, because: .namedAmounts)
      return divided
    } catch .fixedMissAmount(let difference) {
      throw .fixedMissAmount(difference: difference)
    } catch { preconditionFailure("named amounts fail only by missing the amount: \(error)") }
  }

  private func sum(
    of parts: [Part], of amount: Fraction, _ keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    var total: DividedAmount?
    for part in parts {
      let divided = try part.divided(amount, between: recipients.count, keys)
      total = total?.adding(divided) ?? divided
    }
    return total ?? DividedAmount(entitlements: .nothing(to: recipients.count))
  }

  private func bounded(
    _ divided: DividedAmount, of amount: Fraction, _ least: Rule.EachAmount?,
    _ most: Rule.EachAmount?,
    _ keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    let lower = try least?.amounts(for: recipients, keys) ?? recipients.map { _ in .zero }
    let upper = try most?.amounts(for: recipients, keys) ?? recipients.map { _ in nil }
    do throws(ApportionmentError) {
      let bounded = try divided.entitlements.bounded(
        atLeast: lower, atMost: upper, upTo: amount)
      return divided.bounded(bounded)
    } catch .boundsCross(let recipient, let gap) {
      throw .boundsCross(recipient: recipients[recipient].name, by: gap)
    } catch .lowerBoundsAboveAmount(let excess) {
      throw .leastAboveAmount(excess: excess)
    } catch { preconditionFailure("bounds fail only by crossing or missing the amount: \(error)") }
  }
}

extension Division.Part {
  /// What each of so many recipients is due of the part of an amount.
  func divided(
    _ amount: Fraction, between count: Int, _ keys: [DistributionKey]
  ) throws(AllocationFault) -> DividedAmount {
    guard let positions else { return try division.divided(amount * weight, keys: keys) }
    if positions.isEmpty {
      var nothing = DividedAmount(entitlements: .nothing(to: count))
      nothing.leave(amount * weight, because: .noRecipients)
      return nothing
    }
    let divided = try division.divided(amount * weight, keys: keys)
    return DividedAmount(
      entitlements: divided.entitlements.spread(to: positions, of: count),
      leftovers: divided.leftovers)
  }
}

extension Division.Weights {
  /// The weights; only their proportions count.
  fileprivate func values(
    for recipients: [Recipient], _ keys: [DistributionKey]
  ) throws(AllocationFault) -> KeyColumn.Values {
    switch self {
    case .equal: return .scaled(recipients.map { _ in 1 }, over: 1)
    case .key(let id): return try KeyColumn(id, of: recipients, in: keys).values
    case .increase(let earlier, let later):
      let before = try KeyColumn(earlier, of: recipients, in: keys)
      let after = try KeyColumn(later, of: recipients, in: keys)
      guard case .scaled(let earlier, let scale) = before.values,
        case .scaled(let later, let laterScale) = after.values
      else {
        return .exact(recipients.indices.map { max(.zero, after[$0] - before[$0]) })
      }
      // Both are of 64 bits, and so is the other's scale.
      return .scaled(
        increases(from: earlier.map { $0 * laterScale }, to: later.map { $0 * scale }),
        over: scale * laterScale)
    }
  }

  /// Why nothing can be divided by weights that are all zero.
  func faultOfZero(_ keys: [DistributionKey]) -> AllocationFault {
    switch self {
    case .equal: .noRecipients
    case .key(let id):
      .keySumsToZero(key: id, file: keys.files(of: id).joined(separator: ", "))
    case .increase(let earlier, let later): .noIncrease(from: earlier, to: later)
    }
  }
}

extension Rule.EachAmount {
  /// The amount of each recipient in kronor.
  func amounts(
    for recipients: [Recipient], _ keys: [DistributionKey]
  ) throws(AllocationFault) -> [Fraction] {
    switch self {
    case .amount(let amount): return recipients.map { _ in amount.fraction }
    case .key(let id):
      let column = try KeyColumn(id, of: recipients, in: keys)
      return column.fractions
    case .perUnit(let amount, let id):
      return try KeyColumn(id, of: recipients, in: keys).fractions.map { $0 * amount.fraction }
    }
  }
}

extension [DistributionKey] {
  /// The files with the values that a key rests on; its id where it has none.
  fileprivate func files(of id: String) -> [String] {
    let files = sources(of: [id]).compactMap { source in first { $0.id == source }?.values?.file }
    return files.isEmpty ? [id] : files.uniqued()
  }
}
