import Apportionment

/// Writes out what one recipient is due under a rule, step for step as ``RuleEvaluation`` divides.
struct RuleArithmetic {
  /// The recipients that the rule divides between.
  private let recipients: [Recipient]
  /// The index of the one whose calculation is written; nil where the rule is not for it.
  private let position: Int?
  private let keys: [DistributionKey]
  /// The key values that the calculation reads, in reading order.
  private(set) var readings: [KeyReading] = []
  /// What a reader should know of the calculation, in reading order.
  private(set) var remarks: [ArithmeticRemark] = []

  init(recipients: [Recipient], position: Int?, keys: [DistributionKey]) {
    self.recipients = recipients
    self.position = position
    self.keys = keys
  }

  private var evaluation: RuleEvaluation { RuleEvaluation(recipients: recipients, keys: keys) }

  /// The calculation of the recipient's part of an amount.
  mutating func arithmetic(
    under rule: Rule, of amount: Arithmetic
  ) throws(AllocationFault) -> Arithmetic {
    switch rule {
    case .share(let key): return try share(of: amount, by: key)
    case .growth(let earlier, let later):
      return try growth(from: earlier, to: later, of: amount)
    case .equal: return amount / count(recipients.count)
    case .fixed(let named): return fixed(named)
    case .base(let each, let then):
      let base = Arithmetic.term(each.fraction, .baseAmount)
      let rest = amount - count(recipients.count) * base
      return base + (try arithmetic(under: then, of: rest))
    case .blend(let parts): return try blend(parts, of: amount)
    case .only(let names, let then): return try only(names, then: then, of: amount)
    case .split(let parts):
      guard let part = parts.first(where: { $0.recipients.contains(recipientName) }) else {
        return outside
      }
      return try only(part.recipients, then: part.rule, of: amount.weighted(by: part.weight))
    case .bounds(let least, let most, let then):
      return try bounded(atLeast: least, atMost: most, then: then, of: amount)
    }
  }

  private var recipientName: String { position.map { recipients[$0].name } ?? "" }

  private var outside: Arithmetic { .term(.zero, .outside) }

  private func count(_ count: Int) -> Arithmetic {
    .term(Fraction(Int128(count)), .recipientCount)
  }

  private mutating func share(
    of amount: Arithmetic, by key: String
  ) throws(AllocationFault) -> Arithmetic {
    let values = try values(key)
    let sum = try sum(values, keys: [key])
    read(key, values, sum: sum)
    return amount * own(values, .keyValue(key)) / .term(sum, .keySum(key))
  }

  private mutating func growth(
    from earlier: String, to later: String, of amount: Arithmetic
  ) throws(AllocationFault) -> Arithmetic {
    let (own, increases) = try increase(from: earlier, to: later)
    let sum = try sum(increases, keys: [earlier, later])
    return amount * own / .term(sum, .increaseSum(from: earlier, to: later))
  }

  private func fixed(_ named: [Rule.NamedAmount]) -> Arithmetic {
    let amount = named.first { $0.recipient == recipientName }?.amount
    return amount.map { .term($0.fraction, .fixedAmount) } ?? outside
  }

  private mutating func blend(
    _ parts: [Rule.WeightedRule], of amount: Arithmetic
  ) throws(AllocationFault) -> Arithmetic {
    var sum: Arithmetic?
    for part in parts {
      let next = try arithmetic(under: part.rule, of: amount.weighted(by: part.weight))
      sum = sum.map { $0 + next } ?? next
    }
    return sum ?? outside
  }

  private mutating func only(
    _ names: [String], then rule: Rule, of amount: Arithmetic
  ) throws(AllocationFault) -> Arithmetic {
    guard names.contains(recipientName) else {
      remarks.append(.outside)
      return outside
    }
    let chosen = Set(names)
    let part = recipients.filter { chosen.contains($0.name) }
    var arithmetic = RuleArithmetic(
      recipients: part, position: part.firstIndex { $0.name == recipientName }, keys: keys)
    let result = try arithmetic.arithmetic(under: rule, of: amount)
    readings += arithmetic.readings
    remarks += arithmetic.remarks
    return result
  }
}

extension RuleArithmetic {
  /// The recipient's increase, and the increases of all.
  private mutating func increase(
    from earlier: String, to later: String
  ) throws(AllocationFault) -> (own: Arithmetic, all: [Fraction]) {
    let (before, after) = (try values(earlier), try values(later))
    var increases: [Fraction] = []
    for (first, second) in zip(before, after) {
      let increase = try exactly([earlier, later]) { () throws(ArithmeticError) in
        try second.subtracting(first)
      }
      increases.append(max(.zero, increase))
    }
    read(earlier, before, sum: nil)
    read(later, after, sum: nil)
    guard let position, after[position] <= before[position] else {
      return (own(after, .keyValue(later)) - own(before, .keyValue(earlier)), increases)
    }
    remarks.append(.noIncrease(from: earlier, to: later))
    return (.term(.zero, .noIncrease(from: earlier, to: later)), increases)
  }

  private func own(_ values: [Fraction], _ meaning: Arithmetic.Meaning) -> Arithmetic {
    .term(position.map { values[$0] } ?? .zero, meaning)
  }

  private mutating func read(_ id: String, _ values: [Fraction], sum: Fraction?) {
    guard let position, let key = keys.first(where: { $0.id == id }) else { return }
    let reading = KeyReading(key: key, value: values[position], sum: sum, count: values.count)
    if !readings.contains(where: { $0.isSame(as: reading) }) { readings.append(reading) }
  }

  private func values(_ key: String) throws(AllocationFault) -> [Fraction] {
    let (weights, scale) = try evaluation.scaled(key)
    // The scale is a power of ten, not zero.
    return weights.map { (try? Fraction($0, over: scale)) ?? .zero }
  }

  private func sum(_ values: [Fraction], keys: [String]) throws(AllocationFault) -> Fraction {
    try exactly(keys) { () throws(ArithmeticError) in
      var sum = Fraction.zero
      for value in values { sum = try sum.adding(value) }
      return sum
    }
  }
}

extension RuleArithmetic {
  /// What a bound holds the recipient to, or its proportion of what the bounds leave to the others.
  private mutating func bounded(
    atLeast least: Rule.Bound?, atMost most: Rule.Bound?, then rule: Rule, of amount: Arithmetic
  ) throws(AllocationFault) -> Arithmetic {
    guard let position else { return outside }
    let whole = try exactly(rule.keys) { () throws(ArithmeticError) in try amount.value() }
    let bounds = Rule.bounds(atLeast: least, atMost: most, then: rule)
    let due = try evaluation.entitlements(under: bounds, of: whole)
    let (lower, upper) = (try evaluation.amounts(of: least), try evaluation.amounts(of: most))
    for key in [least, most].compactMap({ $0?.key }) { read(key, try values(key), sum: nil) }
    let unbounded = try evaluation.entitlements(under: rule, of: whole)
    if recipients.indices.allSatisfy({ due[$0] == unbounded[$0] }) {
      remarks.append(.noBoundBinds)
      return try arithmetic(under: rule, of: amount)
    }
    if let lower, lower[position] == due[position] {
      remarks.append(.leastBinds(lower[position]))
      return .term(lower[position], .leastAmount)
    }
    if let upper, upper[position] == due[position] {
      remarks.append(.mostBinds(upper[position]))
      return .term(upper[position], .mostAmount)
    }
    let held = recipients.indices.filter { due[$0] == lower?[$0] || due[$0] == upper?[$0] }
    let sum = try sum(held.map { due[$0] }, keys: bounds.keys)
    remarks.append(.othersHeld(held.map { recipients[$0].name }, sum: sum))
    return try proportion(of: amount - .term(sum, .heldByBounds), under: rule, whole, held)
  }

  /// The recipient's proportion, under a rule, of what is left to those that no bound holds.
  private mutating func proportion(
    of rest: Arithmetic, under rule: Rule, _ whole: Fraction, _ held: [Int]
  ) throws(AllocationFault) -> Arithmetic {
    let free = Set(recipients.indices).subtracting(held)
    switch rule {
    case .equal: return rest / count(free.count)
    case .share(let key):
      let all = try values(key)
      let sum = try sum(free.sorted().map { all[$0] }, keys: [key])
      read(key, all, sum: sum)
      if sum == .zero { return outside }
      return rest * own(all, .keyValue(key)) / .term(sum, .keySum(key))
    case .growth(let earlier, let later):
      let (own, all) = try increase(from: earlier, to: later)
      let sum = try sum(free.sorted().map { all[$0] }, keys: [earlier, later])
      if sum == .zero { return outside }
      return rest * own / .term(sum, .increaseSum(from: earlier, to: later))
    default: return try anyProportion(of: rest, under: rule, whole, free.sorted())
    }
  }

  private mutating func anyProportion(
    of rest: Arithmetic, under rule: Rule, _ whole: Fraction, _ free: [Int]
  ) throws(AllocationFault) -> Arithmetic {
    for key in rule.keys { read(key, try values(key), sum: nil) }
    let unbounded = try evaluation.entitlements(under: rule, of: whole)
    let own = position.map { unbounded.numerators[$0] } ?? 0
    if own == 0 { return outside }
    let part = try exactly(rule.keys) { () throws(ArithmeticError) in
      try Fraction(own, over: free.map { unbounded.numerators[$0] }.exactSum())
    }
    return rest * .term(Fraction(part.numerator), .proportion)
      / .term(Fraction(part.denominator), .proportion)
  }

  private func exactly<Value>(
    _ keys: [String], _ calculation: () throws(ArithmeticError) -> Value
  ) throws(AllocationFault) -> Value {
    do throws(ArithmeticError) { return try calculation() } catch { throw .overflow(keys: keys) }
  }
}
