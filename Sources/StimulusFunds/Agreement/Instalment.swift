import Apportionment

/// A dated part of the grants that a channel pays (delutbetalning).
public struct Instalment: Hashable, Sendable {
  /// How much of a grant it is.
  public let share: Share
  /// The first day on which it may be paid, where one is named.
  public let from: CalendarDate?
  /// The last day on which it may be paid.
  public let until: CalendarDate

  /// How much of a grant an instalment is.
  public enum Share: Hashable, Sendable {
    /// A part of the grant, from 0 to 1.
    case part(Fraction)
    /// So many kronor of each grant, or what is left of it where that is less.
    case amount(Kronor)
    /// What the others leave: the last instalment alone.
    case rest
  }
}

extension [Instalment] {
  /// What each instalment of a grant comes to; they sum to it.
  ///
  /// Each is rounded to the nearest unit, halves up, and is never more than what is left; the last
  /// takes all that is left. Without instalments the grant is paid at once.
  public func amounts(of grant: Kronor, unit: Kronor) -> [Kronor] {
    var left = grant.ore
    let amounts = enumerated().map { index, instalment in
      let own = Swift.min(left, instalment.share.ore(of: grant.ore, unit: unit.ore))
      let amount = index == count - 1 ? left : own
      left -= amount
      return amount
    }
    return amounts.map { Kronor(partOfGrant: $0) }
  }
}

extension Instalment.Share {
  /// So many öre of a grant in öre, in whole units.
  fileprivate func ore(of grant: Int, unit: Int) -> Int {
    switch self {
    case .part(let part):
      let units = part * Fraction(Int128(grant)) / Fraction(Int128(unit))
      // A part from 0 to 1 of what is within 64 bits, and half a unit.
      let nearest = Int(exactly: (units + Fraction(1, over: 2)).floor) ?? .max
      let (ore, overflow) = nearest.multipliedReportingOverflow(by: unit)
      return overflow ? grant : ore
    case .amount(let amount): return amount.ore / unit * unit
    case .rest: return grant
    }
  }
}

extension Kronor {
  /// A part of a grant, which is an amount within bounds.
  fileprivate init(partOfGrant ore: Int) {
    guard let amount = try? Kronor(ore: ore) else {
      preconditionFailure("a part of an amount is within its bounds: \(ore) öre")
    }
    self = amount
  }
}
