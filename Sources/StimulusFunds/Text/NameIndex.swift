/// Positions found by name, case, diacritics and white space aside.
///
/// Almost every name stands for one position; only those that stand for more have a list.
struct NameIndex: Sendable {
  private var first: [FoldedName: Int] = [:]
  private var others: [FoldedName: [Int]] = [:]
  /// The positions that share one of their names with another.
  private var sharing: Set<Int> = []

  /// Lets a position be found by a name; each at most once by the same one.
  mutating func add(_ name: FoldedName, _ position: Int) {
    guard let known = first[name] else {
      first[name] = position
      return
    }
    if known != position, others[name]?.last != position {
      others[name, default: []].append(position)
      sharing.formUnion([known, position])
    }
  }

  /// The positions with a name, in the order in which they were added.
  func positions(of name: FoldedName) -> [Int] {
    guard let first = first[name] else { return [] }
    return [first] + (others[name] ?? [])
  }

  /// Whether a position shares none of its names.
  func hasUniqueNames(_ position: Int) -> Bool { sharing.isEmpty || !sharing.contains(position) }

  /// The one position with a name; nil where there is none or more than one.
  func onlyPosition(of name: FoldedName) -> Int? {
    others[name] == nil ? first[name] : nil
  }
}
