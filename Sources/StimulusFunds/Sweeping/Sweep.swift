import Apportionment

/// All scenarios of a grid over an agreement, each computed when it is asked for.
///
/// Every scenario is what the plain way, `Agreement.applying(_:keyFiles:)`, gives for its changes.
/// Only the funds that an axis touches are divided again, and amounts and base amounts that move
/// evenly need no changed fund: see `SweepPlan`.
public struct Sweep: Sendable {
  /// The scenarios.
  public let grid: SweepGrid
  /// What is asked for in each.
  public let selection: SweepSelection
  /// The figures of the agreement as it is, in öre, a column each.
  public let asIs: [Int]
  private let plan: SweepPlan

  /// A sweep.
  ///
  /// The corners of the grid are tried at once, so that what cannot be computed is told before
  /// anything is written.
  ///
  /// - Parameters:
  ///   - base: The agreement as it is.
  ///   - scenario: Changes that hold in all scenarios.
  ///   - keyFiles: Values to use for keys in all scenarios, by the key's id.
  ///   - funds: The ids of the funds whose grants are asked for; none for all funds together.
  ///   - recipients: The names of those asked for; none for all recipients.
  ///   - balance: The fund that pays for the others in every scenario; nil for none.
  ///   - grid: The grid of scenarios.
  /// - Throws: ``InvalidInput``.
  public init(
    of base: Agreement, scenario: Scenario, keyFiles: [String: SourceText] = [:],
    grid: SweepGrid, funds: [String], recipients: [String], balancing balance: Balance? = nil
  ) throws(InvalidInput) {
    let allocation = AgreementAllocation(of: base)
    let edit = try base.edited(by: scenario, keyFiles: keyFiles, balancing: balance)
    selection = SweepSelection(
      of: allocation, changed: edit.dividedFunds, funds: funds, recipients: recipients)
    self.grid = grid
    asIs = selection.figures(of: allocation)
    plan = try SweepPlan(edit, grid: grid, selection: selection)
  }

  /// Computes scenarios one after the other.
  ///
  /// - Parameter body: Takes a scenario's index and its figures in öre, a column each.
  /// - Parameter range: The numbers of the scenarios.
  /// - Throws: ``InvalidInput`` at the first scenario that cannot be computed.
  /// - Complexity: O(scenarios × recipients of the funds that vary).
  public func forEachScenario(
    in range: Range<Int>, _ body: (Int, [Int]) -> Void
  ) throws(InvalidInput) {
    if plan.isPlain {
      for scenario in range {
        body(scenario, try plan.plainFiguresOrFailure(at: grid.positions(of: scenario)))
      }
      return
    }
    var values = Array(repeating: 0, count: selection.columns.count)
    var positions = grid.positions(of: range.lowerBound)
    var scenario = range.lowerBound
    while scenario < range.upperBound {
      let variant = try plan.variant(at: positions)
      let made = positions
      var (units, remainders) = plan.room(of: variant)
      var unitSpan = units.mutableSpan
      var remainderSpan = remainders.mutableSpan
      repeat {
        do throws(SweepFault) {
          try plan.compute(variant, at: positions, &values, &unitSpan, &remainderSpan)
        } catch { throw plan.failure(error, at: positions) }
        body(scenario, values)
        scenario += 1
        advance(&positions)
      } while scenario < range.upperBound && plan.isSameVariant(at: made, positions)
    }
  }

  private func advance(_ positions: inout [Int]) {
    for axis in positions.indices.reversed() {
      positions[axis] += 1
      if positions[axis] < grid.axes[axis].count { return }
      positions[axis] = 0
    }
  }

  /// The figures of a scenario in öre, computed the plain way: its changes made to the agreement.
  func plainFigures(of scenario: Int) throws(InvalidInput) -> [Int] {
    selection.figures(of: try plainAllocation(of: scenario))
  }

  /// The allocation of a scenario, computed the plain way.
  func plainAllocation(of scenario: Int) throws(InvalidInput) -> AgreementAllocation {
    try plan.plainAllocation(at: grid.positions(of: scenario))
  }
}

extension AgreementEdit {
  /// The funds whose keys have values, with their recipients.
  fileprivate var dividedFunds: [Fund] {
    agreement.funds
      .filter(agreement.hasValues)
      .map(withRecipients)
  }
}
