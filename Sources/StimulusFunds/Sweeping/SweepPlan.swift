import Apportionment

/// What of an agreement moves in the scenarios of a grid, and how each part of it is computed.
///
/// Funds that no axis touches are sums. Funds of which only the amount or the base amount moves, and
/// evenly, are prepared once. The others are changed and prepared for each *variant*: each
/// combination of values of the axes that do more than that.
struct SweepPlan: Sendable {
  /// The agreement with the changes that hold in all scenarios.
  private let edit: AgreementEdit
  private let grid: SweepGrid
  private let selection: SweepSelection
  /// The sums of the funds that no axis touches, in öre, a column each.
  private let constants: [Int]
  /// The funds that move evenly.
  private let steady: SweepFunds
  /// The funds that are changed for each variant.
  private let changing: [ChangingFund]
  /// The axes that change keys.
  private let keyAxes: [KeyAxis]
  /// Whether every scenario is computed the plain way, as where funds pass money on to each other.
  let isPlain: Bool
  /// The axes of whose values each makes a variant.
  private let variantAxes: [Int]

  /// An axis that changes values of a key.
  private struct KeyAxis: Sendable {
    let axis: Int
    /// The key's position among the keys.
    let key: Int
    /// The row; nil for all.
    let subject: String?
  }

  /// Plans a sweep.
  ///
  /// - Throws: ``InvalidInput`` for an axis without a path, and for what no corner of the grid can be.
  init(
    _ edit: AgreementEdit, grid: SweepGrid, selection: SweepSelection
  ) throws(InvalidInput) {
    (self.edit, self.grid, self.selection) = (edit, grid, selection)
    keyAxes = try Self.admit(grid, to: edit)
    let keyed = Set(keyAxes.map { edit.agreement.keys[$0.key].id })
    // What a calculated amount costs the fund that pays for it need not move evenly.
    isPlain = edit.passesMoneyOn || (edit.balance != nil && grid.movesCalculatedAmounts)
    var (constants, steady) = (Array(repeating: 0, count: selection.columns.count), SweepFunds())
    var changing: [ChangingFund] = []
    var courses: Set<Int> = []
    for fund in isPlain ? [] : edit.agreement.funds
    where edit.agreement.hasValues(for: fund) {
      let own = ChangingFund(
        edit.withRecipients(fund), of: edit, grid: grid, columns: selection.columns(of: fund))
      if edit.agreement.sources(of: fund).contains(where: keyed.contains) || !own.axes.isEmpty {
        changing.append(own)
      } else if own.courses.isEmpty {
        try own.addGrants(to: &constants, of: edit)
        continue
      } else {
        steady.take(own.prepared(keys: edit.agreement.keys))
      }
      courses.formUnion(own.courses)
    }
    (self.constants, self.steady, self.changing) = (constants, steady, changing)
    // An axis of all funds may move some evenly and change others.
    let varied = Set(changing.flatMap(\.axes))
    variantAxes = grid.axes.indices.filter { !courses.contains($0) || varied.contains($0) }
    try checkCorners()
  }

  /// Finds what each axis changes.
  private static func admit(
    _ grid: SweepGrid, to edit: AgreementEdit
  ) throws(InvalidInput) -> [KeyAxis] {
    var trial = edit
    var keyAxes: [KeyAxis] = []
    for (position, axis) in grid.axes.enumerated() {
      let change = axis.change(at: 0)
      do throws(Problem) {
        try trial.admit(change)
        if let (key, subject) = try edit.row(of: change) {
          keyAxes.append(KeyAxis(axis: position, key: key, subject: subject))
        }
      } catch { throw InvalidInput([error]) }
    }
    return keyAxes
  }
}

extension SweepGrid {
  /// Whether an axis moves what the amount of a fund is calculated from.
  fileprivate var movesCalculatedAmounts: Bool {
    axes.contains { axis in
      if case .fundPart(_, let part) = axis.path {
        part != .amount && part.movesAmount
      } else {
        false
      }
    }
  }
}

extension SweepPlan {
  /// The funds of one variant, changed and prepared.
  func variant(at positions: [Int]) throws(InvalidInput) -> SweepFunds {
    do throws(SweepFault) {
      var keys = edit.agreement.keys
      for row in keyAxes {
        do throws(Problem) {
          try keys[row.key].make(
            grid.axes[row.axis].change(at: positions[row.axis]), of: row.subject)
        } catch { throw SweepFault(error) }
      }
      var funds = SweepFunds()
      for index in changing.indices {
        funds.take(try changing[index].changed(at: positions, grid, keys: keys))
      }
      return funds
    } catch { throw failure(error, at: positions) }
  }

  /// Whether two scenarios are of the same variant.
  func isSameVariant(at first: [Int], _ second: [Int]) -> Bool {
    variantAxes.allSatisfy { first[$0] == second[$0] }
  }

  /// Room for the divisions of a scenario.
  func room(
    of variant: SweepFunds
  ) -> (units: [SIMD4<UInt32>], remainders: [SIMD4<Int32>]) {
    let count = max(steady.roomCount, variant.roomCount)
    return (Array(repeating: .zero, count: count), Array(repeating: .zero, count: count))
  }

  /// Computes the figures of a scenario.
  ///
  /// - Parameters:
  ///   - variant: The one the scenario is of.
  ///   - positions: The index of each axis's value.
  func compute(
    _ variant: SweepFunds, at positions: [Int], _ values: inout [Int],
    _ units: inout MutableSpan<SIMD4<UInt32>>, _ remainders: inout MutableSpan<SIMD4<Int32>>
  ) throws(SweepFault) {
    var sums = values.mutableSpan
    for column in sums.indices { sums[column] = constants[column] }
    try steady.add(at: positions, to: &sums, &units, &remainders)
    try variant.add(at: positions, to: &sums, &units, &remainders)
  }

  /// The figures of a scenario, computed the plain way; where it cannot be, the scenario is told.
  func plainFiguresOrFailure(at positions: [Int]) throws(InvalidInput) -> [Int] {
    do throws(InvalidInput) {
      return selection.figures(of: try plainAllocation(at: positions))
    } catch {
      throw InvalidInput(error.problems.map { failure(SweepFault($0), at: positions) })
    }
  }

  /// The allocation of a scenario, computed the plain way.
  func plainAllocation(at positions: [Int]) throws(InvalidInput) -> AgreementAllocation {
    var edit = edit
    let problems = Problems()
    edit.make(
      grid.axes.indices.map { grid.axes[$0].change(at: positions[$0]) }, problems)
    try problems.throwIfAny()
    return AgreementAllocation(of: try edit.settled().agreement)
  }

  /// Computes corners of the grid the plain way: all of the first axes, and the second value and
  /// the end of each.
  private func checkCorners() throws(InvalidInput) {
    let axes = min(grid.axes.count, 6)
    let ends = grid.axes.map { $0.count - 1 }
    for corner in 0..<(1 << axes) {
      try check(at: grid.axes.indices.map { $0 < axes && corner >> $0 & 1 == 1 ? ends[$0] : 0 })
    }
    for moved in grid.axes.indices {
      // The second value tells whether the step can be made.
      try check(at: grid.axes.indices.map { $0 == moved ? min(1, ends[$0]) : 0 })
      if moved >= axes { try check(at: grid.axes.indices.map { $0 == moved ? ends[$0] : 0 }) }
    }
    try check(at: ends)
  }

  private func check(at positions: [Int]) throws(InvalidInput) {
    _ = try plainFiguresOrFailure(at: positions)
  }

  /// A scenario that cannot be computed.
  func failure(_ fault: SweepFault, at positions: [Int]) -> InvalidInput {
    InvalidInput([failure(fault, at: positions)])
  }

  private func failure(_ fault: SweepFault, at positions: [Int]) -> Problem {
    let values = grid.axes.indices.map { axis in
      "\(grid.axes[axis].text)=\(grid.axes[axis].writtenValue(at: positions[axis]))"
    }
    return Problem(
      at: grid.axes[0].location,
      Wording(
        en: "at \(values.joined(separator: ", ")): \(fault.fault)",
        sv: "vid \(values.joined(separator: ", ")): \(fault.fault)"),
      repair: fault.repair)
  }
}
