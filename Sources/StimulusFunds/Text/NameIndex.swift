/// Positions found by name, case, diacritics and white space aside.
///
/// Almost every name stands for one position; only those that stand for more have a list.
struct NameIndex: Sendable {
  private var first: [FoldedName: Int] = [:]
  private var others: [FoldedName: [Int]] = [:]
  /// The positions that share one of their names with another.
  private var sharing: Set<Int> = []

  /// Makes room for as many names.
  mutating func reserveCapacity(_ count: Int) { first.reserveCapacity(count) }

  /// Lets a position be found by names that are all new; false, and nothing is added, where one stands
  /// for another position already.
  ///
  /// A name is looked for once, because almost all are new.
  mutating func addUnlessKnown(_ names: [FoldedName], _ position: Int) -> Bool {
    for (number, name) in names.enumerated() {
      if first.value(of: name, or: position) == position { continue }
      for added in names[..<number] where first[added] == position { first[added] = nil }
      return false
    }
    return true
  }

  /// Lets a position be found by a name; each at most once by the same one.
  mutating func add(_ name: FoldedName, _ position: Int) {
    let known = first.value(of: name, or: position)
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

extension Dictionary {
  /// The value of a key, which becomes another where there is none; the key is looked for once.
  fileprivate mutating func value(of key: Key, or value: Value) -> Value {
    { (known: inout Value) in known }(&self[key, default: value])
  }
}
