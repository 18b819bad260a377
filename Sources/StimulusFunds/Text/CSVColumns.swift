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
  /// - Parameters:
  ///   - optional: Those of the columns that need not be there.
  ///   - further: Columns that are named elsewhere, where it is told if they are missing; while one is,
  ///     an unknown heading may be what was meant.
  func positions(
    ofColumns names: [String], optional: [String] = [], further: [String] = [],
    _ problems: Problems
  ) -> [Int?] {
    let match = HeadingMatch(headings, of: names.map(Self.spellings) + further.map { [$0] })
    let isFurtherMissing = match.positions.dropFirst(names.count).contains(nil)
    match.report(
      isFurtherMissing ? match.others.filter(\.isRepeated) : match.others, in: source,
      suggesting: names + further, problems)
    for (name, position) in zip(names, match.positions)
    where position == nil && !optional.contains(name) {
      problems.add(
        location(of: headings[0]),
        Wording(en: "column '\(name)' is missing", sv: "kolumnen '\(name)' saknas"),
        repair: Wording(
          en: "expected headings: \(names.joined(separator: ","))",
          sv: "rubrikerna ska vara: \(names.joined(separator: ","))"))
    }
    return match.positions
  }

  /// The headings that are read as one, in English and in Swedish.
  static func spellings(_ heading: String) -> [String] { [heading] + (swedish[heading] ?? []) }

  /// The Swedish headings of the columns of keys and registers.
  private static let swedish = [
    "recipient": ["mottagare"], "value": ["värde"], "groups": ["grupper"],
    "county code": ["länskod"], "county": ["län"], "municipality code": ["kommunkod"],
    "organisation number": ["organisationsnummer"], "aliases": ["andra namn"],
    "remark": ["anmärkning"],
  ]
}
