import Apportionment

/// All scenarios of a grid over an agreement, each computed when it is asked for.
///
/// Axes that move an amount or a base amount evenly are computed without building an agreement for
/// each scenario; every other axis makes a *variant* of the agreement for each of its values.
public struct Sweep: Sendable {
  /// The scenarios.
  public let grid: SweepGrid
  /// What is asked for in each.
  public let selection: SweepSelection
  /// The figures of the agreement as it is, in öre, a column each.
  public let asIs: [Int]
  private let variants: SweepVariants

  /// A sweep.
  ///
  /// The corners of the grid are tried at once, so that what cannot be computed is told before
  /// anything is written.
  ///
  /// - Parameters:
  ///   - base: The agreement as it is.
  ///   - files: Its files, with the key files that the scenario names.
  ///   - scenario: Changes that hold in all scenarios.
  /// - Throws: ``InvalidInput``.
  public init(
    of base: Agreement, files: AgreementFiles, scenario: Scenario, grid: SweepGrid,
    funds: [String], recipients: [String]
  ) throws(InvalidInput) {
    let allocation = try AgreementAllocation(of: base)
    selection = SweepSelection(of: allocation, funds: funds, recipients: recipients)
    self.grid = grid
    var asIs = Array(repeating: 0, count: selection.columns.count)
    for allocation in allocation.allocations {
      let columns = selection.columns(of: allocation.fund)
      for (grant, column) in zip(allocation.grants, columns) where column >= 0 {
        asIs[column] += grant.amount.ore
      }
    }
    self.asIs = asIs
    variants = SweepVariants(
      base: base, files: files, scenario: scenario, grid: grid, selection: selection)
    try variants.checkCorners()
  }

  /// Computes scenarios one after the other.
  ///
  /// - Parameter body: Takes a scenario's index and its figures in öre, a column each.
  /// - Throws: ``InvalidInput`` at the first scenario that cannot be computed.
  /// - Complexity: O(scenarios × recipients of the funds that vary).
  public func forEachScenario(
    in range: Range<Int>, _ body: (Int, [Int]) -> Void
  ) throws(InvalidInput) {
    var values = Array(repeating: 0, count: selection.columns.count)
    var positions = grid.positions(of: range.lowerBound)
    var scenario = range.lowerBound
    while scenario < range.upperBound {
      let variant = try variants.variant(at: positions)
      let made = positions
      var (units, remainders) = variant.room
      var unitSpan = units.mutableSpan
      var remainderSpan = remainders.mutableSpan
      repeat {
        do throws(AllocationFault) {
          try variant.compute(at: positions, &values, &unitSpan, &remainderSpan)
        } catch { throw variants.failure(error, at: positions) }
        body(scenario, values)
        scenario += 1
        advance(&positions)
      } while scenario < range.upperBound && variants.isSame(at: made, positions)
    }
  }

  private func advance(_ positions: inout [Int]) {
    for axis in positions.indices.reversed() {
      positions[axis] += 1
      if positions[axis] < grid.axes[axis].count { return }
      positions[axis] = 0
    }
  }
}
