/// The division of amounts in fixed proportions, prepared once to be done millions of times.
///
/// It gives the same units as ``Entitlements/rounded(residual:)`` with the largest remainders, for
/// entitlements of amount × wᵢ ÷ D. Nothing is divided: ⌊wᵢ × 2⁶⁴ ÷ D⌋ times the amount has the
/// quota in its upper and the remainder in its lower 64 bits, too small by less than the amount
/// there. Where that could change a choice, and only there, the exact remainders decide.
public struct ProportionalDivision: Sendable {
  /// The largest amount that can be divided: below 2⁶², so that no step passes 64 bits.
  public static let mostAmount: UInt64 = 1 << 62 - 1

  /// How many recipients there are.
  public let count: Int
  private let tieRule: TieRule
  /// ⌊wᵢ × 2⁶⁴ ÷ D⌋, at most 2⁶⁴ − 1.
  private let reciprocals: [UInt64]
  private let entitlements: Entitlements

  /// Prepares the proportions of entitlements to one unit.
  ///
  /// - Parameter unitEntitlements: What each recipient is due of the amount 1.
  /// - Returns: nil where they do not sum to 1 or their denominator is 2⁶² or more.
  public init?(_ unitEntitlements: Entitlements, ties tieRule: TieRule) {
    guard unitEntitlements.denominator < 1 << 62,
      (try? unitEntitlements.numerators.exactSum()) == unitEntitlements.denominator
    else { return nil }
    let denominator = UInt64(unitEntitlements.denominator)
    self.tieRule = tieRule
    entitlements = unitEntitlements
    count = unitEntitlements.count
    reciprocals = unitEntitlements.numerators.map { numerator in
      let weight = UInt64(numerator)
      return weight >= denominator ? .max : denominator.dividingFullWidth((weight, 0)).quotient
    }
  }

  /// Divides an amount into whole units that sum to it.
  ///
  /// - Parameters:
  ///   - amount: At most ``mostAmount``.
  ///   - workspace: Room for ``count`` recipients; its units are the result.
  /// - Complexity: O(*n*).
  public func divide(_ amount: UInt64, in workspace: inout DivisionWorkspace) {
    if !divideByReciprocals(amount, &workspace.units, &workspace.remainders) {
      divideExactly(amount, &workspace)
    }
  }

  /// Divides by the reciprocals alone; false where they leave a choice open.
  private func divideByReciprocals(
    _ amount: UInt64, _ units: inout [UInt64], _ remainders: inout [Int64]
  ) -> Bool {
    let reciprocals = reciprocals.span
    var units = units.mutableSpan
    var remainders = remainders.mutableSpan
    var (sum, isOpen): (UInt64, UInt64) = (0, 0)
    for recipient in 0..<count {
      let (quota, remainder) = amount.multipliedFullWidth(by: reciprocals[recipient])
      // Within the error the remainder may lie on the other side of a half or of a whole.
      isOpen |= (remainder &+ amount) ^ remainder
      let rounded = quota &+ (remainder >> 63)
      sum &+= rounded
      units[recipient] = rounded
      // As a signed number: those rounded down are the positive ones.
      remainders[recipient] = Int64(bitPattern: remainder)
    }
    if isOpen >> 63 == 1 { return false }
    let misses = Int(truncatingIfNeeded: amount &- sum)
    if misses == 0 { return true }
    if misses.magnitude > 8 { return false }
    for _ in 0..<misses.magnitude {
      let chosen = misses > 0 ? most(remainders.span) : least(remainders.span)
      guard let chosen = only(chosen, within: amount, remainders.span) else { return false }
      units[chosen] = misses > 0 ? units[chosen] &+ 1 : units[chosen] &- 1
      // Moved once, it is out of the choice: a rounded-up one counts as down, and the reverse.
      remainders[chosen] = misses > 0 ? .min : .max
    }
    return true
  }

  /// The largest of some remainders, two at a time.
  private func most(_ remainders: Span<Int64>) -> Int64 {
    var (even, odd) = (remainders[count - 1], remainders[0])
    for pair in 0..<(count / 2) {
      even = max(even, remainders[2 * pair])
      odd = max(odd, remainders[2 * pair + 1])
    }
    return max(even, odd)
  }

  /// The smallest of some remainders, two at a time.
  private func least(_ remainders: Span<Int64>) -> Int64 {
    var (even, odd) = (remainders[count - 1], remainders[0])
    for pair in 0..<(count / 2) {
      even = min(even, remainders[2 * pair])
      odd = min(odd, remainders[2 * pair + 1])
    }
    return min(even, odd)
  }

  /// The recipient with a remainder, unless another's is so near that either may be the one.
  private func only(_ remainder: Int64, within error: UInt64, _ remainders: Span<Int64>) -> Int? {
    var (position, near) = (0, 0)
    for recipient in 0..<count {
      let distance = UInt64(bitPattern: remainder &- remainders[recipient])
      // A distance of either sign that is no larger than the error.
      near &+= distance &+ error <= 2 &* error ? 1 : 0
      position = distance == 0 ? recipient : position
    }
    return near == 1 ? position : nil
  }

  /// Divides with exact remainders.
  private func divideExactly(_ amount: UInt64, _ workspace: inout DivisionWorkspace) {
    let multiplied = entitlements.numerators.map { $0 * Int128(amount) }
    let whole = Entitlements(numerators: multiplied, denominator: entitlements.denominator)
    guard let rounded = try? whole.rounded(residual: .largestRemainder(tieRule)) else { return }
    for recipient in 0..<count { workspace.units[recipient] = UInt64(rounded.units[recipient]) }
  }
}

/// Room for one division, to be used again and again.
public struct DivisionWorkspace: Sendable {
  /// Whole units, in the order of the recipients.
  public fileprivate(set) var units: [UInt64]
  fileprivate var remainders: [Int64]

  /// Room for a number of recipients.
  public init(count: Int) {
    units = Array(repeating: 0, count: count)
    remainders = Array(repeating: 0, count: count)
  }
}
