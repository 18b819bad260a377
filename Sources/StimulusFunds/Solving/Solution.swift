import Apportionment

/// The values of one path for which goals hold, exactly (målsökning).
///
/// Where the form of the rules proves that entitlements only rise or only fall with the path, all but a
/// few values follow from a logarithmic number of them, and those few are computed one by one. Otherwise
/// every value is computed, as a sweep does. Nothing is taken for granted.
public struct Solution: Sendable {
  /// The path and its values.
  public let axis: SweepAxis
  /// What is to hold, all of it.
  public let goals: [Goal]
  /// The stretches of values for which all goals hold, in order.
  public let stretches: [Stretch]
  /// The value that comes nearest where none holds; of several, the first.
  public let nearestMiss: Point?
  /// What each goal measures in the agreement as it is; nil for a share of nothing.
  public let asIs: [Fraction?]
  /// Why the values that were not computed are known.
  public let proof: Proof

  /// Neighbouring values for which all goals hold.
  public struct Stretch: Sendable {
    /// The last value before, for which some goal does not hold; nil where there is none.
    public let before: Point?
    /// The first.
    public let first: Point
    /// The last.
    public let last: Point
    /// The first value after, for which some goal does not hold; nil where there is none.
    public let after: Point?
  }

  /// A value of the path and what each goal measures there.
  public struct Point: Hashable, Sendable {
    /// The index of the value, from 0.
    public let index: Int
    /// What each goal measures, exactly; nil for a share of nothing.
    public let values: [Fraction?]
  }

  /// Why the values that were not computed are known.
  public enum Proof: Hashable, Sendable {
    /// Every entitlement changes evenly along the path; so many values' grants were computed.
    case even(computed: Int)
    /// What the goals measure in entitlements only rises or only falls; so many values' entitlements,
    /// and so many values' grants, were computed.
    case oneWay(entitlements: Int, computed: Int)
    /// All values were computed.
    case swept
  }
}

extension Solution {
  /// Solves for goals.
  ///
  /// - Parameters:
  ///   - axis: The path and its values.
  ///   - scenario: Changes that hold at all values.
  ///   - balance: The fund that pays for the others, so that the total stays; nil for none.
  ///   - limit: How many values may be computed one by one where nothing less settles them.
  ///   - workers: How many threads compute; the result is the same for any number.
  ///   - shouldStop: Asked now and then whether to give up.
  ///   - agreement: The agreement.
  ///   - goals: The goals, all of which are to hold.
  ///   - keyFiles: Files that replace the values of keys.
  /// - Returns: nil where it was stopped.
  /// - Throws: ``InvalidInput`` for a value at which the agreement cannot be computed.
  public init?(
    of agreement: Agreement, along axis: SweepAxis, goals: [Goal], scenario: Scenario = .unchanged,
    keyFiles: [String: SourceText] = [:], balancing balance: Balance? = nil, workers: Int = 1,
    tryingAtMost limit: Int = .max, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(InvalidInput) {
    let sweep = try Sweep(
      goalsOver: agreement, scenario, keyFiles, along: axis, balancing: balance)
    let settled = try sweep.plainAllocation(of: 0).agreement
    var measured: [MeasuredGoal] = []
    for goal in goals {
      do throws(Problem) { measured.append(try MeasuredGoal(goal, of: sweep, settled)) } catch {
        throw InvalidInput([error])
      }
    }
    let pass = SweepPass(sweep: sweep, workers: workers, shouldStop: shouldStop)
    let search = GoalSearch(
      pass: pass, conditions: measured.flatMap(\.conditions), balancing: balance?.fund,
      limit: limit)
    guard let found = try search.run() else { return nil }
    let points = GoalPoints(sweep: sweep, goals: measured)
    (self.axis, self.goals, proof) = (axis, goals, found.proof)
    asIs = measured.map { $0.value(of: sweep.asIs) }
    var stretches: [Stretch] = []
    for run in found.runs.runs { stretches.append(try points.stretch(run)) }
    self.stretches = stretches
    var nearest: Point?
    if stretches.isEmpty, let index = found.runs.nearest?.index {
      nearest = try points.point(at: index)
    }
    nearestMiss = nearest
  }
}

extension Sweep {
  /// The grants of every fund along one axis.
  fileprivate init(
    goalsOver agreement: Agreement, _ scenario: Scenario, _ keyFiles: [String: SourceText],
    along axis: SweepAxis, balancing balance: Balance?
  ) throws(InvalidInput) {
    let grid: SweepGrid
    do throws(Problem) { grid = try SweepGrid([axis]) } catch { throw InvalidInput([error]) }
    let changed = try agreement.applying(scenario, keyFiles: keyFiles, balancing: balance).agreement
    try self.init(
      of: agreement, scenario: scenario, keyFiles: keyFiles, grid: grid,
      funds: (agreement.funds + changed.funds).map(\.id), recipients: [], balancing: balance)
  }
}

/// Computes what goals measure at single values, each the plain way.
private struct GoalPoints {
  let sweep: Sweep
  let goals: [MeasuredGoal]

  func point(at index: Int) throws(InvalidInput) -> Solution.Point {
    let figures = try sweep.plainFigures(of: index)
    return Solution.Point(index: index, values: goals.map { $0.value(of: figures) })
  }

  func stretch(_ run: ClosedRange<Int>) throws(InvalidInput) -> Solution.Stretch {
    let (first, last) = (run.lowerBound, run.upperBound)
    return Solution.Stretch(
      before: first > 0 ? try failing(at: first - 1) : nil, first: try holding(at: first),
      last: try holding(at: last),
      after: last + 1 < sweep.grid.count ? try failing(at: last + 1) : nil)
  }

  private func holding(at index: Int) throws(InvalidInput) -> Solution.Point {
    let holds = try hold(at: index)
    precondition(holds, "the goals do not hold at the end of a stretch: \(index)")
    return try point(at: index)
  }

  private func failing(at index: Int) throws(InvalidInput) -> Solution.Point {
    let holds = try hold(at: index)
    precondition(!holds, "the goals hold beyond the end of a stretch: \(index)")
    return try point(at: index)
  }

  private func hold(at index: Int) throws(InvalidInput) -> Bool {
    let figures = try sweep.plainFigures(of: index)
    return goals.flatMap(\.conditions).allSatisfy { $0.margin(of: figures) >= 0 }
  }
}
