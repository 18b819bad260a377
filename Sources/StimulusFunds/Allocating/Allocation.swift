import Apportionment

/// A fund divided into grants, with its residual and who carries it (fördelning).
///
/// It exists only if it proves: the grants sum to the fund, and every grant is its entitlement's
/// floor or ceiling in the fund's unit.
public struct Allocation: Sendable {
  /// The fund.
  public let fund: Fund
  /// What each recipient is due before rounding, in kronor, in the order of the fund's recipients.
  public let entitlements: Entitlements
  /// The fund minus the sum of the entitlements rounded to the nearest unit.
  public let residual: Kronor
  /// Who carries the residual, in listed order; they sum to it.
  public let carriers: [NamedCarrier]
  /// The recipients whose equal remainders the tie rule had to choose between.
  public let ties: [Recipient]
  private let units: [Int]
  private let unit: Int

  /// Divides a fund.
  ///
  /// - Parameter keys: The agreement's keys; those that the rule reads must have values.
  /// - Throws: ``AllocationFault``.
  /// - Complexity: O(*n*) in the number of recipients, O(*n* log *n*) for bounds.
  public init(of fund: Fund, keys: [DistributionKey]) throws(AllocationFault) {
    self.fund = fund
    entitlements = try RuleEvaluation(recipients: fund.recipients, keys: keys)
      .entitlements(under: fund.rule, of: fund.amount.fraction)
    let rounded = try Self.rounded(entitlements, fund)
    units = rounded.units
    unit = fund.rounding.unit.ore
    do throws(KronorError) {
      residual = try Self.kronor(rounded.residual, of: unit)
      var carriers: [NamedCarrier] = []
      for carrier in rounded.carriers {
        carriers.append(
          NamedCarrier(
            recipient: fund.recipients[carrier.recipient].name,
            amount: try Self.kronor(carrier.units, of: unit)))
      }
      self.carriers = carriers
    } catch { throw .overflow(keys: fund.rule.keys) }
    ties = rounded.ties.map { fund.recipients[$0] }
    try prove()
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

  /// The amount of one grant; within bounds because no grant is above the fund.
  func amount(at index: Int) -> Kronor {
    (try? Self.kronor(units[index], of: unit)) ?? .zero
  }

  /// The amount of one grant in öre.
  func ore(at index: Int) -> Int { units[index] * unit }

  private static func kronor(_ units: Int, of unit: Int) throws(KronorError) -> Kronor {
    let (ore, overflow) = units.multipliedReportingOverflow(by: unit)
    if overflow { throw .outOfBounds("\(units) × \(unit) öre") }
    return try Kronor(ore: ore)
  }

  /// Checks the sum of the grants against the fund; the quota rule was checked when rounding.
  private func prove() throws(AllocationFault) {
    var sum = 0
    for count in units {
      let (next, overflow) = sum.addingReportingOverflow(count)
      if overflow { throw .overflow(keys: fund.rule.keys) }
      sum = next
    }
    guard let proved = try? Self.kronor(sum, of: unit) else {
      throw .overflow(keys: fund.rule.keys)
    }
    if proved != fund.amount { throw .unproved(sum: proved) }
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
    _ entitlements: Entitlements, _ fund: Fund
  ) throws(AllocationFault) -> RoundedEntitlements {
    let method: ResidualMethod
    switch fund.rounding.residual {
    case .largestRemainder(let tieRule): method = .largestRemainder(tieRule)
    case .carriers(let named, _): method = .carriers(positions(of: named, in: fund))
    }
    do throws(ApportionmentError) {
      return try entitlements.counted(in: fund.rounding.unit.fraction).rounded(residual: method)
    } catch {
      throw AllocationFault(error, of: fund, entitlements)
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
    let kronor = { (units: Int) in
      (try? Kronor(ore: units * fund.rounding.unit.ore)) ?? .zero
    }
    switch error {
    case .amountNotWholeUnits: self = .notWholeUnits(fund.rounding.unit)
    case .carriersMissResidual(let residual, let carried):
      self = .carriersMissResidual(residual: kronor(residual), carried: kronor(carried))
    case .carrierLeavesQuota(let recipient, let units):
      self = .carrierLeavesQuota(
        recipient: fund.recipients[recipient].name, grant: kronor(units),
        entitlement: entitlements[recipient])
    default: self = .overflow(keys: fund.rule.keys)
    }
  }
}
