/// The recipients with the largest remainders, chosen without sorting all of them.
///
/// Remainders are counted by their leading bits; only those that share the leading bits of the last
/// one chosen are sorted.
struct LargestRemainders {
  /// The recipients chosen, as many as were asked for, in no particular order.
  private(set) var chosen: [Int] = []
  /// The recipients, chosen or not, with the same remainder as the last one chosen, where a tie
  /// rule had to choose between them; in listed order.
  private(set) var ties: [Int] = []

  /// - Parameter count: Not above the number of remainders that are not zero; the sum of the
  ///   remainders, in units, never is.
  init<Number: ExactNumber>(of quotas: Quotas<Number>, count: Int, _ tieRule: TieRule) {
    guard count > 0 else { return }
    let remainders = quotas.remainders
    let limit = quotas.denominator
    var sizes = Array(repeating: 0, count: 1 << 10)
    for remainder in remainders { sizes[remainder.leadingBits(below: limit)] += 1 }
    var (bucket, above) = (sizes.count - 1, 0)
    while above + sizes[bucket] < count {
      above += sizes[bucket]
      bucket -= 1
    }
    chosen.reserveCapacity(count)
    var candidates: [Int] = []
    for (recipient, remainder) in remainders.enumerated() {
      let own = remainder.leadingBits(below: limit)
      if own > bucket { chosen.append(recipient) }
      if own == bucket { candidates.append(recipient) }
    }
    candidates.sort { quotas.precedes($0, $1, tieRule) }
    let cut = count - above
    chosen += candidates[..<cut]
    ties = Self.ties(among: candidates, cut: cut, remainders)
  }

  private static func ties<Number: ExactNumber>(
    among sorted: [Int], cut: Int, _ remainders: [Number]
  ) -> [Int] {
    let last = remainders[sorted[cut - 1]]
    guard cut < sorted.count, remainders[sorted[cut]] == last else { return [] }
    return sorted.filter { remainders[$0] == last }.sorted()
  }
}

extension Quotas {
  /// Whether the first recipient is given a unit before the second.
  fileprivate func precedes(_ first: Int, _ second: Int, _ tieRule: TieRule) -> Bool {
    if remainders[first] != remainders[second] { return remainders[first] > remainders[second] }
    if tieRule == .largerEntitlement, floors[first] != floors[second] {
      return floors[first] > floors[second]
    }
    return first < second
  }
}
