import Apportionment

/// All funds of an agreement, each divided into grants or awaiting data.
public struct AgreementAllocation: Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// What became of each fund, in the agreement's order.
  public let outcomes: [FundOutcome]
  /// The sum of all grants.
  public let allocated: Kronor
  /// What is left over of the funds and passed on to none.
  public let unallocated: Kronor

  /// Divides every fund whose keys have values.
  ///
  /// An agreement divides: it was divided when it was read, or when changes were made to it.
  public init(of agreement: Agreement) {
    do throws(DivisionFaults) {
      try self.init(dividing: agreement)
    } catch {
      preconditionFailure("an agreement was found to divide and does not: \(error.faults)")
    }
  }

  /// Divides every fund whose keys have values, of an agreement that may not be one yet.
  init(dividing agreement: Agreement) throws(DivisionFaults) {
    self.agreement = agreement
    let order = try PassingOrder(of: agreement.funds)
    var division = FundDivision(of: agreement)
    for position in order.positions { division.divide(position, restTo: order.targets[position]) }
    outcomes = try division.outcomes()
    allocated = outcomes.compactMap { $0.allocation?.granted }.sumOfParts()
    unallocated = outcomes.compactMap(\.unallocated).sumOfParts()
    prove()
  }

  /// Every krona of the funds is granted, unallocated or awaits data.
  private func prove() {
    precondition(
      [allocated, unallocated, awaitingAmount].sumOfParts()
        == agreement.funds.map(\.amount).sumOfParts(),
      "the grants, what is unallocated and what awaits data are not the funds")
  }

  /// The sum of the funds that await data, with what others passed on to them.
  public var awaitingAmount: Kronor { awaiting.map(\.amount).sumOfParts() }

  /// Whether the agreement tells of money that nobody is due, or there is some.
  public var tellsRest: Bool {
    agreement.funds.contains { $0.rest != nil }
      || allocations.contains { $0.rest != nil }
  }

  /// The allocations, in the agreement's order.
  public var allocations: [Allocation] { outcomes.compactMap(\.allocation) }

  /// The funds that await data, in the agreement's order.
  public var awaiting: [AwaitingFund] {
    outcomes.compactMap { if case .awaiting(let fund) = $0 { fund } else { nil } }
  }

  /// What the grants of a fund sum to: what is granted of it, or its amount while it awaits data.
  func due(of fund: String) -> Kronor? {
    outcomes.first { $0.fund.id == fund }?.due
  }

  /// The allocation of a fund; nil where it awaits data or is unknown.
  public func allocation(of fund: String) -> Allocation? {
    agreement.funds.firstIndex { $0.id == fund }.flatMap { outcomes[$0].allocation }
  }
}

/// What became of a fund.
public enum FundOutcome: Sendable {
  /// It is divided.
  case allocated(Allocation)
  /// It cannot be divided yet. That is not zero.
  case awaiting(AwaitingFund)

  /// The fund.
  public var fund: Fund {
    switch self {
    case .allocated(let allocation): allocation.fund
    case .awaiting(let awaiting): awaiting.fund
    }
  }

  /// What is granted of it, or all that it divides while it awaits data.
  var due: Kronor {
    switch self {
    case .allocated(let allocation): allocation.granted
    case .awaiting(let awaiting): awaiting.amount
    }
  }

  /// What is left over of it and passed on to no fund.
  var unallocated: Kronor? {
    guard let rest = allocation?.rest, rest.passedTo == nil else { return nil }
    return rest.amount
  }

  /// The allocation, where there is one.
  public var allocation: Allocation? {
    if case .allocated(let allocation) = self { allocation } else { nil }
  }
}

/// A fund whose keys have no values yet.
public struct AwaitingFund: Sendable {
  /// The fund.
  public let fund: Fund
  /// The ids of the keys without values: its own, and those that funds need which pass on to it.
  public let needs: [String]
  /// What other funds passed on to it so far, in the agreement's order.
  public var received: [PassedMoney] = []

  /// Its own amount and what it received.
  public var amount: Kronor { received.reduce(fund.amount) { $0 + $1.amount } }
}

/// Why funds of what is no agreement yet cannot be divided, all of them at once.
struct DivisionFaults: Error {
  /// The faults, in the order of the funds.
  let faults: [Fault]

  /// Why one fund cannot be divided.
  struct Fault {
    /// The position of the fund.
    let position: Int
    let fault: AllocationFault
  }
}
