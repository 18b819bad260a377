/// What each recipient of one amount is due before rounding, exactly, over one denominator.
///
/// The sum of the entitlements is the amount that was divided. No entitlement is below zero. They are
/// held in 128 bits as long as they fit, and are exact beyond.
public struct Entitlements: Sendable {
  enum Form: Sendable {
    case narrow(Portions<Int128>)
    case wide(Portions<ExactInteger>)
  }

  let form: Form

  init(_ portions: Portions<Int128>) { form = .narrow(portions) }

  /// Portions in lowest terms, in 128 bits where those suffice.
  init(_ portions: Portions<ExactInteger>) {
    let reduced = portions.reduced
    form = reduced.narrow.map { .narrow($0) } ?? .wide(reduced)
  }

  /// The number of recipients.
  public var count: Int {
    switch form {
    case .narrow(let portions): portions.numerators.count
    case .wide(let portions): portions.numerators.count
    }
  }

  /// One recipient's entitlement in lowest terms.
  public subscript(recipient: Int) -> Fraction {
    switch form {
    case .narrow(let portions):
      Fraction(portions.numerators[recipient], over: portions.denominator)
    case .wide(let portions):
      Fraction(exactly: portions.numerators[recipient], over: portions.denominator)
    }
  }

  /// The exact sum of all entitlements.
  ///
  /// - Complexity: O(*n*).
  public var total: Fraction {
    if case .narrow(let portions) = form, let sum = try? portions.numerators.exactSum() {
      return Fraction(sum, over: portions.denominator)
    }
    return Fraction(exactly: wide.numerators.exactSum(), over: wide.denominator)
  }

  /// The numerators and their denominator; nil where they are beyond 128 bits.
  public var integers: (numerators: [Int128], denominator: Int128)? {
    if case .narrow(let portions) = form {
      (portions.numerators, portions.denominator)
    } else {
      nil
    }
  }

  /// The portions in numbers without bounds.
  var wide: Portions<ExactInteger> {
    switch form {
    case .narrow(let portions): portions.wide
    case .wide(let portions): portions
    }
  }
}

extension Entitlements: Equatable {
  /// Whether every recipient is due the same.
  public static func == (left: Entitlements, right: Entitlements) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}

extension Entitlements {
  /// Nothing to each of `count` recipients.
  public static func nothing(to count: Int) -> Entitlements { same(.zero, toEachOf: count) }

  /// The sum, recipient by recipient, over the least common multiple of the denominators.
  ///
  /// - Precondition: Both are for the same recipients.
  /// - Complexity: O(*n*).
  public func adding(_ other: Entitlements) -> Entitlements {
    precondition(count == other.count, "entitlements of different recipients")
    if case .narrow(let first) = form, case .narrow(let second) = other.form {
      let ratio = Fraction(first.denominator, over: second.denominator)
      if let own = ratio.denominator.narrow, let others = ratio.numerator.narrow,
        let sum = try? first.adding(second, expandedBy: own, others)
      {
        return Entitlements(sum)
      }
    }
    let ratio = Fraction(exactly: wide.denominator, over: other.wide.denominator)
    return Entitlements(wide.adding(other.wide, expandedBy: ratio.denominator, ratio.numerator))
  }

  /// The same entitlements for some of `count` recipients, and nothing for the others.
  ///
  /// - Parameter positions: The index among all recipients of each of these, each named once.
  /// - Parameter count: How many recipients there are in all.
  public func spread(to positions: [Int], of count: Int) -> Entitlements {
    switch form {
    case .narrow(let portions): Entitlements(portions.spread(to: positions, of: count))
    case .wide(let portions): Entitlements(portions.spread(to: positions, of: count))
    }
  }

  /// The same entitlements counted in another unit: in öre where `unit` is 1/100 of a krona.
  ///
  /// - Parameter unit: Above zero.
  public func counted(in unit: Fraction) -> Entitlements {
    if unit == .one { return self }
    if case .narrow(let portions) = form, let factor = unit.denominator.narrow,
      let divisor = unit.numerator.narrow,
      let counted = try? portions.multiplied(by: factor, over: divisor)
    {
      return Entitlements(counted)
    }
    return Entitlements(wide.multiplied(by: unit.denominator, over: unit.numerator))
  }
}
