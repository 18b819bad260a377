import Apportionment

/// A fund divided into grants, with its residual and who carries it (fördelning).
///
/// It exists only if it proves: the grants and what is left over sum to the fund and what other
/// funds passed on to it, and every grant is its entitlement's floor or ceiling in the fund's unit.
public struct Allocation: Sendable {
  /// The fund.
  public let fund: Fund
  /// What other funds passed on to it, in the agreement's order.
  public let received: [PassedMoney]
  /// What it divides: its own amount and what it received.
  public let amount: Kronor
  /// What each recipient is due before rounding, in kronor, in the order of the fund's recipients.
  public let entitlements: Entitlements
  /// The sum of the grants.
  public let granted: Kronor
  /// What nobody is due; nil where the grants are all that it divides.
  public let rest: AllocatedRest?
  /// What it grants minus the sum of the entitlements rounded to the nearest unit; zero where each is
  /// rounded by itself.
  public let residual: Kronor
  /// Who carries the residual, in listed order; they sum to it.
  public let carriers: [NamedCarrier]
  /// The recipients whose equal remainders the tie rule had to choose between.
  public let ties: [Recipient]
  private let units: [Int]
  private let unit: Int

  /// Divides a fund.
  ///
  /// - Parameters:
  ///   - received: What other funds pass on to it.
  ///   - keys: The agreement's keys; those that the rule reads must have values.
  ///   - fund: The fund.
  /// - Throws: ``AllocationFault``.
  /// - Complexity: O(*n*) in the number of recipients, O(*n* log *n*) for bounds.
  public init(
    of fund: Fund, receiving received: [PassedMoney] = [], keys: [DistributionKey]
  ) throws(AllocationFault) {
    self.fund = fund
    self.received = received
    let amount = received.reduce(fund.amount) { $0 + $1.amount }
    let divided = try fund.division.divided(amount.fraction, keys: keys)
    try fund.checkRest(divided.leftovers)
    entitlements = divided.entitlements
    let rounded = try Self.rounded(divided, fund, received)
    let unit = fund.rounding.unit
    units = rounded.units
    self.unit = unit.ore
    residual = Kronor(units: rounded.residual, of: unit.ore)
    carriers = rounded.carriers.map {
      NamedCarrier(
        recipient: fund.recipients[$0.recipient].name, amount: Kronor(units: $0.units, of: unit.ore)
      )
    }
    ties = rounded.ties.map { fund.recipients[$0] }
    self.amount = amount
    let sum = Self.sum(of: units, unit.ore)
    if sum.ore > amount.ore {
      throw .roundedAboveAmount(excess: KronorSum(ore: sum.ore - Int128(amount.ore)))
    }
    granted = sum.total
    rest = AllocatedRest(amount - granted, divided.leftovers, of: fund)
    try prove(divided)
  }

  /// The grants, in the order of the fund's recipients.
  public var grants: Grants { Grants(allocation: self) }

  /// The grant of a recipient; nil where the fund is not for it.
  ///
  /// - Complexity: O(*n*).
  public func grant(to recipient: Recipient) -> Grant? {
    fund.recipients.firstIndex { $0.name == recipient.name }.map(grant(at:))
  }

  /// The grant of the recipient with an index.
  func grant(at index: Int) -> Grant {
    Grant(
      recipient: fund.recipients[index], entitlement: entitlements[index],
      amount: amount(at: index))
  }

  /// The amount of one grant.
  func amount(at index: Int) -> Kronor { Kronor(units: units[index], of: unit) }

  /// The amount of one grant in öre.
  func ore(at index: Int) -> Int { units[index] * unit }

  /// The sum of the grants, taken twice: in öre and in `Decimal`.
  private static func sum(of units: [Int], _ unit: Int) -> TwofoldSum {
    let block = TwofoldSum.block(count: units.count)
    var sum = TwofoldSum(count: 0)
    for start in stride(from: 0, to: units.count, by: block) {
      // Each rounded to the nearest by itself they are at most twice the fund: within 64 bits.
      let part = units[start..<min(start + block, units.count)].reduce(0, +)
      sum.add(ore: part * unit)
    }
    return sum
  }
}

extension Allocation {
  /// The grants and what is left over sum to the amount, taken twice; so do the entitlements and
  /// what their rule leaves over; and what is left over is that, but for less than a unit, or for
  /// less than a unit a recipient where each is rounded by itself.
  private func prove(_ divided: DividedAmount) throws(AllocationFault) {
    let rest = rest?.amount ?? .zero
    let units = (rest.fraction - divided.rest) / fund.rounding.unit.fraction
    let areWhole =
      switch fund.rounding.residual {
      case .each: units.magnitude < Fraction(Int128(max(1, self.units.count)))
      case .carriers, .largestRemainder: units >= .zero && units < .one
      }
    guard areWhole, [granted, rest].sumOfParts() == amount,
      divided.leftovers.isEmpty || entitlements.total + divided.rest == amount.fraction
    else { throw .unproved(sum: granted) }
  }
}

extension Kronor {
  /// Some rounding units of a fund: no more than the fund and one unit.
  fileprivate init(units: Int, of unit: Int) {
    let (ore, overflow) = units.multipliedReportingOverflow(by: unit)
    guard !overflow, let amount = try? Kronor(ore: ore) else {
      preconditionFailure("a part of a fund is beyond the fund: \(units) × \(unit) öre")
    }
    self = amount
  }
}

extension Allocation {
  /// The grants of an allocation, made one at a time as they are asked for.
  public struct Grants: RandomAccessCollection, Sendable {
    fileprivate let allocation: Allocation

    /// The first index, 0.
    public var startIndex: Int { 0 }
    /// The number of recipients.
    public var endIndex: Int { allocation.units.count }

    /// The grant of the recipient with this index.
    public subscript(index: Int) -> Grant { allocation.grant(at: index) }
  }
}

/// What one recipient gets from one fund (bidrag).
public struct Grant: Hashable, Sendable {
  /// Who gets it.
  public let recipient: Recipient
  /// What it is due before rounding, in kronor, exactly.
  public let entitlement: Fraction
  /// What it gets.
  public let amount: Kronor
}

extension Allocation {
  private static func rounded(
    _ divided: DividedAmount, _ fund: Fund, _ received: [PassedMoney]
  ) throws(AllocationFault) -> RoundedEntitlements {
    let counted = divided.entitlements.counted(in: fund.rounding.unit.fraction)
    do throws(ApportionmentError) {
      let method: ResidualMethod
      switch fund.rounding.residual {
      case .each(let rounding):
        return RoundedEntitlements(each: try counted.rounded(each: rounding))
      case .largestRemainder(let tieRule): method = .largestRemainder(tieRule)
      case .carriers(let named, _): method = .carriers(positions(of: named, in: fund))
      }
      return try counted.rounded(
        residual: method, leavingParts: !divided.leftovers.isEmpty)
    } catch {
      let unit = fund.rounding.unit
      if case .amountNotWholeUnits = error,
        let passed = received.first(where: { $0.amount.ore % unit.ore != 0 })
      {
        throw .receivedNotWholeUnits(passed, unit: unit)
      }
      throw AllocationFault(error, of: fund, divided.entitlements)
    }
  }

  private static func positions(of named: [NamedCarrier], in fund: Fund) -> [Carrier] {
    named.compactMap { carrier in
      fund.recipients.firstIndex { $0.name == carrier.recipient }.map {
        Carrier(recipient: $0, units: carrier.amount.ore / fund.rounding.unit.ore)
      }
    }
  }
}

extension AllocationFault {
  /// A fault of rounding, with names and in kronor.
  fileprivate init(_ error: ApportionmentError, of fund: Fund, _ entitlements: Entitlements) {
    let kronor = { (units: Int128) in Fraction(units) * fund.rounding.unit.fraction }
    switch error {
    case .amountNotWholeUnits: self = .notWholeUnits(fund.rounding.unit)
    case .carriersMissResidual(let residual, let carried):
      self = .carriersMissResidual(residual: kronor(Int128(residual)), carried: kronor(carried))
    case .carrierLeavesQuota(let recipient, let units):
      self = .carrierLeavesQuota(
        recipient: fund.recipients[recipient].name, grant: kronor(units),
        entitlement: entitlements[recipient])
    default: preconditionFailure("rounding an amount within bounds fails otherwise: \(error)")
    }
  }
}
