import Apportionment

/// Why a recipient gets what it gets from one fund, down to the last krona.
public struct GrantExplanation: Sendable {
  /// The fund, its rule and its citation.
  public let fund: Fund
  /// The recipient, what it is due and what it gets.
  public let grant: Grant
  /// The calculation of what it is due; its value is the grant's entitlement.
  public let arithmetic: Arithmetic
  /// The key values the calculation reads.
  public let readings: [KeyReading]
  /// What a reader should know of the calculation.
  public let remarks: [ArithmeticRemark]
  /// The entitlement rounded to the nearest unit, halves up.
  public let nearest: Kronor
  /// The fund minus the sum of all its entitlements rounded to the nearest unit.
  public let residual: Kronor
  /// What other funds passed on to the fund.
  public let received: [PassedMoney]
  /// What the fund divides: its amount, and what it received.
  public var divided: KronorSum {
    received.reduce(KronorSum(fund.amount)) { $0 + KronorSum($1.amount) }
  }
  /// What nobody is due of the fund; nil for nothing.
  public let rest: AllocatedRest?
  /// What the recipient has to do with the residual; nil where it has nothing.
  public let share: ResidualShare?
  /// The agreement's notes that touch the fund.
  public let notes: [Note]

  /// Explains the grant of the recipient with an index.
  ///
  /// - Throws: ``AllocationFault`` where the fund cannot be allocated with largest remainders.
  package init(
    of allocation: Allocation, at position: Int, in agreement: Agreement
  ) throws(AllocationFault) {
    fund = allocation.fund
    grant = allocation.grant(at: position)
    var written = WrittenDivision(keys: agreement.keys)
    arithmetic = try written.arithmetic(
      of: allocation.writtenAmount, by: fund.division, at: position)
    readings = written.readings
    remarks = written.remarks
    residual = allocation.residual
    share = try ResidualShare(of: allocation, at: position, keys: agreement.keys)
    received = allocation.received
    rest = allocation.rest
    nearest = allocation.nearest(at: position) - (share?.carried ?? .zero)
    notes = agreement.notes.filter { [id = allocation.fund.id] in $0.funds.contains(id) }
    // The calculation is written apart from the one that divides; they must not drift apart.
    if arithmetic.value != grant.entitlement { throw .explanationDrifted }
  }
}

extension Allocation {
  /// What the fund divides as it stands in a calculation: its amount, and what others passed on to it.
  package var writtenAmount: Arithmetic {
    received.reduce(.term(fund.amount.fraction, .fundAmount)) { sum, passed in
      sum + .term(passed.amount.fraction, .received(passed.fund))
    }
  }

  /// The grant, or where each is rounded down by itself the entitlement to the nearest unit.
  fileprivate func nearest(at position: Int) -> Kronor {
    guard case .each(.down) = fund.rounding.residual else { return amount(at: position) }
    let unit = fund.rounding.unit
    let rest = entitlements[position] - amount(at: position).fraction
    return rest * Fraction(2) < unit.fraction
      ? amount(at: position) : amount(at: position) + unit
  }
}

/// What one recipient has to do with a fund's residual.
public struct ResidualShare: Sendable {
  /// The part of the residual that it carries; zero where only the largest remainders would have
  /// given it some.
  public let carried: Kronor
  /// Who decided: the agreement, with its citation, or the largest remainders.
  public let decision: FundResidual
  /// The recipients whose equal remainders the tie rule chose between.
  public let ties: [Recipient]
  /// What the recipient would get if the largest remainders carried the residual.
  public let underLargestRemainder: Kronor
  /// Who would carry the residual then.
  public let largestRemainderCarriers: [NamedCarrier]

  /// nil where the recipient neither carries a part nor would under largest remainder.
  init?(
    of allocation: Allocation, at position: Int, keys: [DistributionKey]
  ) throws(AllocationFault) {
    let name = allocation.fund.recipients[position].name
    let other =
      switch allocation.fund.rounding.residual {
      case .largestRemainder, .each: allocation
      case .carriers:
        try Allocation(
          of: allocation.fund.withoutCarriers, receiving: allocation.received, keys: keys)
      }
    let carried = allocation.carriers.first { $0.recipient == name }?.amount
    guard carried != nil || other.carriers.contains(where: { $0.recipient == name }) else {
      return nil
    }
    self.carried = carried ?? .zero
    decision = allocation.fund.rounding.residual
    ties = allocation.ties
    underLargestRemainder = other.amount(at: position)
    largestRemainderCarriers = other.carriers
  }
}
