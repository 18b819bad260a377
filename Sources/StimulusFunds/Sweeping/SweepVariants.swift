import Apportionment

/// The agreement with the values of all axes that are no even course of an amount, ready to compute.
struct SweepVariant: Sendable {
  /// The sums of the funds that no axis moves, in öre, a column each.
  let constants: [Int]
  /// The funds that an axis moves and that are divided the quick way.
  private let divisions: SweepDivisions
  /// The other funds that an axis moves.
  private let others: [SweepFund]

  /// - Parameter varied: The funds that an axis moves.
  init(constants: [Int], varied: [SweepFund]) {
    self.constants = constants
    var divisions = SweepDivisions()
    others = varied.filter { !divisions.take($0) }
    self.divisions = divisions
  }

  /// Room for the divisions of a scenario.
  var room: (units: [SIMD4<UInt32>], remainders: [SIMD4<Int32>]) {
    let count = divisions.roomCount
    return (Array(repeating: .zero, count: count), Array(repeating: .zero, count: count))
  }

  /// Computes the figures of a scenario.
  ///
  /// - Parameter positions: The index of each axis's value.
  func compute(
    at positions: [Int], _ values: inout [Int], _ units: inout MutableSpan<SIMD4<UInt32>>,
    _ remainders: inout MutableSpan<SIMD4<Int32>>
  ) throws(AllocationFault) {
    var sums = values.mutableSpan
    for column in sums.indices { sums[column] = constants[column] }
    try divisions.add(at: positions, to: &sums, &units, &remainders)
    for fund in others { try fund.add(at: positions, to: &sums) }
  }
}

/// Makes the variants of a sweep.
struct SweepVariants: Sendable {
  private let base: Agreement
  private let files: AgreementFiles
  private let scenario: Scenario
  private let grid: SweepGrid
  private let selection: SweepSelection
  /// The axes that move amounts or base amounts evenly, by position.
  private let courses: [Int: (fund: String, isBase: Bool)]
  /// The positions of all other axes: a variant is made for each of their values.
  let variantAxes: [Int]

  init(
    base: Agreement, files: AgreementFiles, scenario: Scenario, grid: SweepGrid,
    selection: SweepSelection
  ) {
    self.base = base
    self.files = files
    self.scenario = scenario
    self.grid = grid
    self.selection = selection
    var courses: [Int: (fund: String, isBase: Bool)] = [:]
    for (position, axis) in grid.axes.enumerated() {
      guard case .fundPart(let id, let part) = axis.path, part == .amount || part == .base else {
        continue
      }
      courses[position] = (id, part == .base)
    }
    self.courses = courses
    variantAxes = grid.axes.indices.filter { courses[$0] == nil }
  }

  /// The variant at some positions of the axes.
  func variant(at positions: [Int]) throws(InvalidInput) -> SweepVariant {
    let agreement = try agreement(at: positions) { courses[$0] == nil }
    let allocation = try AgreementAllocation(of: agreement)
    var constants = Array(repeating: 0, count: selection.columns.count)
    var sums = constants.mutableSpan
    var varied: [SweepFund] = []
    for allocation in allocation.allocations {
      let fund = SweepFund(
        allocation, keys: agreement.keys, amount: try course(of: allocation.fund, isBase: false),
        base: try course(of: allocation.fund, isBase: true),
        columns: selection.columns(of: allocation.fund))
      if fund.isVaried { varied.append(fund) } else { fund.addGrants(to: &sums) }
    }
    return SweepVariant(constants: constants, varied: varied)
  }

  /// Whether two scenarios are of the same variant.
  func isSame(at first: [Int], _ second: [Int]) -> Bool {
    variantAxes.allSatisfy { first[$0] == second[$0] }
  }

  /// The agreement with the changes of the axes that are wanted.
  private func agreement(
    at positions: [Int], _ isWanted: (Int) -> Bool
  ) throws(InvalidInput) -> Agreement {
    let changes = grid.axes.indices.filter(isWanted).map { axis in
      grid.axes[axis].change(at: positions[axis])
    }
    if changes.allSatisfy(\.isOfKey), scenario.isUnchanged {
      var problems = Problems()
      let changed = base.editingKeys(Scenario(title: "", changes: changes), &problems)
      try problems.throwIfAny()
      return ScenarioAgreement(changed, base: base).agreement
    }
    return try ScenarioAgreement(scenario.adding(changes), of: files, base: base).agreement
  }

  /// The even course that an axis gives a fund's amount or base amount; nil where none does.
  private func course(of fund: Fund, isBase: Bool) throws(InvalidInput) -> SweepFund.Course? {
    for (position, axis) in grid.axes.enumerated() {
      guard let course = courses[position], course == (fund.id, isBase) else { continue }
      let whole = axis.isScaling ? (isBase ? fund.rule.outerBase : fund.amount)?.fraction : .one
      guard let start = ore(axis.first, of: whole), let step = ore(axis.step, of: whole) else {
        throw InvalidInput([
          Problem(
            at: axis.location, "the values are not whole öre of an amount",
            repair: "choose a first value and a step that are")
        ])
      }
      return SweepFund.Course(axis: position, start: start, step: step)
    }
    return nil
  }

  private func ore(_ value: Fraction, of whole: Fraction?) -> Int? {
    guard let whole else { return nil }
    let ore = value * whole * Fraction(100)
    guard ore.isWhole, ore >= .zero, ore <= Fraction(Int128(Kronor.mostOre)) else { return nil }
    return Int(exactly: ore.numerator)
  }

  /// Computes the corners of the grid the plain way, so that their problems are told with places.
  func checkCorners() throws(InvalidInput) {
    let corners = min(grid.axes.count, 6)
    for corner in 0..<(1 << corners) {
      let positions = grid.axes.indices.map { axis in
        axis < corners && corner >> axis & 1 == 1 ? grid.axes[axis].count - 1 : 0
      }
      _ = try AgreementAllocation(of: try agreement(at: positions) { _ in true })
    }
    _ = try variant(at: grid.axes.map { _ in 0 })
  }

  /// A scenario that cannot be computed.
  func failure(_ fault: AllocationFault, at positions: [Int]) -> InvalidInput {
    let values = grid.axes.indices.map { axis in
      "\(grid.axes[axis].text)=\(grid.axes[axis].writtenValue(at: positions[axis]))"
    }
    return InvalidInput([
      Problem(
        at: grid.axes[0].location, "at \(values.joined(separator: ", ")): \(fault.fault)",
        repair: fault.repair)
    ])
  }
}

extension Scenario {
  /// Whether nothing is changed.
  var isUnchanged: Bool { changes.isEmpty && keyFiles.isEmpty }
}

extension ScenarioChange {
  /// Whether the change is to values of a key.
  var isOfKey: Bool {
    switch path {
    case .key, .keyValue: true
    case .fund, .fundPart, .weight, .unknown: false
    }
  }
}
