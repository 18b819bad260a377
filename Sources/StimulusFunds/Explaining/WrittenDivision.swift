import Apportionment

/// Writes out what one recipient is due under a division, step for step as it divides.
package struct WrittenDivision {
  /// The agreement's keys.
  let keys: [DistributionKey]
  /// The key values that the calculation reads, in reading order.
  private(set) var readings: [KeyReading] = []
  /// What a reader should know of the calculation, in reading order.
  private(set) var remarks: [ArithmeticRemark] = []

  init(keys: [DistributionKey]) { self.keys = keys }

  /// The calculation of a recipient's part of an amount.
  ///
  /// - Parameter position: The recipient's position in the division.
  mutating func arithmetic(
    of amount: Arithmetic, by division: Division, at position: Int
  ) throws(AllocationFault) -> Arithmetic {
    switch division.meaning {
    case .proportional(let weights):
      return try share(
        of: amount, by: weights, among: division.recipients.indices.map { $0 },
        division.recipients, at: position)
    case .named(let amounts):
      return amounts[position].map { .term($0.fraction, .fixedAmount) } ?? .outside
    case .base(let each, let then):
      let base = try self.base(each, between: division.recipients, at: position)
      return base.own + (try arithmetic(of: amount - base.all, by: then, at: position))
    case .parts(let parts): return try sum(of: parts, of: amount, at: position)
    case .own(let rule): return try rule.arithmetic(of: amount, at: position, &self)
    case .bounded(let least, let most, let then):
      let bounds = try Bounds(
        least, most, on: then, bounding: division, of: amount.value, at: position, keys)
      return try bounded(amount, by: then, bounds)
    }
  }

  /// Notes what a reader should know of the calculation, a sentence without a capital.
  mutating func remark(_ sentence: Wording) { remarks.append(.told(sentence)) }

  /// What the recipient gets first, and what all get first together.
  private mutating func base(
    _ each: Rule.EachAmount, between recipients: [Recipient], at position: Int
  ) throws(AllocationFault) -> (own: Arithmetic, all: Arithmetic) {
    switch each {
    case .amount(let amount):
      let base = Arithmetic.term(amount.fraction, .baseAmount)
      return (base, .count(recipients.count) * base)
    case .key(let id): return try keyed(id, between: recipients, at: position)
    case .perUnit(let amount, let id):
      let price = Arithmetic.term(amount.fraction, .unitAmount)
      let units = try keyed(id, between: recipients, at: position)
      return (price * units.own, price * units.all)
    }
  }

  private mutating func keyed(
    _ id: String, between recipients: [Recipient], at position: Int
  ) throws(AllocationFault) -> (own: Arithmetic, all: Arithmetic) {
    let column = try KeyColumn(id, of: recipients, in: keys)
    let sum = column.fractions.sum()
    let own = try value(column, of: recipients[position], at: position, sum: sum)
    return (own, .ratio(sum, .keySum(id)))
  }

  private mutating func sum(
    of parts: [Division.Part], of amount: Arithmetic, at position: Int
  ) throws(AllocationFault) -> Arithmetic {
    var sum: Arithmetic?
    for part in parts {
      guard let own = part.position(of: position) else { continue }
      let next = try arithmetic(
        of: amount.weighted(by: part.weight), by: part.division, at: own)
      sum = sum.map { $0 + next } ?? next
    }
    if sum == nil { remarks.append(.outside) }
    return sum ?? .outside
  }

  /// A part of an amount in proportion to weights, of those of some recipients.
  private mutating func share(
    of amount: Arithmetic, by weights: Division.Weights, among members: [Int],
    _ recipients: [Recipient], at position: Int
  ) throws(AllocationFault) -> Arithmetic {
    switch weights {
    case .equal: return amount / .count(members.count)
    case .key(let id):
      let column = try KeyColumn(id, of: recipients, in: keys)
      let sum = members.map { column[$0] }.sum()
      let own = try value(column, of: recipients[position], at: position, sum: sum)
      return sum == .zero ? .outside : amount * own / .ratio(sum, .keySum(id))
    case .increase(let earlier, let later):
      let before = try KeyColumn(earlier, of: recipients, in: keys)
      let after = try KeyColumn(later, of: recipients, in: keys)
      let own = try increase(from: before, to: after, of: recipients[position], at: position)
      let sum = members.map { max(.zero, after[$0] - before[$0]) }.sum()
      return sum == .zero
        ? .outside : amount * own / .ratio(sum, .increaseSum(from: earlier, to: later))
    }
  }

  private mutating func increase(
    from before: KeyColumn, to after: KeyColumn, of recipient: Recipient, at position: Int
  ) throws(AllocationFault) -> Arithmetic {
    let earlier = try value(before, of: recipient, at: position, sum: nil)
    let later = try value(after, of: recipient, at: position, sum: nil)
    if after[position] > before[position] { return later - earlier }
    remarks.append(.noIncrease(from: before.key.id, to: after.key.id))
    return .term(.zero, .noIncrease(from: before.key.id, to: after.key.id))
  }

  /// The recipient's value of a key, written out where it is computed, and noted as read.
  mutating func value(
    _ column: KeyColumn, of recipient: Recipient, at position: Int, sum: Fraction?
  ) throws(AllocationFault) -> Arithmetic {
    note(
      KeyReading(key: column.key, value: column[position], sum: sum, count: column.count))
    guard let calculation = column.key.calculation else {
      return .term(column[position], .keyValue(column.key.id))
    }
    return try written(calculation, for: recipient)
  }

  private mutating func written(
    _ calculation: KeyCalculation, for recipient: Recipient
  ) throws(AllocationFault) -> Arithmetic {
    switch calculation {
    case .key(let id):
      let column = try KeyColumn(id, of: [recipient], in: keys)
      return try value(column, of: recipient, at: 0, sum: nil)
    case .number(let number): return .ratio(number, .keyNumber)
    case .operation(let operation, let parts):
      var operands: [Arithmetic] = []
      for part in parts { operands.append(try written(part, for: recipient)) }
      return operation.written(operands)
    }
  }

  /// Notes a value that the calculation reads, once.
  mutating func note(_ reading: KeyReading) {
    if !readings.contains(where: { $0.isSame(as: reading) }) { readings.append(reading) }
  }
}

extension KeyCalculation.Operation {
  /// What it makes of its parts, written out.
  fileprivate func written(_ parts: [Arithmetic]) -> Arithmetic {
    let rest = parts.dropFirst()
    return switch self {
    case .sum: rest.reduce(parts[0], +)
    case .difference: rest.reduce(parts[0], -)
    case .product: rest.reduce(parts[0], *)
    case .quotient: rest.reduce(parts[0], /)
    case .mean:
      rest.reduce(parts[0], +) / .term(Fraction(Int128(parts.count)), .keyNumber)
    }
  }
}

extension WrittenDivision {
  /// What a bound holds the recipient to, or its proportion of what the bounds leave to the others.
  private mutating func bounded(
    _ amount: Arithmetic, by division: Division, _ bounds: Bounds
  ) throws(AllocationFault) -> Arithmetic {
    for key in bounds.keys { try read(key, of: division.recipients, at: bounds.position) }
    switch bounds.holding {
    case .nobody:
      remarks.append(.noBoundBinds)
      return try arithmetic(of: amount, by: division, at: bounds.position)
    case .least(let least):
      remarks.append(.leastBinds(least))
      return .ratio(least, .leastAmount)
    case .most(let most):
      remarks.append(.mostBinds(most))
      return .ratio(most, .mostAmount)
    case .paid(let held, let sum):
      remarks.append(.othersHeld(held.map { division.recipients[$0].name }, sum: sum))
      return try arithmetic(of: amount, by: division, at: bounds.position)
    case .others(let held, let sum):
      remarks.append(.othersHeld(held.map { division.recipients[$0].name }, sum: sum))
      return try proportion(of: amount - .ratio(sum, .heldByBounds), by: division, bounds, held)
    }
  }

  /// Notes a key that is read without being written out.
  private mutating func read(
    _ key: String, of recipients: [Recipient], at position: Int
  ) throws(AllocationFault) {
    let column = try KeyColumn(key, of: recipients, in: keys)
    _ = try value(column, of: recipients[position], at: position, sum: nil)
  }

  /// The recipient's proportion of what is left to those that no bound holds.
  private mutating func proportion(
    of rest: Arithmetic, by division: Division, _ bounds: Bounds, _ held: [Int]
  ) throws(AllocationFault) -> Arithmetic {
    let isHeld = Set(held)
    let free = division.recipients.indices.filter { !isHeld.contains($0) }
    if case .proportional(let weights) = division.meaning {
      return try share(
        of: rest, by: weights, among: free, division.recipients, at: bounds.position)
    }
    for key in division.keys { try read(key, of: division.recipients, at: bounds.position) }
    let own = bounds.unbounded[bounds.position]
    if own == .zero { return .outside }
    let part = own / free.map { bounds.unbounded[$0] }.sum()
    return rest * .term(Fraction(whole: part.numerator), .proportion)
      / .term(Fraction(whole: part.denominator), .proportion)
  }
}

extension Division {
  /// The ids of the keys that it reads, each once, in reading order.
  fileprivate var keys: [String] { allKeys.uniqued() }

  private var allKeys: [String] {
    switch meaning {
    case .proportional(.equal), .named: []
    case .proportional(.key(let key)): [key]
    case .proportional(.increase(let earlier, let later)): [earlier, later]
    case .base(let each, let then): (each.key.map { [$0] } ?? []) + then.allKeys
    case .parts(let parts): parts.flatMap(\.division.allKeys)
    case .bounded(let least, let most, let then):
      [least, most].compactMap { $0?.key } + then.allKeys
    case .own(let rule): rule.ownKeys + rule.inner.flatMap(\.allKeys)
    }
  }
}

extension Arithmetic {
  /// Nothing: the rule is not for the recipient.
  fileprivate static var outside: Arithmetic { .term(.zero, .outside) }

  fileprivate static func count(_ count: Int) -> Arithmetic {
    .term(Fraction(Int128(count)), .recipientCount)
  }
}
