import Apportionment

/// Computes what each recipient is due under a rule, exactly.
struct RuleEvaluation {
  /// The recipients that the rule divides between, in the order of the entitlements.
  let recipients: [Recipient]
  /// The agreement's keys.
  let keys: [DistributionKey]

  /// What each recipient is due of an amount.
  ///
  /// - Complexity: O(*n*) for every rule except bounds, which are O(*n* log *n*).
  func entitlements(
    under rule: Rule, of amount: Fraction
  ) throws(AllocationFault) -> Entitlements {
    switch rule {
    case .share(let key): try share(of: amount, by: key)
    case .blend(let parts): try blend(parts, of: amount)
    case .base(let each, let then): try base(each, then: then, of: amount)
    case .growth(let earlier, let later): try growth(from: earlier, to: later, of: amount)
    case .fixed(let named): try fixed(named, of: amount)
    case .equal: try equal(of: amount)
    case .only(let names, let then): try only(names, then: then, of: amount)
    case .bounds(let least, let most, let then):
      try bounded(atLeast: least, atMost: most, then: then, of: amount)
    case .split(let parts): try split(parts, of: amount)
    }
  }

  private func share(
    of amount: Fraction, by key: String
  ) throws(AllocationFault) -> Entitlements {
    let weights = try weights(key)
    do throws(ApportionmentError) {
      return try Entitlements.share(of: amount, by: weights)
    } catch .weightsSumToZero {
      throw recipients.isEmpty ? .noRecipients : .keySumsToZero(key: key, file: file(of: key))
    } catch { throw .overflow(keys: [key]) }
  }

  private func growth(
    from earlier: String, to later: String, of amount: Fraction
  ) throws(AllocationFault) -> Entitlements {
    let (before, after) = (try scaled(earlier), try scaled(later))
    do {
      let increases = try increases(
        from: before.weights.map { try $0.multiplied(by: after.scale) },
        to: after.weights.map { try $0.multiplied(by: before.scale) })
      return try Entitlements.share(of: amount, by: increases)
    } catch ApportionmentError.weightsSumToZero {
      throw recipients.isEmpty ? .noRecipients : .noIncrease(from: earlier, to: later)
    } catch { throw .overflow(keys: [earlier, later]) }
  }

  private func equal(of amount: Fraction) throws(AllocationFault) -> Entitlements {
    do throws(ApportionmentError) {
      return try Entitlements.equal(parts: recipients.count, of: amount)
    } catch { throw error == .weightsSumToZero ? .noRecipients : .overflow(keys: []) }
  }

  private func fixed(
    _ named: [Rule.NamedAmount], of amount: Fraction
  ) throws(AllocationFault) -> Entitlements {
    let amounts = Dictionary(named.map { ($0.recipient, $0.amount) }) { first, _ in first }
    do throws(ApportionmentError) {
      return try Entitlements.fixed(
        recipients.map { amounts[$0.name]?.fraction ?? .zero }, of: amount)
    } catch .fixedMissAmount(let difference) {
      throw .fixedMissAmount(difference: difference)
    } catch { throw .overflow(keys: []) }
  }

  private func base(
    _ base: Kronor, then rule: Rule, of amount: Fraction
  ) throws(AllocationFault) -> Entitlements {
    let rest: Fraction
    do throws(ApportionmentError) {
      rest = try Entitlements.remainder(
        of: amount, afterBase: base.fraction, toEachOf: recipients.count)
    } catch .baseAboveAmount(let excess) {
      throw .baseAboveAmount(base: base, recipients: recipients.count, excess: excess)
    } catch { throw .overflow(keys: rule.keys) }
    let bases = Entitlements.same(base.fraction, toEachOf: recipients.count)
    return try sum(bases, try entitlements(under: rule, of: rest), keys: rule.keys)
  }

  private func blend(
    _ parts: [Rule.WeightedRule], of amount: Fraction
  ) throws(AllocationFault) -> Entitlements {
    let keys = Rule.blend(parts).keys
    var total = Entitlements.nothing(to: recipients.count)
    for part in parts {
      let portion = try portion(part.weight, of: amount, keys: keys)
      total = try sum(total, try entitlements(under: part.rule, of: portion), keys: keys)
    }
    return total
  }

  private func split(
    _ parts: [Rule.RecipientPart], of amount: Fraction
  ) throws(AllocationFault) -> Entitlements {
    let keys = Rule.split(parts).keys
    var total = Entitlements.nothing(to: recipients.count)
    for part in parts {
      let portion = try portion(part.weight, of: amount, keys: keys)
      let entitlements = try only(part.recipients, then: part.rule, of: portion)
      total = try sum(total, entitlements, keys: keys)
    }
    return total
  }

  private func only(
    _ names: [String], then rule: Rule, of amount: Fraction
  ) throws(AllocationFault) -> Entitlements {
    let chosen = Set(names)
    let positions = recipients.indices.filter { chosen.contains(recipients[$0].name) }
    let part = RuleEvaluation(recipients: positions.map { recipients[$0] }, keys: keys)
    return try part.entitlements(under: rule, of: amount)
      .spread(to: positions, of: recipients.count)
  }

  private func bounded(
    atLeast least: Rule.Bound?, atMost most: Rule.Bound?, then rule: Rule, of amount: Fraction
  ) throws(AllocationFault) -> Entitlements {
    let unbounded = try entitlements(under: rule, of: amount)
    let lower = try amounts(of: least) ?? recipients.map { _ in .zero }
    let upper: [Fraction?] = try amounts(of: most)?.map { $0 } ?? recipients.map { _ in nil }
    do throws(ApportionmentError) {
      return try unbounded.bounded(atLeast: lower, atMost: upper)
    } catch .boundsCross(let recipient, let gap) {
      throw .boundsCross(recipient: recipients[recipient].name, by: gap)
    } catch .lowerBoundsAboveAmount(let excess) {
      throw .leastAboveAmount(excess: excess)
    } catch .upperBoundsBelowAmount(let shortfall) {
      throw .mostBelowAmount(shortfall: shortfall)
    } catch {
      throw .overflow(keys: Rule.bounds(atLeast: least, atMost: most, then: rule).keys)
    }
  }
}

extension RuleEvaluation {
  private func portion(
    _ weight: Fraction, of amount: Fraction, keys: [String]
  ) throws(AllocationFault) -> Fraction {
    do throws(ArithmeticError) { return try amount.multiplied(by: weight) } catch {
      throw .overflow(keys: keys)
    }
  }

  private func sum(
    _ first: Entitlements, _ second: Entitlements, keys: [String]
  ) throws(AllocationFault) -> Entitlements {
    do throws(ApportionmentError) { return try first.adding(second) } catch {
      throw .overflow(keys: keys)
    }
  }

  /// The bound of each recipient in kronor; nil where there is none.
  func amounts(of bound: Rule.Bound?) throws(AllocationFault) -> [Fraction]? {
    switch bound {
    case nil: return nil
    case .amount(let amount): return recipients.map { _ in amount.fraction }
    case .key(let key):
      let (weights, scale) = try scaled(key)
      // The scale is a power of ten, not zero.
      return weights.map { (try? Fraction($0, over: scale)) ?? .zero }
    }
  }

  private func file(of key: String) -> String {
    keys.first { $0.id == key }?.values?.file ?? ""
  }

  private func weights(_ key: String) throws(AllocationFault) -> [Int128] {
    try scaled(key).weights
  }

  /// The values of a key for the recipients × its scale, and the scale.
  func scaled(
    _ id: String
  ) throws(AllocationFault) -> (weights: [Int128], scale: Int128) {
    guard let key = keys.first(where: { $0.id == id }), let values = key.values else {
      throw .noValue(key: id, recipient: recipients.first?.name ?? "anybody")
    }
    var weights: [Int128] = []
    weights.reserveCapacity(recipients.count)
    var guess = 0
    for recipient in recipients {
      guard
        let subject = key.subject(of: recipient),
        let position = values.position(of: subject, guess: guess)
      else { throw .noValue(key: id, recipient: recipient.name) }
      weights.append(Int128(values.scaled[position]))
      guess = position + 1
    }
    return (weights, Int128(values.scale))
  }
}
