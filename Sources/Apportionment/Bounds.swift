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
    try Self.checkBounds(lower, upper)
    let bounds = Entitlements(overCommonDenominator: lower + upper.map { $0 ?? .zero })
    let isCapped = upper.map { $0 != nil }
    if case .narrow(let portions) = form, case .narrow(let bounds) = bounds.form,
      let filled = try? Filling.filled(portions, bounds, isCapped)
    {
      return Entitlements(try filled.get())
    }
    return Entitlements(try Filling.filled(wide, bounds.wide, isCapped).get())
  }
}

/// Recipients being filled from their lower towards their upper bounds until the amount is used.
///
/// All amounts are counted in parts of 1 ÷ (entitlements' denominator × bounds' denominator).
private struct Filling<Number: ExactNumber> {
  /// A multiple of the entitlements, `amount` ÷ `weight`, at which a recipient reaches a bound.
  private struct Event {
    let recipient: Int
    let amount: Number
    let weight: Number
    let isUpper: Bool
  }

  private enum State {
    case held(Number)
    case free
  }

  /// The outcome: portions, or by how much the bounds are impossible.
  typealias Filled = Result<Portions<Number>, ApportionmentError>

  private let weights: [Number]
  private let denominator: Number
  private let target: Number
  private var events: [Event] = []
  private var states: [State] = []
  private var held = Number.zero
  private var freeWeight = Number.zero

  /// Fills `portions` between the lower bounds, the first half of `bounds`, and the upper ones.
  static func filled(
    _ portions: Portions<Number>, _ bounds: Portions<Number>, _ isCapped: [Bool]
  ) throws(Number.Failure) -> Filled {
    var filling = try Filling(portions, bounds, isCapped)
    return try filling.filled()
  }

  private init(
    _ portions: Portions<Number>, _ bounds: Portions<Number>, _ isCapped: [Bool]
  ) throws(Number.Failure) {
    weights = portions.numerators
    denominator = try portions.denominator.multiplied(by: bounds.denominator)
    target = try weights.exactSum().multiplied(by: bounds.denominator)
    for (recipient, weight) in weights.enumerated() {
      let least = try bounds.numerators[recipient].multiplied(by: portions.denominator)
      let most = try bounds.numerators[weights.count + recipient]
        .multiplied(by: portions.denominator)
      try begin(recipient, weight: weight, least: least, most: isCapped[recipient] ? most : nil)
    }
    events.sort { Number.isLess($0.amount, over: $0.weight, $1.amount, over: $1.weight) }
  }

  private mutating func begin(
    _ recipient: Int, weight: Number, least: Number, most: Number?
  ) throws(Number.Failure) {
    if weight == .zero || least > .zero {
      states.append(.held(least))
      held = try held.adding(least)
    } else {
      states.append(.free)
      freeWeight = try freeWeight.adding(weight)
    }
    guard weight > .zero else { return }
    if least > .zero {
      events.append(Event(recipient: recipient, amount: least, weight: weight, isUpper: false))
    }
    if let most {
      events.append(Event(recipient: recipient, amount: most, weight: weight, isUpper: true))
    }
  }

  private mutating func filled() throws(Number.Failure) -> Filled {
    if held > target {
      return .failure(.lowerBoundsAboveAmount(excess: parts(try held.subtracting(target))))
    }
    for event in events {
      if try reaches(target, before: event) { break }
      try pass(event)
    }
    if freeWeight == .zero, held < target {
      return .failure(.upperBoundsBelowAmount(shortfall: parts(try target.subtracting(held))))
    }
    return .success(try result())
  }

  /// Whether the free recipients use up the target no later than at the multiple of `event`.
  private func reaches(_ target: Number, before event: Event) throws(Number.Failure) -> Bool {
    if freeWeight == .zero { return held == target }
    let left = try target.subtracting(held)
    return !Number.isLess(event.amount, over: event.weight, left, over: freeWeight)
  }

  private mutating func pass(_ event: Event) throws(Number.Failure) {
    if event.isUpper {
      states[event.recipient] = .held(event.amount)
      held = try held.adding(event.amount)
      freeWeight = try freeWeight.subtracting(event.weight)
    } else {
      states[event.recipient] = .free
      held = try held.subtracting(event.amount)
      freeWeight = try freeWeight.adding(event.weight)
    }
  }

  private func result() throws(Number.Failure) -> Portions<Number> {
    let (multiple, divisor) =
      freeWeight == .zero
      ? (.zero, .one) : Number.lowestTerms(try target.subtracting(held), freeWeight)
    var numerators: [Number] = []
    numerators.reserveCapacity(weights.count)
    for (state, weight) in zip(states, weights) {
      switch state {
      case .held(let amount): numerators.append(try amount.multiplied(by: divisor))
      case .free: numerators.append(try weight.multiplied(by: multiple))
      }
    }
    return Portions(
      numerators: numerators, denominator: try denominator.multiplied(by: divisor))
  }

  private func parts(_ amount: Number) -> Fraction {
    Fraction(exactly: amount.exact, over: denominator.exact)
  }
}
