/// "1 cell", "2 cells".
package func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(SwedishFigures.grouped(count)) \(count == 1 ? one : many)"
}

extension String {
  /// The text with zeros before it up to a length; as it is where it is longer.
  func zeroPadded(to length: Int) -> String {
    String(repeating: "0", count: max(0, length - utf8.count)) + self
  }
}

/// "a", "a and b", "a, b and c".
package func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

extension Sequence where Element: Hashable {
  /// Each element once, where it stands first.
  ///
  /// - Complexity: O(*n*).
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
