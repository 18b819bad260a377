/// The lower quota and the remainder of each entitlement.
struct Quotas {
  let floors: [Int]
  let remainders: [Int128]
  let denominator: Int128

  /// - Throws: ``ApportionmentError/overflow`` where a lower quota is beyond 64 bits.
  init(_ entitlements: Entitlements) throws(ApportionmentError) {
    denominator = entitlements.denominator
    var floors: [Int] = []
    var remainders: [Int128] = []
    floors.reserveCapacity(entitlements.count)
    remainders.reserveCapacity(entitlements.count)
    for numerator in entitlements.numerators {
      let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      guard let floor = Int(exactly: quotient), floor < Int.max else { throw .overflow }
      floors.append(floor)
      remainders.append(remainder)
    }
    self.floors = floors
    self.remainders = remainders
  }

  /// Whether the nearest unit is the upper quota; a half goes up.
  func roundsUp(_ recipient: Int) -> Bool {
    remainders[recipient] >= denominator - remainders[recipient]
  }

  /// The entitlement rounded to the nearest unit.
  func nearest(_ recipient: Int) -> Int {
    floors[recipient] + (roundsUp(recipient) ? 1 : 0)
  }

  func sumOfNearest() throws(ArithmeticError) -> Int128 {
    var sum: Int128 = 0
    for recipient in floors.indices { sum = try sum.adding(Int128(nearest(recipient))) }
    return sum
  }

  /// Nearest units, moved by the carriers.
  func carrying(
    _ carriers: [Carrier], residual: Int
  ) throws(ApportionmentError) -> RoundedEntitlements {
    let sum = try exactly { () throws(ArithmeticError) in
      try carriers.lazy.map { Int128($0.units) }.exactSum()
    }
    guard let carried = Int(exactly: sum) else { throw .overflow }
    if carried != residual { throw .carriersMissResidual(residual: residual, carried: carried) }
    var units = floors.indices.map(nearest)
    for carrier in carriers {
      let (moved, overflow) = units[carrier.recipient].addingReportingOverflow(carrier.units)
      if overflow { throw .overflow }
      units[carrier.recipient] = moved
    }
    for carrier in carriers where !keepsQuota(units[carrier.recipient], carrier.recipient) {
      throw .carrierLeavesQuota(
        recipient: carrier.recipient, units: units[carrier.recipient])
    }
    return rounded(units, residual: residual, ties: [])
  }

  /// Lower quotas, and the units left over to the largest remainders.
  func byLargestRemainder(
    amount: Int128, residual: Int, _ tieRule: TieRule
  ) throws(ApportionmentError) -> RoundedEntitlements {
    let sumOfFloors = try exactly { () throws(ArithmeticError) in
      try floors.lazy.map { Int128($0) }.exactSum()
    }
    let leftOver = Int(amount - sumOfFloors)
    let selection = LargestRemainders(of: self, count: leftOver, tieRule)
    var units = floors
    for recipient in selection.chosen { units[recipient] += 1 }
    return rounded(units, residual: residual, ties: selection.ties)
  }

  private func keepsQuota(_ units: Int, _ recipient: Int) -> Bool {
    units == floors[recipient] || (units == floors[recipient] + 1 && remainders[recipient] > 0)
  }

  private func rounded(_ units: [Int], residual: Int, ties: [Int]) -> RoundedEntitlements {
    let carriers = units.indices.compactMap { recipient in
      let moved = units[recipient] - nearest(recipient)
      return moved == 0 ? nil : Carrier(recipient: recipient, units: moved)
    }
    return RoundedEntitlements(units: units, residual: residual, carriers: carriers, ties: ties)
  }
}
