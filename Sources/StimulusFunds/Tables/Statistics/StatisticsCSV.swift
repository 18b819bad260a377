/// Finds the regions and the columns of figures in the rows of an exported table.
struct StatisticsCSV {
  private let file: String
  private let rows: [[StatisticsRows.Field]]
  private let first: Int
  /// The rows of figures, from the first to the last that names a region and has a figure.
  private let data: [[StatisticsRows.Field]]
  private let width: Int

  /// The table in a text.
  ///
  /// - Parameter isRegion: Whether a name is that of a region that may have a row.
  /// - Returns: nil where no row names a region and has a figure.
  static func table(
    of source: SourceText, isRegion: (StatisticsLabel) -> Bool, _ problems: Problems
  ) -> StatisticsTable? {
    let rows = StatisticsRows(source).rows
    guard let reading = StatisticsCSV(file: source.file, rows, isRegion) else { return nil }
    return reading.table(problems)
  }

  private init?(
    file: String, _ rows: [[StatisticsRows.Field]], _ isRegion: (StatisticsLabel) -> Bool
  ) {
    let first = rows.firstIndex { row in
      isRegion(Self.label(of: row, hasCodes: Self.hasCode(row)))
        && row.dropFirst().contains {
          Self.isFigure($0.text) || StatisticsTable.missingMarks.contains($0.text)
        }
    }
    guard let first, first > 0 else { return nil }
    self.file = file
    self.rows = rows
    self.first = first
    // Notes follow the figures, in the first column alone.
    data = rows[first...].filter { $0.dropFirst().contains { !$0.text.isEmpty } }
    width = data.map(\.count).max() ?? 0
  }

  /// Whether a code stands in a column of its own before the name.
  private static func hasCode(_ row: [StatisticsRows.Field]) -> Bool {
    guard row.count > 2 else { return false }
    let label = StatisticsLabel(row[0].text)
    return label.code != nil && label.name.isEmpty && !isFigure(row[1].text)
      && !StatisticsTable.missingMarks.contains(row[1].text)
  }

  private static func label(of row: [StatisticsRows.Field], hasCodes: Bool) -> StatisticsLabel {
    hasCodes
      ? StatisticsLabel(code: row[0].text, name: row[1].text) : StatisticsLabel(row[0].text)
  }

  /// Whether a text is a figure, or would be one if it were written well.
  private static func isFigure(_ text: String) -> Bool {
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    return digits > 0 && 2 * digits >= text.utf8.count
  }

  private func table(_ problems: Problems) -> StatisticsTable? {
    // Names are told apart by what a dimension with one value is not.
    let seconds = data.compactMap { $0.count > 1 ? $0[1].text : nil }
    let hasCodes = data.allSatisfy(Self.hasCode) && seconds.uniqued().count == data.count
    let others = (hasCodes ? 2 : 1)..<max(hasCodes ? 2 : 1, width)
    let columns = others.filter { column in
      let texts = data.compactMap { $0.count > column ? $0[column].text : nil }
      let figures = texts.count(where: Self.isFigure)
      let missing = texts.count(where: StatisticsTable.missingMarks.contains)
      return figures > 0 && 2 * (figures + missing) > texts.count
    }
    let isMixed = others.filter { !columns.contains($0) }.contains { reportMixed($0, problems) }
    if isMixed { return nil }
    return StatisticsTable(
      file: file,
      regions: data.map {
        .init(label: Self.label(of: $0, hasCodes: hasCodes), location: $0[0].location)
      },
      columns: columns.map(heading),
      figures: data.map { row in
        columns.map { column in
          row.count > column
            ? .init(text: row[column].text, location: row[column].location)
            : .init(text: "", location: row[0].location)
        }
      },
      origin: StatisticsOrigin(title: title))
  }

  /// A column that is no figure must say the same of all rows: otherwise a region has several.
  private func reportMixed(_ column: Int, _ problems: Problems) -> Bool {
    let fields = data.filter { $0.count > column }.map { $0[column] }
    let texts = fields.map(\.text).uniqued()
    guard texts.count > 1,
      let other = fields.first(where: { $0.text != texts[0] })
    else { return false }
    problems.add(
      other.location,
      Wording(
        en: "column '\(heading(column))' has '\(texts[0])' above and '\(texts[1])' here",
        sv: "kolumnen '\(heading(column))' har '\(texts[0])' ovanför och '\(texts[1])' här"),
      repair: Wording(
        en: "export one total for each region, or take the other rows away",
        sv: "exportera en summa för varje region, eller ta bort de andra raderna"))
    return true
  }

  /// What a column is called: the texts above it since the last title, those of merged cells too.
  private func heading(_ column: Int) -> String {
    let above = rows[..<first].reversed().prefix { row in
      row.dropFirst().contains { !$0.text.isEmpty }
    }.reversed()
    let texts = above.compactMap { row -> String? in
      let last = row.prefix(column + 1).dropFirst().last { !$0.text.isEmpty }
      let own = row.count > column && !row[column].text.isEmpty ? row[column] : last
      return own?.text
    }
    return texts.joined(separator: " ")
  }

  /// The title that stands alone above the headings.
  private var title: String? {
    rows[..<first].first { row in row.dropFirst().allSatisfy { $0.text.isEmpty } }.flatMap {
      $0.first?.text
    }
  }
}
