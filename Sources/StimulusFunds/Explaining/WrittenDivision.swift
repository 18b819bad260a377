import Apportionment

/// Writes out what one recipient is due under a division, step for step as it divides.
struct WrittenDivision {
  private let keys: [DistributionKey]
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
      let base = Arithmetic.term(each.fraction, .baseAmount)
      let rest = amount - .count(division.recipients.count) * base
      return base + (try arithmetic(of: rest, by: then, at: position))
    case .parts(let parts): return try sum(of: parts, of: amount, at: position)
    case .bounded(let least, let most, let then):
      let bounds = try Bounds(
        least, most, on: then, bounding: division, of: amount.value, at: position, keys)
      return try bounded(amount, by: then, bounds)
    }
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
      read(column, at: position, sum: sum)
      if sum == .zero { return .outside }
      return amount * .term(column[position], .keyValue(id)) / .term(sum, .keySum(id))
    case .increase(let earlier, let later):
      let before = try KeyColumn(earlier, of: recipients, in: keys)
      let after = try KeyColumn(later, of: recipients, in: keys)
      read(before, at: position, sum: nil)
      read(after, at: position, sum: nil)
      let own = increase(from: before, to: after, at: position)
      let sum = members.map { max(.zero, after[$0] - before[$0]) }.sum()
      if sum == .zero { return .outside }
      return amount * own / .term(sum, .increaseSum(from: earlier, to: later))
    }
  }

  private mutating func increase(
    from before: KeyColumn, to after: KeyColumn, at position: Int
  ) -> Arithmetic {
    let (earlier, later) = (before.key.id, after.key.id)
    if after[position] > before[position] {
      return .term(after[position], .keyValue(later)) - .term(before[position], .keyValue(earlier))
    }
    remarks.append(.noIncrease(from: earlier, to: later))
    return .term(.zero, .noIncrease(from: earlier, to: later))
  }

  private mutating func read(_ column: KeyColumn, at position: Int, sum: Fraction?) {
    let reading = KeyReading(
      key: column.key, value: column[position], sum: sum, count: column.scaled.count)
    if !readings.contains(where: { $0.isSame(as: reading) }) { readings.append(reading) }
  }
}

extension WrittenDivision {
  /// What a bound holds the recipient to, or its proportion of what the bounds leave to the others.
  private mutating func bounded(
    _ amount: Arithmetic, by division: Division, _ bounds: Bounds
  ) throws(AllocationFault) -> Arithmetic {
    for key in bounds.keys {
      read(try KeyColumn(key, of: division.recipients, in: keys), at: bounds.position, sum: nil)
    }
    switch bounds.holding {
    case .nobody:
      remarks.append(.noBoundBinds)
      return try arithmetic(of: amount, by: division, at: bounds.position)
    case .least(let least):
      remarks.append(.leastBinds(least))
      return .term(least, .leastAmount)
    case .most(let most):
      remarks.append(.mostBinds(most))
      return .term(most, .mostAmount)
    case .others(let held, let sum):
      remarks.append(.othersHeld(held.map { division.recipients[$0].name }, sum: sum))
      return try proportion(of: amount - .term(sum, .heldByBounds), by: division, bounds, held)
    }
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
    for key in division.keys {
      let column = try KeyColumn(key, of: division.recipients, in: keys)
      read(column, at: bounds.position, sum: nil)
    }
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
    case .base(_, let then): then.allKeys
    case .parts(let parts): parts.flatMap(\.division.allKeys)
    case .bounded(let least, let most, let then):
      [least, most].compactMap { $0?.key } + then.allKeys
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
