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
