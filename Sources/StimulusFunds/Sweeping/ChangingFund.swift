import Apportionment

/// A fund of a sweep before it is changed for a variant, and the axes that move it.
struct ChangingFund: Sendable {
  /// The fund without carriers, with the changes that hold in all scenarios.
  private let fund: Fund
  /// The column of each recipient; −1 for those not asked for.
  private let columns: [Int]
  /// The axes that change the fund itself for a variant, in order.
  let axes: [Int]
  private let amount: SweepCourse?
  private let base: SweepCourse?
  /// The grants of the agreement as it is, where named recipients carry the residual.
  private let carried: CarriedGrants?
  /// The ids of the agreement's keys.
  private let keyIDs: [String]
  /// The changes of weights that hold in all scenarios.
  private let weights: [Change]

  init(_ fund: Fund, of edit: AgreementEdit, grid: SweepGrid, columns: [Int]) {
    let own = grid.axes.indices.filter { grid.axes[$0].path.naming(fund).fund == fund.id }
    let parts = own.compactMap { grid.axes[$0].path.part }
    amount =
      edit.balance?.fund == fund.id
      ? SweepCourse(balancing: fund, of: edit, grid)
      : parts.filter(\.movesAmount) != [.amount]
        ? nil
        : own.first { grid.axes[$0].path.part == .amount && !fund.rule.follows(grid.axes[$0]) }
          .flatMap { SweepCourse(of: grid.axes[$0], at: $0, scaling: fund.amount) }
    // A bound that is put around a rule takes its base amount out of reach of later changes.
    let isBounded = parts.contains(.atLeast) || parts.contains(.atMost)
    base = fund.rule.outerBase.flatMap { base in
      own.first { grid.axes[$0].path.part == .base && !isBounded }
        .flatMap { SweepCourse(of: grid.axes[$0], at: $0, scaling: base) }
    }
    let courses = [amount, base].compactMap { $0?.axis }
    axes = own.filter { !courses.contains($0) }
    // Another unit or another rule for ties takes the carriers away.
    let keepsCarriers = !parts.contains(.unit) && !parts.contains(.ties)
    carried = keepsCarriers ? CarriedGrants(of: fund, in: edit) : nil
    self.fund = fund.withoutCarriers
    self.columns = columns
    keyIDs = edit.agreement.keys.map(\.id)
    weights = edit.changes.filter { $0.path.isWeight(of: fund.id) }
  }

  /// The axes that move the fund evenly.
  var courses: [Int] { [amount, base].compactMap { $0?.axis } }

  /// Adds the grants of a fund that no axis moves.
  func addGrants(
    to constants: inout [Int], of edit: AgreementEdit
  ) throws(InvalidInput) {
    var sums = constants.mutableSpan
    do throws(SweepFault) {
      try prepared(keys: edit.agreement.keys).add(at: [], to: &sums)
    } catch {
      // The same fault, told at the change that causes it.
      _ = try edit.settled()
      preconditionFailure("a fund of an agreement is not divided: \(error.fault.english)")
    }
  }

  /// The fund as it is in all scenarios, ready to be moved.
  func prepared(keys: [DistributionKey]) -> SweepFund {
    SweepFund(
      fund, keys: keys, amount: amount, base: base, carried: carried, columns: columns)
  }

  /// The fund of a variant, ready to be moved.
  ///
  /// - Parameters:
  ///   - positions: The index of each axis's value.
  ///   - keys: The keys of the variant.
  func changed(
    at positions: [Int], _ grid: SweepGrid, keys: [DistributionKey]
  ) throws(SweepFault) -> SweepFund {
    var changed = fund
    for axis in axes {
      let change = grid.axes[axis].change(at: positions[axis]).naming(fund)
      do throws(Problem) { try changed.make(change, keys: keyIDs) } catch {
        throw SweepFault(error)
      }
    }
    try check(changed, at: positions, grid)
    return SweepFund(
      changed, keys: keys, amount: amount, base: base, carried: carried, columns: columns)
  }

  /// Refuses what the plain way refuses of a changed fund before it is divided.
  private func check(_ changed: Fund, at positions: [Int], _ grid: SweepGrid) throws(SweepFault) {
    if amount == nil, let contradiction = changed.contradiction() {
      throw SweepFault(contradiction: contradiction, of: changed)
    }
    // Each weight moves the others of its blend, so that one alone holds.
    let moving = axes.filter { grid.axes[$0].path.isWeight(of: fund.id) }
    if weights.count + moving.count < 2 { return }
    for change in weights + moving.map({ grid.axes[$0].change(at: positions[$0]) }) {
      if let moved = changed.rule.movedWeight(change) { throw SweepFault(moved) }
    }
  }
}

extension Rule {
  /// Whether the rule itself changes with the amounts along an axis of all funds.
  fileprivate func follows(_ axis: SweepAxis) -> Bool {
    guard case .fundPart("*", .amount) = axis.path, axis.isScaling else { return false }
    return [0, axis.count - 1].contains { index in
      var scaled = self
      do throws(Problem) { try scaled.scaleNamedAmounts(axis.change(at: index)) } catch {
        return true
      }
      return scaled != self
    }
  }
}

extension Change {
  /// The change of one fund where all are meant; any other as it is.
  fileprivate func naming(_ fund: Fund) -> Change {
    guard case .fundPart("*", let part) = path else { return self }
    return naming(fund: fund.id, part)
  }
}

extension ChangePath {
  /// The fund whose amount, rule or rounding is changed; nil for a path of another kind.
  fileprivate var fund: String? {
    switch self {
    case .fundPart(let id, _), .weight(let id, _): id
    case .fund, .rule, .merge, .key, .keyValue, .unknown: nil
    }
  }

  fileprivate func isWeight(of fund: String) -> Bool {
    if case .weight(fund, _) = self { true } else { false }
  }

  fileprivate var part: FundPart? {
    if case .fundPart(_, let part) = self { part } else { nil }
  }
}

extension Fund {
  /// Changes a part of the fund or a weight of its rule.
  fileprivate mutating func make(_ change: Change, keys: [String]) throws(Problem) {
    switch change.path {
    case .fundPart(_, let part): try make(change, of: part, keys: keys)
    case .weight(_, let key): try rule.setWeight(of: key, change)
    case .fund, .rule, .merge, .key, .keyValue, .unknown:
      preconditionFailure("the corners of a grid refuse a path without numbers: \(change.text)")
    }
  }
}
