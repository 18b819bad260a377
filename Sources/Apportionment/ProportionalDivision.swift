/// The division of amounts in fixed proportions, prepared once to be done millions of times.
///
/// It gives the same units as ``Entitlements/rounded(residual:)`` with the largest remainders, for
/// entitlements of amount × wᵢ ÷ D. Instead of dividing, each amount is multiplied by a reciprocal
/// that is prepared to 64 bits; what that leaves uncertain is settled exactly.
public struct ProportionalDivision: Sendable {
  /// The largest amount that can be divided: below 2⁶², so that no step passes 64 bits.
  public static let mostAmount: UInt64 = 1 << 62 - 1

  /// How many recipients there are.
  public let count: Int
  private let tieRule: TieRule
  private let denominator: UInt64
  private let weights: [UInt64]
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
    self.denominator = denominator
    self.tieRule = tieRule
    entitlements = unitEntitlements
    count = unitEntitlements.count
    weights = unitEntitlements.numerators.map { UInt64($0) }
    reciprocals = weights.map { weight in
      weight >= denominator ? .max : denominator.dividingFullWidth((weight, 0)).quotient
    }
  }

  /// Divides an amount into whole units that sum to it.
  ///
  /// - Parameters:
  ///   - amount: At most ``mostAmount``.
  ///   - workspace: Room for ``count`` recipients; its units are the result.
  /// - Complexity: O(*n*).
  public func divide(_ amount: UInt64, in workspace: inout DivisionWorkspace) {
    let half = denominator - denominator / 2
    var (floors, rounded): (UInt64, UInt64) = (0, 0)
    for recipient in 0..<count {
      let weight = weights[recipient]
      var quotient = amount.multipliedFullWidth(by: reciprocals[recipient]).high
      var remainder = amount &* weight &- quotient &* denominator
      // The reciprocal is cut off, so the quotient may be one short.
      let isShort: UInt64 = remainder >= denominator ? 1 : 0
      quotient &+= isShort
      remainder &-= isShort &* denominator
      let isUpper: UInt64 = remainder >= half ? 1 : 0
      floors &+= quotient
      rounded &+= isUpper
      workspace.units[recipient] = quotient &+ isUpper
      workspace.remainders[recipient] = remainder
    }
    let leftOver = amount &- floors
    if leftOver == rounded { return }
    settle(Int(leftOver) - Int(rounded), half: half, amount, &workspace)
  }

  /// Moves the few units by which rounding to the nearest misses the amount.
  private func settle(
    _ residual: Int, half: UInt64, _ amount: UInt64, _ workspace: inout DivisionWorkspace
  ) {
    if residual.magnitude > 8 { return selectAll(amount, &workspace) }
    for _ in 0..<residual.magnitude {
      if residual > 0 {
        let recipient = firstBelow(half, workspace)
        workspace.units[recipient] &+= 1
        // It now is at its upper quota and cannot be chosen again.
        workspace.remainders[recipient] = denominator
      } else {
        let recipient = lastAbove(half, workspace)
        workspace.units[recipient] &-= 1
        workspace.remainders[recipient] = 0
      }
    }
  }

  /// Of those rounded down, the one with the largest remainder.
  private func firstBelow(_ half: UInt64, _ workspace: DivisionWorkspace) -> Int {
    var (best, remainder) = (0, UInt64(0))
    for recipient in 0..<count {
      let own = workspace.remainders[recipient]
      if own >= half || own < remainder { continue }
      // Rounded down, so its units are its floor.
      if own > remainder || workspace.units[recipient] > workspace.units[best],
        own > remainder || tieRule == .largerEntitlement
      {
        (best, remainder) = (recipient, own)
      }
    }
    return best
  }

  /// Of those rounded up, the one with the smallest remainder.
  private func lastAbove(_ half: UInt64, _ workspace: DivisionWorkspace) -> Int {
    var (best, remainder) = (0, UInt64.max)
    for recipient in 0..<count {
      let own = workspace.remainders[recipient]
      if own < half || own >= denominator || own > remainder { continue }
      if own < remainder || tieRule == .listedOrder
        || workspace.units[recipient] <= workspace.units[best]
      {
        (best, remainder) = (recipient, own)
      }
    }
    return best
  }

  /// The plain way, for the rare many units: its time does not grow with their number.
  private func selectAll(_ amount: UInt64, _ workspace: inout DivisionWorkspace) {
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
  fileprivate var remainders: [UInt64]

  /// Room for a number of recipients.
  public init(count: Int) {
    units = Array(repeating: 0, count: count)
    remainders = Array(repeating: 0, count: count)
  }
}
