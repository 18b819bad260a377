extension Wording {
  /// "1 cell", "2 cells"; "1 cell", "2 celler".
  package static func counted(
    _ count: Int, en one: String, _ many: String, sv ett: String, _ flera: String
  ) -> Wording {
    let figures = SwedishFigures.grouped(count) + " "
    return count == 1
      ? Wording(english: figures + one, swedish: figures + ett)
      : Wording(english: figures + many, swedish: figures + flera)
  }

  /// "a", "a and b", "a, b and c"; "a, b och c".
  package static func listed(_ parts: [Wording]) -> Wording {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? .none }
    return Wording(
      en: "\(parts.dropLast().joined(separator: ", ")) and \(last)",
      sv: "\(parts.dropLast().joined(separator: ", ")) och \(last)")
  }

  /// "a", "a and b", "a, b and c" of names; "a, b och c".
  package static func listed(_ names: [String]) -> Wording { listed(names.map { .same($0) }) }
}

extension Sequence<Wording> {
  /// The wordings with a text between them that has no language.
  package func joined(separator: String = "") -> Wording {
    let parts = Array(self)
    guard let first = parts.first else { return .none }
    return parts.dropFirst().reduce(first) { $0 + separator + $1 }
  }
}
