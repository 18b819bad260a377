/// The lower quota and the remainder of each of some portions.
struct Quotas<Number: ExactNumber> {
  let floors: [Int]
  let remainders: [Number]
  let denominator: Number

  /// - Precondition: The portions sum to an amount within 63 bits.
  init(_ portions: Portions<Number>) {
    denominator = portions.denominator
    var floors: [Int] = []
    var remainders: [Number] = []
    floors.reserveCapacity(portions.numerators.count)
    remainders.reserveCapacity(portions.numerators.count)
    for numerator in portions.numerators {
      let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      guard let floor = quotient.word else { preconditionFailure("a portion above their sum") }
      floors.append(floor)
      remainders.append(remainder)
    }
    self.floors = floors
    self.remainders = remainders
  }

  /// Whether the nearest unit is the upper quota; a half goes up.
  private func roundsUp(_ recipient: Int) -> Bool {
    remainders[recipient].isAtLeastHalf(of: denominator)
  }

  /// The entitlement rounded to the nearest unit.
  func nearest(_ recipient: Int) -> Int {
    floors[recipient] + (roundsUp(recipient) ? 1 : 0)
  }

  /// The amount minus the sum of the portions rounded to the nearest unit: at most one for each.
  func residual(of amount: Int) -> Int {
    Int(floors.indices.reduce(Int128(amount)) { $0 - Int128(nearest($1)) })
  }

  /// Nearest units, moved by the carriers.
  func carried(
    by carriers: [Carrier], residual: Int
  ) throws(ApportionmentError) -> RoundedEntitlements {
    let carried = carriers.reduce(Int128(0)) { $0 + Int128($1.units) }
    if carried != residual { throw .carriersMissResidual(residual: residual, carried: carried) }
    var units = floors.indices.map { Int128(nearest($0)) }
    for carrier in carriers { units[carrier.recipient] += Int128(carrier.units) }
    for carrier in carriers where !keepsQuota(units[carrier.recipient], carrier.recipient) {
      throw .carrierLeavesQuota(recipient: carrier.recipient, units: units[carrier.recipient])
    }
    // Those that no carrier moves are their nearest, all others within their quota.
    return rounded(units.map { Int($0) }, residual: residual, ties: [])
  }

  /// Lower quotas, and the units left over to the largest remainders.
  func byLargestRemainder(
    amount: Int, residual: Int, _ tieRule: TieRule
  ) -> RoundedEntitlements {
    // Between zero and the number of recipients.
    let leftOver = Int(floors.reduce(Int128(amount)) { $0 - Int128($1) })
    let selection = LargestRemainders(of: self, count: leftOver, tieRule)
    var units = floors
    for recipient in selection.chosen { units[recipient] += 1 }
    return rounded(units, residual: residual, ties: selection.ties)
  }

  private func keepsQuota(_ units: Int128, _ recipient: Int) -> Bool {
    let floor = Int128(floors[recipient])
    return units == floor || (units == floor + 1 && remainders[recipient] > .zero)
  }

  private func rounded(_ units: [Int], residual: Int, ties: [Int]) -> RoundedEntitlements {
    let carriers = units.indices.compactMap { recipient in
      let moved = units[recipient] - nearest(recipient)
      return moved == 0 ? nil : Carrier(recipient: recipient, units: moved)
    }
    return RoundedEntitlements(units: units, residual: residual, carriers: carriers, ties: ties)
  }
}
