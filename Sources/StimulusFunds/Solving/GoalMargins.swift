import Apportionment

/// The margins of conditions in entitlements, value by value, where the form of the rules proves that
/// each only rises or only falls.
///
/// A condition surely holds where its margin is at least its slack, and surely fails where it is as much
/// below zero. Between the two, and there alone, grants must be computed.
struct GoalMargins {
  /// Whether each condition's margin rises from value to value; it falls otherwise.
  let rises: [Bool]
  /// How each margin may differ from that in grants, in öre.
  let slack: [Fraction]
  /// Whether margins change by the same from each value to the next.
  let isEven: Bool
  private let entitled: EntitledMargins
  private let last: Int
  /// The margins that were computed, by the value's index.
  private var known: [Int: [Fraction]]

  /// The margins; nil where the form of the rules does not prove that they only rise or only fall.
  init?(
    of conditions: [GoalCondition], _ sweep: Sweep, balancing: String?
  ) throws(InvalidInput) {
    let agreement = try sweep.plainAllocation(of: 0).agreement
    // Money that is passed on moves funds that the path does not name.
    if agreement.funds.contains(where: { $0.rest?.target != nil }) { return nil }
    var movements: [String: Movement] = [:]
    for fund in agreement.funds {
      movements[fund.id] = Movement(
        of: fund, along: sweep.grid.axes[0], in: agreement, balancing: balancing)
    }
    // Values at which a fund cannot be divided are found only where all of them are computed.
    if agreement.funds.contains(where: { $0.mayNotDivide(moving: movements[$0.id]) }) { return nil }
    entitled = EntitledMargins(
      conditions, of: sweep, agreement,
      moved: Set(movements.filter { $0.value.moves }.map(\.key)))
    slack = entitled.slack
    last = sweep.grid.count - 1
    isEven = movements.values.allSatisfy(\.isEven)
    known = [0: try entitled.margins(at: 0)]
    known[last] = try entitled.margins(at: last)
    if isEven {
      rises = zip(known[0] ?? [], known[last] ?? []).map { $0 <= $1 }
      return
    }
    var rises: [Bool] = []
    for condition in conditions {
      guard let isRising = entitled.isRising(condition, movements) else { return nil }
      rises.append(isRising)
    }
    self.rises = rises
  }

  /// How many values' entitlements were computed.
  var computedCount: Int { known.count }

  /// The margin of a condition at a value.
  mutating func margin(_ condition: Int, at index: Int) throws(InvalidInput) -> Fraction {
    if let margins = known[index] { return margins[condition] }
    if isEven, let first = known[0], let end = known[last] {
      let step = (end[condition] - first[condition]) / Fraction(Int128(last))
      return first[condition] + step * Fraction(Int128(index))
    }
    let margins = try entitled.margins(at: index)
    known[index] = margins
    return margins[condition]
  }

  /// The values at which a condition's margin is at least a bound: a stretch at one end of all.
  ///
  /// - Complexity: O(log values).
  mutating func values(
    of condition: Int, atLeast bound: Fraction
  ) throws(InvalidInput) -> Range<Int> {
    var (low, high) = (0, last + 1)
    while low < high {
      let middle = low + (high - low) / 2
      let isMet = try margin(condition, at: middle) >= bound
      if isMet == rises[condition] { high = middle } else { low = middle + 1 }
    }
    return rises[condition] ? low..<last + 1 : 0..<low
  }

  /// The values at which every condition's margin is at least so many times its slack.
  mutating func values(atLeast slacks: Int) throws(InvalidInput) -> Range<Int> {
    var all = 0..<last + 1
    for condition in rises.indices {
      let bound = slack[condition] * Fraction(Int128(slacks))
      all = all.clamped(to: try values(of: condition, atLeast: bound))
    }
    return all
  }

  /// The values among which the smallest of the margins in grants is largest.
  mutating func valuesOfPeak() throws(InvalidInput) -> Range<Int> {
    var (low, high) = (0, last)
    // The smallest rising margin and the smallest falling one cross at the peak.
    while low < high {
      let middle = low + (high - low) / 2
      let (rising, falling) = try smallest(at: middle)
      if let falling, rising.map({ $0 >= falling }) ?? true {
        high = middle
      } else {
        low = middle + 1
      }
    }
    var peak = try lowest(at: low)
    if low > 0 { peak = max(peak, try lowest(at: low - 1)) }
    let bound = peak - (slack.max() ?? .zero) * Fraction(2)
    var all = 0..<last + 1
    for condition in rises.indices {
      all = all.clamped(to: try values(of: condition, atLeast: bound))
    }
    return all
  }

  private mutating func smallest(
    at index: Int
  ) throws(InvalidInput) -> (rising: Fraction?, falling: Fraction?) {
    var (rising, falling): (Fraction?, Fraction?) = (nil, nil)
    for condition in rises.indices {
      let margin = try margin(condition, at: index)
      if rises[condition] {
        rising = min(rising ?? margin, margin)
      } else {
        falling = min(falling ?? margin, margin)
      }
    }
    return (rising, falling)
  }

  private mutating func lowest(at index: Int) throws(InvalidInput) -> Fraction {
    let (rising, falling) = try smallest(at: index)
    return [rising, falling].compactMap { $0 }.min() ?? .zero
  }
}

extension Movement {
  fileprivate var moves: Bool { if case .none = self { false } else { true } }

  fileprivate var isEven: Bool {
    switch self {
    case .none, .evenly: true
    case .upwards, .towards, .unknown: false
    }
  }
}

extension Fund {
  /// Whether it may be impossible to divide at a value between two at which it can be: where ties decide
  /// who qualifies, or where each grant is rounded by itself, perhaps to more than the amount.
  fileprivate func mayNotDivide(moving movement: Movement?) -> Bool {
    guard let movement, movement.moves else { return false }
    if case .unknown = movement { return true }
    if case .each(.nearest) = rounding.residual { return true }
    return false
  }
}
