import Apportionment

/// What a fund's recipients are due, rounded in every way that is tried.
struct FundRoundings {
  /// The fund, divided without carriers.
  let allocation: Allocation
  /// What each recipient is due in kronor.
  let due: [Fraction]
  /// The lower quota of each: whole units, at most what is due.
  let lower: [Fraction]
  /// The upper quota of each: whole units, at least what is due.
  let upper: [Fraction]
  /// What each would get to the nearest unit.
  let nearest: [Fraction]
  /// What each rounding gives, the plainer before the odder; carriers leave the nearest as it is.
  let tried: [(rounding: AuditedRounding, figures: [Fraction])]
  /// The ids of the keys whose printed values the fund is divided by; empty where they are the
  /// agreement's own.
  let printedKeys: [String]

  /// - Parameters:
  ///   - allocation: The fund, divided without carriers.
  ///   - keys: The keys that it is divided by.
  /// - Throws: ``AllocationFault`` where a part of a blend cannot be divided on its own.
  init(
    _ allocation: Allocation, keys: [DistributionKey], printedKeys: [String] = []
  ) throws(AllocationFault) {
    self.allocation = allocation
    self.printedKeys = printedKeys
    let due = allocation.fund.recipients.indices.map { allocation.entitlements[$0] }
    let unit = allocation.fund.rounding.unit.fraction
    self.due = due
    lower = due.map { Self.down($0, to: unit) }
    upper = due.map { Self.up($0, to: unit) }
    nearest = due.map { Self.nearest($0, to: unit) }
    let parts = try Self.parts(of: allocation, keys)
    var tried: [(rounding: AuditedRounding, figures: [Fraction])] = []
    let areRoundedEach = if case .each = allocation.fund.rounding.residual { true } else { false }
    for rounding in AuditedRounding.all
    where (rounding != .eachPart || parts.count > 1)
      && (rounding != .largestRemainder || !areRoundedEach)
    {
      let figures =
        switch rounding {
        case .nearest, .nearestWithCarriers: nearest
        case .largestRemainder: due.indices.map { allocation.amount(at: $0).fraction }
        case .down: lower
        case .up: upper
        case .nearestMultiple(let kronor):
          due.map { Self.nearest($0, to: Fraction(Int128(kronor))) }
        case .eachPart:
          due.indices.map { position in
            parts.map { Self.nearest($0[position], to: unit) }.sum()
          }
        }
      tried.append((rounding, figures))
    }
    self.tried = tried
  }

  /// What the parts of a blend give each recipient; none for another rule.
  private static func parts(
    of allocation: Allocation, _ keys: [DistributionKey]
  ) throws(AllocationFault) -> [[Fraction]] {
    let fund = allocation.fund
    guard case .blend(let blend) = fund.rule else { return [] }
    var parts: [[Fraction]] = []
    for part in blend {
      let entitlements = try part.rule.division(between: fund.recipients)
        .entitlements(of: allocation.amount.fraction * part.weight, keys: keys)
      parts.append(fund.recipients.indices.map { entitlements[$0] })
    }
    return parts
  }

  var fund: Fund { allocation.fund }
  /// What is granted minus the sum of the entitlements rounded to the nearest unit.
  var residual: Kronor { allocation.residual }
  var unit: Fraction { fund.rounding.unit.fraction }

  /// The unit of a rounding: a figure less than it away from what is due may be right.
  func unit(of rounding: AuditedRounding) -> Fraction {
    if case .nearestMultiple(let kronor) = rounding { Fraction(Int128(kronor)) } else { unit }
  }

  private static func down(_ due: Fraction, to unit: Fraction) -> Fraction {
    Fraction(whole: (due / unit).floor) * unit
  }

  private static func up(_ due: Fraction, to unit: Fraction) -> Fraction {
    let lower = down(due, to: unit)
    return lower == due ? due : lower + unit
  }

  /// To the nearest unit, halves up.
  private static func nearest(_ due: Fraction, to unit: Fraction) -> Fraction {
    down(due + unit / Fraction(2), to: unit)
  }
}
