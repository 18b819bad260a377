/// The funds of an agreement while they are divided one after the other.
///
/// What a fund passes on must be known before the fund that receives it is divided.
struct FundDivision {
  private let agreement: Agreement
  private var made: [FundOutcome?]
  private var received: [[PassedMoney]]
  /// The keys that the funds need which pass on to each, and which it therefore awaits too.
  private var needs: [[String]]
  /// Whether a fund that passes on to each could not be divided.
  private var isCut: [Bool]
  private var faults: [DivisionFaults.Fault] = []

  init(of agreement: Agreement) {
    self.agreement = agreement
    made = agreement.funds.map { _ in nil }
    received = agreement.funds.map { _ in [] }
    needs = received.map { _ in [] }
    isCut = received.map { _ in false }
  }

  /// Divides a fund when all that it receives is known.
  ///
  /// - Parameter target: The position of the fund that its rest goes to; nil for none.
  mutating func divide(_ position: Int, restTo target: Int?) {
    let fund = agreement.funds[position]
    let missing = (agreement.keys.lacking(fund.rule.keys) + needs[position]).uniqued()
    if isCut[position] {
      // Why is told at the fund that it would receive from.
      if let target { isCut[target] = true }
    } else if !missing.isEmpty {
      made[position] = .awaiting(
        AwaitingFund(fund: fund, needs: missing, received: received[position]))
      if let target { needs[target] += missing }
    } else {
      allocate(fund, position, restTo: target)
    }
  }

  private mutating func allocate(_ fund: Fund, _ position: Int, restTo target: Int?) {
    do throws(AllocationFault) {
      let allocation = try Allocation(
        of: fund, receiving: received[position], keys: agreement.keys)
      made[position] = .allocated(allocation)
      if let target, let rest = allocation.rest {
        received[target].append(PassedMoney(fund: fund.id, amount: rest.amount))
      }
    } catch {
      faults.append(DivisionFaults.Fault(position: position, fault: error))
      if let target { isCut[target] = true }
    }
  }

  /// What became of each fund, in the agreement's order, when all are divided.
  ///
  /// - Throws: ``DivisionFaults`` with all that could not be, in the agreement's order.
  func outcomes() throws(DivisionFaults) -> [FundOutcome] {
    if !faults.isEmpty {
      throw DivisionFaults(faults: faults.sorted { $0.position < $1.position })
    }
    let outcomes = made.compactMap { $0 }
    precondition(outcomes.count == made.count, "without a fault every fund is divided or awaits")
    return outcomes
  }
}
