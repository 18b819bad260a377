import Apportionment

/// One fund in a sweep: how its grants follow from the values of the axes.
struct SweepFund: Sendable {
  /// An axis that moves a fund's amount or base amount evenly.
  struct Course: Sendable {
    /// The axis's position among the axes.
    let axis: Int
    /// The first amount, in öre.
    let start: Int
    /// The distance to the next, in öre.
    let step: Int
  }

  /// The grants of the fund as the variant has it, in öre.
  let grants: [Int]
  /// The column of each recipient; −1 for those not asked for.
  let columns: [Int]
  /// The first column, where those of the recipients follow one another; it is the quick case.
  private let firstColumn: Int?
  let amount: Course?
  let base: Course?
  private let amountAsIs: Int
  private let baseAsIs: Int
  private let unit: Int
  private let division: ProportionalDivision?
  private var workspace: DivisionWorkspace
  private let fund: Fund
  private let keys: [DistributionKey]

  init(
    _ allocation: Allocation, keys: [DistributionKey], amount: Course?, base: Course?,
    columns: [Int]
  ) {
    fund = allocation.fund.roundingWithoutPlacements
    self.keys = keys
    self.columns = columns
    let first = columns.first ?? -1
    firstColumn = first >= 0 && columns == Array(first..<(first + columns.count)) ? first : nil
    self.amount = amount
    self.base = base
    grants = allocation.grants.map(\.amount.ore)
    let unit = fund.rounding.unit.ore
    self.unit = unit
    amountAsIs = fund.amount.ore
    baseAsIs = fund.rule.outerBase?.ore ?? 0
    let amounts = [amount?.start, amount?.step, base?.start, base?.step, baseAsIs]
    let isInUnits = amounts.compactMap { $0 }.allSatisfy { $0 % unit == 0 }
    division = isInUnits ? Self.division(of: fund, keys: keys) : nil
    workspace = DivisionWorkspace(count: fund.recipients.count)
  }

  /// Whether any axis moves the fund.
  var isVaried: Bool { amount != nil || base != nil }

  /// The proportions in which the rule divides what its base amount leaves; nil for a rule that
  /// does not divide every amount in the same proportions.
  private static func division(of fund: Fund, keys: [DistributionKey]) -> ProportionalDivision? {
    let rule = fund.rule.withoutOuterBase
    guard rule.isProportional, case .largestRemainder(let ties) = fund.rounding.residual,
      let unit = try? RuleEvaluation(recipients: fund.recipients, keys: keys)
        .entitlements(under: rule, of: .one)
    else { return nil }
    return ProportionalDivision(unit, ties: ties)
  }

  /// Adds the fund's grants in a scenario to the columns.
  ///
  /// - Parameter positions: The index of each axis's value.
  /// - Throws: ``AllocationFault`` where the scenario cannot be allocated.
  mutating func add(at positions: [Int], to values: inout [Int]) throws(AllocationFault) {
    let amount = amount.map { $0.start + $0.step * positions[$0.axis] } ?? amountAsIs
    let base = base.map { $0.start + $0.step * positions[$0.axis] } ?? baseAsIs
    if amount == amountAsIs, base == baseAsIs {
      addGrants(to: &values)
    } else if let division {
      let rest = amount - base * division.count
      if rest < 0 { throw try fault(amount: amount, base: base) }
      division.divide(UInt64(unit == 100 ? rest / 100 : rest / unit), in: &workspace)
      addUnits(base: base, to: &values)
    } else {
      try addPlainly(amount: amount, base: base, to: &values)
    }
  }

  /// Adds what was divided, in units, and the base amount.
  private func addUnits(base: Int, to values: inout [Int]) {
    let units = workspace.units.span
    let columns = columns.span
    var sums = values.mutableSpan
    if let firstColumn {
      for recipient in 0..<columns.count {
        sums[firstColumn + recipient] &+= base &+ Int(truncatingIfNeeded: units[recipient]) &* unit
      }
    } else {
      for recipient in 0..<columns.count where columns[recipient] >= 0 {
        sums[columns[recipient]] &+= base &+ Int(truncatingIfNeeded: units[recipient]) &* unit
      }
    }
  }

  /// Adds the grants of the fund as the variant has it.
  func addGrants(to values: inout [Int]) {
    for (grant, column) in zip(grants, columns) where column >= 0 { values[column] += grant }
  }

  /// The plain way, for rules that are not proportional.
  private func addPlainly(
    amount: Int, base: Int, to values: inout [Int]
  ) throws(AllocationFault) {
    let allocation = try Allocation(of: try changed(amount: amount, base: base), keys: keys)
    for (grant, column) in zip(allocation.grants, columns) where column >= 0 {
      values[column] += grant.amount.ore
    }
  }

  private func changed(amount: Int, base: Int) throws(AllocationFault) -> Fund {
    guard let amount = try? Kronor(ore: amount), let base = try? Kronor(ore: base) else {
      throw .overflow(keys: [])
    }
    return fund.replacing(amount: amount, rule: fund.rule.replacingOuterBase(base))
  }

  /// Why an amount cannot be divided, found the plain way.
  private func fault(amount: Int, base: Int) throws(AllocationFault) -> AllocationFault {
    _ = try Allocation(of: try changed(amount: amount, base: base), keys: keys)
    return .overflow(keys: [])
  }
}

extension Rule {
  /// Whether the rule divides every amount in the same proportions.
  var isProportional: Bool {
    switch self {
    case .share, .growth, .equal: true
    case .blend(let parts): parts.allSatisfy(\.rule.isProportional)
    case .only(_, let then): then.isProportional
    case .split(let parts): parts.allSatisfy(\.rule.isProportional)
    case .base, .fixed, .bounds: false
    }
  }

  /// The base amount, where the rule begins with one.
  var outerBase: Kronor? {
    if case .base(let amount, _) = self { amount } else { nil }
  }

  /// What divides the rest after the base amount, or the rule itself.
  var withoutOuterBase: Rule {
    if case .base(_, let then) = self { then } else { self }
  }

  /// The rule with another base amount, where it begins with one.
  func replacingOuterBase(_ amount: Kronor) -> Rule {
    if case .base(_, let then) = self { .base(amount, then: then) } else { self }
  }
}

extension Fund {
  /// The fund, its residual carried by the largest remainders where it was placed.
  var roundingWithoutPlacements: Fund {
    if case .placements = rounding.residual { roundingByLargestRemainder } else { self }
  }

  /// The fund with another amount and rule.
  func replacing(amount: Kronor, rule: Rule) -> Fund {
    Fund(
      id: id, name: name, amount: amount, recipientsAsPrinted: recipientsAsPrinted, groups: groups,
      recipients: recipients, rule: rule, rounding: rounding, budgetItem: budgetItem,
      ofWhich: ofWhich, citation: citation, origin: origin)
  }
}
