extension Entitlements {
  /// Keeps each entitlement within its bounds and divides the rest in the same proportions as before.
  ///
  /// The result is the one vector with the same sum in which every recipient is at its lower bound,
  /// at its upper bound, or at one common multiple of its entitlement here. That is where repeated
  /// rounds of "cap, then redistribute" end; here it is found in one pass over the multiples at
  /// which recipients reach a bound. A recipient that is due nothing gets its lower bound.
  ///
  /// - Parameters:
  ///   - lower: The least for each recipient, zero or more; zero is no bound.
  ///   - upper: The most for each recipient; nil is no bound.
  /// - Throws: ``ApportionmentError`` saying by how much the bounds are impossible.
  /// - Complexity: O(*n* log *n*).
  public func bounded(
    atLeast lower: [Fraction], atMost upper: [Fraction?]
  ) throws(ApportionmentError) -> Entitlements {
    for index in lower.indices {
      guard let most = upper[index], most < lower[index] else { continue }
      let gap = try exactly { () throws(ArithmeticError) in
        try lower[index].subtracting(most)
      }
      throw .boundsCross(recipient: index, by: gap)
    }
    var filling = try Filling(entitlements: self, lower: lower, upper: upper)
    return try filling.filled()
  }
}

/// Recipients being filled from their lower towards their upper bounds until the amount is used.
///
/// All amounts are counted in parts of 1 ÷ (`entitlements.denominator` × `boundDenominator`).
private struct Filling {
  /// A multiple of the entitlements, `amount` ÷ `weight`, at which a recipient reaches a bound.
  private struct Event {
    let recipient: Int
    let amount: Int128
    let weight: Int128
    let isUpper: Bool
  }

  private enum State {
    case held(Int128)
    case free
  }

  private let weights: [Int128]
  private let denominator: Int128
  private let target: Int128
  private var events: [Event] = []
  private var states: [State] = []
  private var held: Int128 = 0
  private var freeWeight: Int128 = 0

  init(
    entitlements: Entitlements, lower: [Fraction], upper: [Fraction?]
  ) throws(ApportionmentError) {
    weights = entitlements.numerators
    do throws(ArithmeticError) {
      let bounds = try Entitlements(
        overCommonDenominator: lower + upper.map { $0 ?? .zero })
      denominator = try entitlements.denominator.multiplied(by: bounds.denominator)
      target = try weights.exactSum().multiplied(by: bounds.denominator)
      for (recipient, weight) in weights.enumerated() {
        let least = try bounds.numerators[recipient].multiplied(by: entitlements.denominator)
        let most = try bounds.numerators[lower.count + recipient]
          .multiplied(by: entitlements.denominator)
        try begin(recipient, weight: weight, least: least, most: upper[recipient].map { _ in most })
      }
    } catch { throw ApportionmentError(error) }
    events.sort { crossProductIsLess($0.amount, $0.weight, $1.amount, $1.weight) }
  }

  private mutating func begin(
    _ recipient: Int, weight: Int128, least: Int128, most: Int128?
  ) throws(ArithmeticError) {
    if weight == 0 || least > 0 {
      states.append(.held(least))
      held = try held.adding(least)
    } else {
      states.append(.free)
      freeWeight = try freeWeight.adding(weight)
    }
    guard weight > 0 else { return }
    if least > 0 {
      events.append(Event(recipient: recipient, amount: least, weight: weight, isUpper: false))
    }
    if let most {
      events.append(Event(recipient: recipient, amount: most, weight: weight, isUpper: true))
    }
  }

  mutating func filled() throws(ApportionmentError) -> Entitlements {
    if held > target { throw .lowerBoundsAboveAmount(excess: try parts(held, minus: target)) }
    for event in events {
      if reaches(target, before: event) { break }
      try pass(event)
    }
    if freeWeight == 0, held < target {
      throw .upperBoundsBelowAmount(shortfall: try parts(target, minus: held))
    }
    return try result()
  }

  /// Whether the free recipients use up the target no later than at the multiple of `event`.
  private func reaches(_ target: Int128, before event: Event) -> Bool {
    freeWeight == 0
      ? held == target
      : !crossProductIsLess(event.amount, event.weight, target - held, freeWeight)
  }

  private mutating func pass(_ event: Event) throws(ApportionmentError) {
    if event.isUpper {
      states[event.recipient] = .held(event.amount)
      held = try exactly { () throws(ArithmeticError) in try held.adding(event.amount) }
      freeWeight -= event.weight
    } else {
      states[event.recipient] = .free
      held -= event.amount
      freeWeight += event.weight
    }
  }

  private func result() throws(ApportionmentError) -> Entitlements {
    try exactly { () throws(ArithmeticError) in
      let multiple =
        freeWeight == 0 ? .zero : try Fraction(target.subtracting(held), over: freeWeight)
      var numerators: [Int128] = []
      numerators.reserveCapacity(weights.count)
      for (state, weight) in zip(states, weights) {
        switch state {
        case .held(let amount):
          numerators.append(try amount.multiplied(by: multiple.denominator))
        case .free: numerators.append(try weight.multiplied(by: multiple.numerator))
        }
      }
      return Entitlements(
        numerators: numerators, denominator: try denominator.multiplied(by: multiple.denominator))
    }
  }

  private func parts(_ amount: Int128, minus other: Int128) throws(ApportionmentError) -> Fraction {
    try exactly { () throws(ArithmeticError) in
      try Fraction(amount.subtracting(other), over: denominator)
    }
  }
}
