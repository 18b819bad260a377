import Apportionment

/// One fund in a sweep: how its grants follow from the values of the axes.
struct SweepFund: Sendable {
  /// An axis that moves a fund's amount or base amount evenly.
  struct Course: BitwiseCopyable, Sendable {
    /// The axis's position among the axes.
    let axis: Int
    /// The first amount, in öre.
    let start: Int
    /// The distance to the next, in öre.
    let step: Int

    /// The amount in a scenario, in öre.
    ///
    /// - Parameter positions: The index of each axis's value.
    func value(at positions: [Int]) -> Int { start + step * positions[axis] }
  }

  /// The grants of the fund as the variant has it, in öre.
  private let grants: [Int]
  /// The column of each recipient; −1 for those not asked for.
  let columns: [Int]
  let amount: Course?
  let base: Course?
  let amountAsIs: Int
  let baseAsIs: Int
  /// The fund, its residual carried by the largest remainders where named recipients carry it.
  let fund: Fund
  let keys: [DistributionKey]

  init(
    _ allocation: Allocation, keys: [DistributionKey], amount: Course?, base: Course?,
    columns: [Int]
  ) {
    fund = allocation.fund.roundingWithoutCarriers
    self.keys = keys
    self.columns = columns
    self.amount = amount
    self.base = base
    grants = allocation.grants.map(\.amount.ore)
    amountAsIs = fund.amount.ore
    baseAsIs = fund.rule.outerBase?.ore ?? 0
  }

  /// Whether any axis moves the fund.
  var isVaried: Bool { amount != nil || base != nil }

  /// Adds the grants of the fund as the variant has it.
  func addGrants(to values: inout MutableSpan<Int>) {
    for (grant, column) in zip(grants, columns) where column >= 0 { values[column] += grant }
  }

  /// Adds the fund's grants in a scenario to the columns, allocated the plain way.
  ///
  /// - Parameter positions: The index of each axis's value.
  /// - Throws: ``AllocationFault`` where the scenario cannot be allocated.
  func add(at positions: [Int], to values: inout MutableSpan<Int>) throws(AllocationFault) {
    let amount = amount?.value(at: positions) ?? amountAsIs
    let base = base?.value(at: positions) ?? baseAsIs
    if amount == amountAsIs, base == baseAsIs { return addGrants(to: &values) }
    let allocation = try Allocation(of: try changed(amount: amount, base: base), keys: keys)
    for (grant, column) in zip(allocation.grants, columns) where column >= 0 {
      values[column] += grant.amount.ore
    }
  }

  private func changed(amount: Int, base: Int) throws(AllocationFault) -> Fund {
    guard let amount = try? Kronor(ore: amount), let base = try? Kronor(ore: base) else {
      // The ends of both courses were found within bounds.
      preconditionFailure("an amount between two within bounds is beyond them")
    }
    var changed = fund
    changed.amount = amount
    changed.rule = fund.rule.replacingOuterBase(base)
    return changed
  }
}

extension Rule {
  /// The base amount, where the rule begins with one.
  var outerBase: Kronor? {
    if case .base(let amount, _) = self { amount } else { nil }
  }

  /// The rule with another base amount, where it begins with one.
  func replacingOuterBase(_ amount: Kronor) -> Rule {
    if case .base(_, let then) = self { .base(amount, then: then) } else { self }
  }
}

extension Fund {
  /// The fund, its residual carried by the largest remainders where named recipients carry it.
  var roundingWithoutCarriers: Fund {
    if case .carriers = rounding.residual { roundingByLargestRemainder } else { self }
  }
}
