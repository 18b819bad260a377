import Apportionment

/// A way to round a column, tried on what is printed.
public enum AuditedRounding: Hashable, Sendable {
  /// To the nearest unit of the fund, halves up.
  case nearest
  /// To the nearest unit, with the residual carried on some recipients within the quota rule.
  case nearestWithCarriers
  /// Lower quotas, and the units left over to the largest remainders.
  case largestRemainder
  /// Down to a whole unit.
  case down
  /// Up to a whole unit.
  case up
  /// The parts of a blend rounded each on its own, and then summed.
  case eachPart
  /// To the nearest multiple of so many kronor.
  case nearestMultiple(of: Int)

  /// All that are tried, the plainer before the odder.
  static let all: [AuditedRounding] = [
    .nearest, .nearestWithCarriers, .largestRemainder, .eachPart, .down, .up,
    .nearestMultiple(of: 10), .nearestMultiple(of: 100), .nearestMultiple(of: 1_000),
  ]
}

/// How a rounding fits a column.
public struct RoundingTrial: Hashable, Sendable {
  /// The rounding.
  public let rounding: AuditedRounding
  /// How many printed cells it does not give.
  public let misses: Int

  /// Whether it gives every printed cell.
  public var reproduces: Bool { misses == 0 }
}

/// What a fund's recipients are due, ready to be rounded in every way.
struct RoundableFund {
  let fund: Fund
  /// What each recipient is due in kronor.
  let due: [Fraction]
  /// What each would get if the largest remainders carried the residual.
  let byLargestRemainder: [Fraction]
  private let parts: [[Fraction]]

  /// - Parameter allocation: The fund, divided without carriers.
  init(_ allocation: Allocation, keys: [DistributionKey]) {
    fund = allocation.fund
    due = allocation.fund.recipients.indices.map { allocation.entitlements[$0] }
    byLargestRemainder = due.indices.map { allocation.amount(at: $0).fraction }
    guard case .blend(let blend) = fund.rule else {
      parts = []
      return
    }
    parts = blend.compactMap { [fund] part in
      let division = part.rule.division(between: fund.recipients)
      let amount = fund.amount.fraction * part.weight
      guard let entitlements = try? division.entitlements(of: amount, keys: keys) else {
        return nil
      }
      return fund.recipients.indices.map { entitlements[$0] }
    }
  }

  var unit: Fraction { fund.rounding.unit.fraction }

  /// Whether a rounding can be tried: only a blend has parts.
  func allows(_ rounding: AuditedRounding) -> Bool { rounding != .eachPart || parts.count > 1 }

  /// What a rounding gives each recipient; carriers leave the nearest as it is here.
  func rounded(_ rounding: AuditedRounding) -> [Fraction] {
    switch rounding {
    case .nearest, .nearestWithCarriers: due.map { Self.nearest($0, unit) }
    case .largestRemainder: byLargestRemainder
    case .down: due.map { Self.down($0, unit) }
    case .up: due.map { Self.up($0, unit) }
    case .nearestMultiple(let kronor):
      due.map { Self.nearest($0, Fraction(Int128(kronor))) }
    case .eachPart:
      due.indices.map { position in
        parts.reduce(.zero) { sum, part in
          sum + Self.nearest(part[position], unit)
        }
      }
    }
  }

  /// The unit of a rounding: a figure less than it away from what is due may be right.
  func unit(of rounding: AuditedRounding) -> Fraction {
    if case .nearestMultiple(let kronor) = rounding { Fraction(Int128(kronor)) } else { unit }
  }

  /// Whole multiples of a unit at most what is due.
  static func down(_ due: Fraction, _ unit: Fraction) -> Fraction {
    Fraction(whole: (due / unit).floor) * unit
  }

  static func up(_ due: Fraction, _ unit: Fraction) -> Fraction {
    let lower = down(due, unit)
    return lower == due ? due : lower + unit
  }

  static func nearest(_ due: Fraction, _ unit: Fraction) -> Fraction {
    down(due + unit / Fraction(2), unit)
  }
}
