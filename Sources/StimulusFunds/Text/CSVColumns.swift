extension CSVTable {
  /// Finds columns by their headings, in any order; case, diacritics and white space aside.
  ///
  /// - Returns: The position of each column, or nil where a heading is missing, unknown or given
  ///   twice, all of which are reported.
  func columns(_ names: [String], _ problems: Problems) -> [Int]? {
    let before = problems.count
    let positions = positions(ofColumns: names, problems)
    return problems.count == before ? positions.compactMap { $0 } : nil
  }

  /// Finds those of some columns that are there; what is missing, unknown or given twice is
  /// reported, and a missing column has no position.
  ///
  /// - Parameter optional: Those of the columns that need not be there.
  func positions(
    ofColumns names: [String], optional: [String] = [], _ problems: Problems
  ) -> [Int?] {
    let known = names.map(FoldedName.init)
    var positions: [FoldedName: Int] = [:]
    for (position, field) in headings.enumerated() {
      let name = FoldedName(field.text)
      if !known.contains(name) {
        problems.add(
          location(of: field),
          Wording(en: "unknown column '\(field.text)'", sv: "okänd kolumn '\(field.text)'"),
          repair: suggestion(for: field.text, among: names))
      } else if positions[name] == nil {
        positions[name] = position
      } else {
        problems.add(
          location(of: field),
          Wording(
            en: "column '\(field.text)' is given twice",
            sv: "kolumnen '\(field.text)' finns två gånger"),
          repair: Wording(en: "keep one of them", sv: "behåll en av dem"))
      }
    }
    for (name, folded) in zip(names, known)
    where positions[folded] == nil && !optional.contains(name) {
      problems.add(
        location(of: headings[0]),
        Wording(en: "column '\(name)' is missing", sv: "kolumnen '\(name)' saknas"),
        repair: Wording(
          en: "expected headings: \(names.joined(separator: ","))",
          sv: "rubrikerna ska vara: \(names.joined(separator: ","))"))
    }
    return known.map { positions[$0] }
  }
}
