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
  /// - Throws: ``InvalidInput`` with every fund that cannot be divided, at its place in the
  ///   agreement file.
  public init(of agreement: Agreement) throws(InvalidInput) {
    self.agreement = agreement
    let problems = Problems()
    var outcomes: [FundOutcome] = []
    for fund in agreement.funds {
      let needs = fund.rule.keys.filter { agreement.key($0)?.values == nil }
      if !needs.isEmpty {
        outcomes.append(.awaiting(AwaitingFund(fund: fund, needs: needs)))
        continue
      }
      do throws(AllocationFault) {
        outcomes.append(.allocated(try Allocation(of: fund, keys: agreement.keys)))
      } catch {
        problems.add(error.problem(in: fund))
      }
    }
    try problems.throwIfAny()
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

extension AllocationFault {
  /// The fault at its place in the agreement file.
  func problem(in fund: Fund) -> Problem {
    let (location, part) =
      isOfCarriers ? (fund.origin.carriers, "residual") : (fund.origin.rule, "rule")
    return Problem(
      at: location, path: "\(fund.origin.path).\(part)", "fund '\(fund.id)': \(fault)",
      repair: repair)
  }
}
