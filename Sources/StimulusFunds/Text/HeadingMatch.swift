/// Where the columns of a table stand by their headings, in any order; case, diacritics and white
/// space aside.
struct HeadingMatch {
  /// The position of each column; nil for one that is not there.
  private(set) var positions: [Int?]
  /// The headings that are no column's, or of one that has a heading already, in printed order.
  private(set) var others: [Other] = []

  /// A heading that is of no use.
  struct Other {
    let field: CSVField
    /// Whether its column has a heading already; else no column has such a heading.
    let isRepeated: Bool
  }

  /// Finds columns.
  ///
  /// - Parameters:
  ///   - columns: The headings that each column may have.
  ///   - renamed: Columns that stand under other headings, by those headings.
  init(
    _ headings: [CSVField], of columns: [[String]], renamed: [FoldedName: String] = [:]
  ) {
    let known = columns.map { $0.map(FoldedName.init) }
    positions = Array(repeating: nil, count: columns.count)
    for (position, field) in headings.enumerated() {
      let heading = FoldedName(field.text)
      let name = renamed[heading].map(FoldedName.init) ?? heading
      let column = known.firstIndex { $0.contains(name) }
      if let column, positions[column] == nil {
        positions[column] = position
      } else {
        others.append(Other(field: field, isRepeated: column != nil))
      }
    }
  }
}

extension HeadingMatch {
  /// Reports the headings that are of no use.
  ///
  /// - Parameters:
  ///   - chosen: Those to report; nil for all.
  ///   - names: The headings to choose from.
  func report(
    _ chosen: [Other]? = nil, in source: SourceText, suggesting names: [String],
    _ problems: Problems
  ) {
    for other in chosen ?? others {
      let text = other.field.text
      problems.add(
        source.location(of: other.field),
        other.isRepeated
          ? Wording(
            en: "column '\(text)' is given twice", sv: "kolumnen '\(text)' finns två gånger")
          : Wording(en: "unknown column '\(text)'", sv: "okänd kolumn '\(text)'"),
        repair: other.isRepeated
          ? Wording(en: "keep one of them", sv: "behåll en av dem")
          : suggestion(for: text, among: names))
    }
  }
}
