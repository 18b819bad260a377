/// "1 cell", "2 cells".
package func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(SwedishFigures.grouped(count)) \(count == 1 ? one : many)"
}

/// "a", "a and b", "a, b and c".
package func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

extension Sequence<String> {
  /// Each text once, where it stands first.
  ///
  /// - Complexity: O(*n*).
  package var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
