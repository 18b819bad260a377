import Apportionment

/// A column of grants against its fund's rule, without the agreement's carriers.
public struct ColumnAudit: Sendable {
  /// The heading as printed.
  public let heading: String
  /// How many cells are printed with a number.
  public let cells: Int
  /// How each rounding fits, the plainer before the odder.
  public let trials: [RoundingTrial]
  /// The smallest set of carriers that explains the column: the cells that are not the nearest
  /// unit but the other one within the quota rule. Empty where another rounding fits better.
  public let carriers: [AuditedCarrier]
  /// The rounding that fits best, the plainer of those that fit as well.
  public let best: RoundingTrial
  /// What the best rounding gives each of the fund's recipients.
  let expected: [Fraction]
  let roundings: FundRoundings

  /// The fund.
  public var fund: Fund { roundings.fund }
  /// The fund minus the sum of the entitlements rounded to the nearest unit.
  public var residual: Kronor { roundings.residual }
  /// What the cells sum to: the grants of the fund.
  var granted: Fraction { roundings.allocation.granted.fraction }
  /// The ids of the keys whose printed values give the column where the agreement's do not; empty
  /// for most.
  public var printedKeys: [String] { roundings.printedKeys }

  /// - Parameter printed: The number printed for each of the fund's recipients; nil where there is
  ///   none.
  init(heading: String, _ roundings: FundRoundings, printed: [Fraction?]) {
    self.heading = heading
    self.roundings = roundings
    cells = printed.count { $0 != nil }
    let implied = ImpliedCarriers(roundings, printed: printed)
    let trials = roundings.tried.map { rounding, figures in
      RoundingTrial(
        rounding: rounding,
        misses: rounding == .nearestWithCarriers
          ? implied.misses : zip(figures, printed).count { $1 != nil && $0 != $1 })
    }
    self.trials = trials
    let best = Self.best(of: trials, implied, residual: roundings.residual)
    self.best = trials[best]
    carriers = trials[best].rounding == .nearestWithCarriers ? implied.carriers : []
    var expected = roundings.tried[best].figures
    // A single wrong cell must carry what the right ones leave of the residual.
    if [.nearest, .nearestWithCarriers].contains(trials[best].rounding),
      let (position, figure) = implied.onlyWrong
    {
      expected[position] = figure
    }
    self.expected = expected
  }

  /// The position of the rounding that fits best.
  ///
  /// Where there is a residual and some of it is carried, rounding to the nearest would blame whoever
  /// carries it: the carriers come first though they fit no better.
  private static func best(
    of trials: [RoundingTrial], _ implied: ImpliedCarriers, residual: Kronor
  ) -> Int {
    let best = trials.indices.min { trials[$0].misses < trials[$1].misses }
    guard let best else { preconditionFailure("every fund is rounded to the nearest unit") }
    if trials[best].rounding != .nearest || residual == .zero || implied.carriers.isEmpty {
      return best
    }
    return trials.indices.first {
      trials[$0].rounding == .nearestWithCarriers && trials[$0].misses == trials[best].misses
    } ?? best
  }

  /// Whether a figure is right for a recipient under the best rounding.
  func fits(_ printed: Fraction, at position: Int) -> Bool {
    if best.rounding != .nearestWithCarriers { return printed == expected[position] }
    return isQuota(printed, at: position)
  }

  /// Whether a figure is the lower or the upper quota of a recipient.
  func isQuota(_ figure: Fraction, at position: Int) -> Bool {
    figure == roundings.lower[position] || figure == roundings.upper[position]
  }

  /// The figures that may be right for a recipient under the best rounding, the likeliest first.
  func candidates(at position: Int) -> [Fraction] {
    [expected[position], roundings.lower[position], roundings.upper[position]]
  }

  /// Whether a figure is within a unit of what another calculation gives.
  func isNear(_ printed: Fraction, _ due: Fraction) -> Bool {
    (printed - due).magnitude < roundings.unit(of: best.rounding)
  }
}
