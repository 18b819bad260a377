/// A table of official statistics as it was exported: a figure for each region and column.
struct StatisticsTable {
  /// A row's region.
  struct Region {
    let label: StatisticsLabel
    let location: SourceLocation
  }

  /// A figure as written.
  struct Figure {
    let text: String
    let location: SourceLocation

    /// Whether it stands for no figure, which is never zero.
    var isMissing: Bool { StatisticsTable.missingMarks.contains(text) }
  }

  /// What statistics put where there is no figure.
  static let missingMarks: Set<String> = ["", ".", "..", "...", "…", "-", "–"]

  /// The file's name.
  let file: String
  /// The regions in their order.
  let regions: [Region]
  /// What the columns of figures are called.
  let columns: [String]
  /// The figures, by region and then by column.
  let figures: [[Figure]]
  /// Where the figures come from, as far as the file tells.
  let origin: StatisticsOrigin
}

extension StatisticsTable {
  /// The column that was asked for, or the only one there is.
  ///
  /// - Throws: ``Problem`` with the columns, where none or more than one is meant.
  func column(named part: String?) throws(Problem) -> Int {
    let location = SourceLocation(file: file)
    guard let part else {
      if columns.count == 1 { return 0 }
      if columns.isEmpty {
        throw Problem(
          at: location,
          Wording(
            en: "the file has no column of figures", sv: "filen har ingen kolumn med uppgifter"),
          repair: Wording(
            en: "export the table with figures", sv: "exportera tabellen med uppgifter"))
      }
      throw Problem(
        at: location,
        Wording(
          en: "the file has several columns of figures",
          sv: "filen har flera kolumner med uppgifter"), repair: asking)
    }
    let wanted = FoldedName(part)
    let same = columns.indices.filter { FoldedName(columns[$0]) == wanted }
    if same.count == 1 { return same[0] }
    let words = wanted.text.split(separator: " ")
    let holding = columns.indices.filter { column in
      let own = FoldedName(columns[column]).text.split(separator: " ")
      return words.allSatisfy(own.contains)
    }
    if holding.count == 1 { return holding[0] }
    throw Problem(
      at: location,
      holding.isEmpty
        ? Wording(
          en: "the file has no column '\(part)'",
          sv: "filen har ingen kolumn '\(part)'")
        : Wording(
          en: "'\(part)' may be any of several columns",
          sv: "'\(part)' kan vara någon av flera kolumner"),
      repair: asking)
  }

  private var asking: Wording {
    guard let first = columns.first else { return .exportAgain }
    let more = columns.count > 20 ? [Wording(en: "more", sv: "fler")] : []
    let names = Wording.listed(columns.prefix(20).map { Wording.same("'\($0)'") } + more)
    return Wording(
      en: "name one, as \(file)#\(first): it has \(names)",
      sv: "ange en, som \(file)#\(first): den har \(names)")
  }
}

/// Where figures come from, as far as a file tells.
public struct StatisticsOrigin: Hashable, Sendable {
  /// What the table is called.
  public internal(set) var title: String?
  /// Who made it.
  public internal(set) var source: String?
  /// The table's own id.
  public internal(set) var table: String?
  /// When it was updated, as written.
  public internal(set) var updated: String?
}
