import Apportionment

/// All funds of an agreement, each divided into grants or awaiting data.
public struct AgreementAllocation: Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// What became of each fund, in the agreement's order.
  public let outcomes: [FundOutcome]
  /// The sum of the funds that are divided.
  public let allocated: Kronor

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
    var faults: [DivisionFaults.Fault] = []
    var outcomes: [FundOutcome] = []
    for (position, fund) in agreement.funds.enumerated() {
      let needs = agreement.keys.lacking(fund.rule.keys)
      if !needs.isEmpty {
        outcomes.append(.awaiting(AwaitingFund(fund: fund, needs: needs)))
        continue
      }
      do throws(AllocationFault) {
        outcomes.append(.allocated(try Allocation(of: fund, keys: agreement.keys)))
      } catch {
        faults.append(DivisionFaults.Fault(position: position, fault: error))
      }
    }
    if !faults.isEmpty { throw DivisionFaults(faults: faults) }
    self.outcomes = outcomes
    allocated = outcomes.compactMap { $0.allocation?.fund.amount }.sumOfParts()
  }

  /// The allocations, in the agreement's order.
  public var allocations: [Allocation] { outcomes.compactMap(\.allocation) }

  /// The funds that await data, in the agreement's order.
  public var awaiting: [AwaitingFund] {
    outcomes.compactMap { if case .awaiting(let fund) = $0 { fund } else { nil } }
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

  /// The allocation, where there is one.
  public var allocation: Allocation? {
    if case .allocated(let allocation) = self { allocation } else { nil }
  }
}

/// A fund whose keys have no values yet.
public struct AwaitingFund: Sendable {
  /// The fund.
  public let fund: Fund
  /// The ids of the keys without values.
  public let needs: [String]
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
