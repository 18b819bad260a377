import Apportionment

/// A column of grants against its fund's rule, without the agreement's carriers.
public struct ColumnAudit: Sendable {
  /// The heading as printed.
  public let heading: String
  /// The fund.
  public let fund: Fund
  /// How many cells are printed with a number.
  public let cells: Int
  /// How each rounding fits, the plainer before the odder.
  public let trials: [RoundingTrial]
  /// The fund minus the sum of the entitlements rounded to the nearest unit.
  public let residual: Kronor
  /// The smallest set of carriers that explains the column: the cells that are not the nearest
  /// unit but the other one within the quota rule. Empty where another rounding fits better.
  public let carriers: [AuditedCarrier]
  /// The rounding that fits best, the plainer of those that fit as well.
  public let best: RoundingTrial
  /// What the best rounding gives each of the fund's recipients.
  let expected: [Fraction]
  let roundable: RoundableFund

  /// - Parameters:
  ///   - allocation: The fund, divided without carriers.
  ///   - printed: The number printed for each of the fund's recipients; nil where there is none.
  init(
    heading: String, _ allocation: Allocation, printed: [Fraction?], keys: [DistributionKey]
  ) {
    self.heading = heading
    fund = allocation.fund
    residual = allocation.residual
    cells = printed.count { $0 != nil }
    let roundable = RoundableFund(allocation, keys: keys)
    self.roundable = roundable
    let carrying = Carrying(roundable, printed: printed, residual: allocation.residual)
    trials = AuditedRounding.all.filter(roundable.allows).map { rounding in
      let misses =
        rounding == .nearestWithCarriers
        ? carrying.misses : Self.misses(roundable.rounded(rounding), printed)
      return RoundingTrial(rounding: rounding, misses: misses)
    }
    let least = trials.map(\.misses).min() ?? 0
    best =
      trials.first { $0.misses == least } ?? RoundingTrial(rounding: .nearest, misses: least)
    carriers = best.rounding == .nearestWithCarriers ? carrying.carriers : []
    var expected = roundable.rounded(best.rounding)
    // A single wrong cell must carry what the right ones leave of the residual.
    if [.nearest, .nearestWithCarriers].contains(best.rounding),
      let (position, figure) = carrying.onlyWrong
    {
      expected[position] = figure
    }
    self.expected = expected
  }

  private static func misses(_ rounded: [Fraction], _ printed: [Fraction?]) -> Int {
    zip(rounded, printed).count { $1 != nil && $0 != $1 }
  }

  /// Whether a figure is right for what is due under the best rounding.
  func fits(_ printed: Fraction, _ due: Fraction, expected: Fraction) -> Bool {
    if best.rounding != .nearestWithCarriers { return printed == expected }
    return printed == RoundableFund.down(due, roundable.unit)
      || printed == RoundableFund.up(due, roundable.unit)
  }

  /// The figures that may be right for what is due under the best rounding, the likeliest first.
  func candidates(at position: Int) -> [Fraction] {
    let due = roundable.due[position]
    return [
      expected[position], RoundableFund.down(due, roundable.unit),
      RoundableFund.up(due, roundable.unit),
    ]
  }

  /// Whether a figure is within a unit of what another calculation gives.
  func isNear(_ printed: Fraction, _ due: Fraction) -> Bool {
    let unit = roundable.unit(of: best.rounding)
    return (printed - due).magnitude < unit
  }
}

/// A part of a residual that a printed cell carries.
public struct AuditedCarrier: Hashable, Sendable {
  /// Who carries it.
  public let recipient: Recipient
  /// What it is due before rounding.
  public let entitlement: Fraction
  /// What is printed.
  public let printed: Kronor
  /// The part, below zero where the recipient gives some up.
  public let amount: Kronor
}

/// The carriers that a printed column implies, and the cells they do not explain.
private struct Carrying {
  private(set) var carriers: [AuditedCarrier] = []
  private(set) var misses = 0
  /// The one recipient whose figure is wrong, and the only right figure for it; nil where there is
  /// none or more than one, or no right figure.
  private(set) var onlyWrong: (position: Int, figure: Fraction)?

  init(_ fund: RoundableFund, printed: [Fraction?], residual: Kronor) {
    // What the unknown and the wrong cells could carry, had they been printed right.
    var (least, most) = (Fraction.zero, Fraction.zero)
    var open = residual.fraction
    var wrong: [Int] = []
    let nearest = fund.rounded(.nearest)
    for (position, recipient) in fund.fund.recipients.enumerated() {
      let due = fund.due[position]
      let (lower, upper) = (RoundableFund.down(due, fund.unit), RoundableFund.up(due, fund.unit))
      guard let figure = printed[position], figure == lower || figure == upper else {
        if printed[position] != nil { misses += 1 }
        wrong.append(position)
        least = least + lower - nearest[position]
        most = most + upper - nearest[position]
        continue
      }
      if figure == nearest[position] { continue }
      let moved = figure - nearest[position]
      open = open - moved
      guard let amount = Kronor(exactly: moved), let printed = Kronor(exactly: figure) else {
        continue
      }
      carriers.append(
        AuditedCarrier(recipient: recipient, entitlement: due, printed: printed, amount: amount))
    }
    let beyond = open > most ? open - most : .zero
    let short = open < least ? least - open : .zero
    let units = (max(beyond, short) / fund.unit).floor
    misses += Int(exactly: units) ?? .max
    if wrong.count == 1, units == 0 {
      onlyWrong = (wrong[0], nearest[wrong[0]] + open)
    }
  }
}

extension Kronor {
  /// An amount that a fraction of kronor is exactly; nil where it is none.
  init?(exactly fraction: Fraction) {
    let ore = fraction * Fraction(100)
    guard ore.isWhole, let amount = Int(exactly: ore.numerator),
      let kronor = try? Kronor(ore: amount)
    else { return nil }
    self = kronor
  }
}
