import Apportionment
import StimulusFunds

/// How a spreadsheet rounds the shares of a fund, in exact numbers: what stands in the cells before it
/// calculates for the first time.
struct SpreadsheetRounding {
  /// Each share to the nearest unit, in kronor.
  let nearest: [Fraction]
  /// The whole units of each share.
  let wholes: [Fraction]
  /// What is left of each share in parts of a unit, less a very little for each larger share.
  let remainders: [Fraction]
  /// Whether equal remainders go by the larger share first.
  let prefersLarger: Bool

  /// Remainders are compared at six decimals, because a spreadsheet's binary numbers hold no more of a
  /// share of some hundred millions.
  private static let places = 6
  /// What a larger share is preferred by among equal remainders: for as many recipients as here less
  /// than one in the sixth decimal.
  private static let preference = Fraction(1, over: 10_000_000_000)
  private static let maxPreferred = 9_999

  init(_ allocation: Allocation) {
    let fund = allocation.fund
    let unit = fund.rounding.unit.fraction
    let shares = fund.recipients.indices.map { allocation.entitlements[$0] }
    var prefersLarger = fund.recipients.count <= Self.maxPreferred
    if case .largestRemainder(.listedOrder) = fund.rounding.residual { prefersLarger = false }
    self.prefersLarger = prefersLarger
    nearest = shares.map { ($0 / unit).rounded(places: 0) * unit }
    let rounded = shares.map { ($0 / unit).rounded(places: Self.places) }
    wholes = rounded.map { Fraction(whole: $0.floor) }
    let rests = zip(rounded, wholes).map { $0 - $1 }
    remainders =
      prefersLarger
      ? zip(rests, Self.sharedRanks(shares)).map { $0 - Fraction(Int128($1)) * Self.preference }
      : rests
  }

  /// The place of each number from the largest, equal ones sharing the first of theirs.
  private static func sharedRanks(_ numbers: [Fraction]) -> [Int] {
    let order = numbers.indices.sorted { numbers[$0] > numbers[$1] }
    var ranks = [Int](repeating: 0, count: numbers.count)
    for (place, position) in order.enumerated() {
      let isEqual = place > 0 && numbers[order[place - 1]] == numbers[position]
      ranks[position] = isEqual ? ranks[order[place - 1]] : place + 1
    }
    return ranks
  }
}
