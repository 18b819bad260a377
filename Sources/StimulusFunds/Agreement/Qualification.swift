import Apportionment

/// Which recipients qualify for money (villkor): those whose value of a key meets a condition, or the
/// first of all by it.
public struct Qualification: Hashable, Sendable {
  /// The key.
  public internal(set) var key: String
  /// What its value must be.
  public internal(set) var test: Test
  /// What becomes of the parts of those that do not qualify.
  public internal(set) var others: Others

  /// What a recipient's value must be.
  public enum Test: Hashable, Sendable {
    /// On one side of a threshold, or the threshold itself.
    case comparison(Comparison, Fraction)
    /// Among so many of the highest or the lowest.
    case rank(End, count: Int, ties: CutTies?)
  }

  /// How a value is compared with a threshold; the raw values are the members that tell it.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// The threshold or more.
    case atLeast
    /// More than the threshold.
    case above
    /// The threshold or less.
    case atMost
    /// Less than the threshold.
    case below
    /// Exactly the threshold.
    case equal = "is"
  }

  /// From which end recipients are ranked; the raw values are the members that tell it.
  public enum End: String, Hashable, Sendable, CaseIterable {
    /// The highest values first.
    case highest
    /// The lowest values first.
    case lowest
  }

  /// Who qualifies of recipients with equal values where only some of them fit in.
  public enum CutTies: String, Hashable, Sendable, CaseIterable {
    /// All of them, so that more qualify.
    case all
    /// None of them, so that fewer qualify.
    case nobody = "none"
    /// Those listed first.
    case listedOrder = "listed-order"
  }

  /// What becomes of the parts of those that do not qualify.
  public enum Others: String, Hashable, Sendable, CaseIterable {
    /// The amount is divided between those that qualify.
    case excluded
    /// The amount is divided between all, and those that do not qualify leave their parts.
    case forfeit
  }
}

extension Qualification.Comparison {
  /// Whether a value meets the condition.
  func isMet(by value: Fraction, _ threshold: Fraction) -> Bool {
    switch self {
    case .atLeast: value >= threshold
    case .above: value > threshold
    case .atMost: value <= threshold
    case .below: value < threshold
    case .equal: value == threshold
    }
  }
}

extension Qualification.Test {
  /// The positions of the recipients that qualify, in listed order.
  ///
  /// - Parameter values: The value of each.
  /// - Throws: ``CutTie`` where equal values stand at the cut and no word says who qualifies.
  /// - Complexity: O(*n*), and O(*n* log *n*) for a rank.
  func qualifying(_ values: [Fraction]) throws(CutTie) -> [Int] {
    switch self {
    case .comparison(let comparison, let threshold):
      return values.indices.filter { comparison.isMet(by: values[$0], threshold) }
    case .rank(let end, let count, let ties):
      return try end.first(count, of: values, ties).sorted()
    }
  }
}

/// Recipients with equal values of whom only some fit among those that qualify.
struct CutTie: Error {
  /// Their positions, in listed order.
  let positions: [Int]
}

extension Qualification.End {
  /// The positions of the first so many, or of fewer or more where ties are so decided.
  fileprivate func first(
    _ count: Int, of values: [Fraction], _ ties: Qualification.CutTies?
  ) throws(CutTie) -> [Int] {
    let order = values.indices.sorted { left, right in
      if values[left] == values[right] { return left < right }
      return self == .highest ? values[left] > values[right] : values[left] < values[right]
    }
    guard count < order.count else { return order }
    let last = values[order[count - 1]]
    guard values[order[count]] == last else { return Array(order[..<count]) }
    let equal = order.filter { values[$0] == last }
    let before = order.prefix { values[$0] != last }
    switch ties {
    case .all: return before + equal
    case .nobody: return Array(before)
    case .listedOrder: return Array(order[..<count])
    case nil: throw CutTie(positions: equal)
    }
  }
}
