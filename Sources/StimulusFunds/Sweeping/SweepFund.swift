import Apportionment

/// One fund in a sweep: how its grants follow from the values of the axes.
struct SweepFund: Sendable {
  /// The fund, its residual carried by the largest remainders.
  let fund: Fund
  let keys: [DistributionKey]
  let amount: SweepCourse?
  let base: SweepCourse?
  let carried: CarriedGrants?
  /// The column of each recipient; −1 for those not asked for.
  let columns: [Int]
  /// The amount where no axis moves it, in öre.
  let amountAsIs: Int
  /// The base amount where no axis moves it, in öre.
  let baseAsIs: Int

  init(
    _ fund: Fund, keys: [DistributionKey], amount: SweepCourse?, base: SweepCourse?,
    carried: CarriedGrants?, columns: [Int]
  ) {
    self.fund = fund
    self.keys = keys
    self.amount = amount
    self.base = base
    self.columns = columns
    amountAsIs = fund.amount.ore
    baseAsIs = fund.rule.outerBase?.ore ?? 0
    self.carried = carried
  }

  /// Adds the fund's grants in a scenario to the columns, allocated the plain way.
  ///
  /// - Parameter positions: The index of each axis's value.
  /// - Throws: ``SweepFault`` where the scenario cannot be allocated.
  func add(at positions: [Int], to values: inout MutableSpan<Int>) throws(SweepFault) {
    let moved = moved(at: positions)
    // What is left over of an amount would hide that it is no whole number of units.
    if amount != nil, let contradiction = moved.contradiction() {
      throw SweepFault(contradiction: contradiction, of: moved)
    }
    do throws(AllocationFault) {
      if let carried, moved.amount.ore == carried.amount,
        try moved.entitlements(keys: keys) == carried.entitlements
      {
        return add(try carried.grants.get(), to: &values)
      }
      let allocation = try Allocation(of: moved, keys: keys)
      for (index, column) in columns.enumerated() where column >= 0 {
        values[column] += allocation.ore(at: index)
      }
    } catch { throw SweepFault(error, of: fund) }
  }

  /// Adds grants in öre.
  func add(_ grants: [Int], to values: inout MutableSpan<Int>) {
    for (grant, column) in zip(grants, columns) where column >= 0 { values[column] += grant }
  }

  private func moved(at positions: [Int]) -> Fund {
    var moved = fund
    if let amount { moved.amount = Self.kronor(amount.value(at: positions)) }
    if let base, case .base(_, let then) = fund.rule {
      moved.rule = .base(.amount(Self.kronor(base.value(at: positions))), then: then)
    }
    return moved
  }

  private static func kronor(_ ore: Int) -> Kronor {
    guard let amount = try? Kronor(ore: ore) else {
      preconditionFailure("a course ends within bounds, so that \(ore) öre between are")
    }
    return amount
  }
}

extension Fund {
  /// The proportions in which the rule divides what its base amount leaves; nil for a rule that
  /// does not divide every amount in the same proportions, or cannot divide any.
  func proportions(keys: [DistributionKey]) -> Entitlements? {
    var division = division
    if case .base(.amount, let then) = division.meaning { division = then }
    return division.isProportional ? try? division.entitlements(of: .one, keys: keys) : nil
  }
}

extension Rule {
  /// The base amount, where the rule begins with one that is the same for all.
  var outerBase: Kronor? {
    if case .base(.amount(let amount), _) = self { amount } else { nil }
  }
}
