/// Where the values of a key come from, as far as their file tells.
struct KeyOrigin {
  private let origin: StatisticsOrigin
  private let column: String?
  private let file: String

  /// What a file tells.
  init(of source: SourceText, _ reader: KeySource) throws(Problem) {
    file = source.file
    let table = try reader.table(in: source, Problems())
    origin = table?.origin ?? StatisticsOrigin()
    column = try table.map { table throws(Problem) in
      table.columns[try table.column(named: source.part)]
    }
  }

  /// "SCB, tabell TAB638, Folkmängd efter region, 2022M11, uppdaterad 2022-12-07, ur population.px".
  var sentence: String {
    [
      origin.source, origin.table.map { "tabell \($0)" }, origin.title, column,
      origin.updated.map { "uppdaterad \($0)" },
      "ur \(file.split(separator: "/").last ?? Substring(file))",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// The first day of the month that the column is of; nil where it names none.
  var day: String? {
    guard let period, let month = period.month else { return nil }
    return "\(period.year)-\(month)-01"
  }

  /// Values of another month or year than the key's are not its values.
  func check(against date: String?) throws(Problem) {
    guard let date, let period, let column else { return }
    let isSame =
      date.hasPrefix(period.year) && (period.month.map { date.dropFirst(5).hasPrefix($0) } ?? true)
    // The population of a year's last day is that of the next one's beginning.
    if isSame { return }
    throw Problem(
      at: SourceLocation(file: file),
      Wording(
        en: "column '\(column)' is not of \(date), the key's date",
        sv: "kolumnen '\(column)' gäller inte \(date), som är nyckelns datum"),
      repair: Wording(
        en: "name another column, or the day with --date",
        sv: "ange en annan kolumn, eller dagen med --date"))
  }

  /// The year and the month that the column names, as 2022M11 or 2022.
  private var period: (year: String, month: String?)? {
    for word in (column ?? "").split(separator: " ") {
      let parts = word.split(separator: "M", omittingEmptySubsequences: false)
      guard parts[0].utf8.count == 4, let year = Int(parts[0]), (1900...2099).contains(year) else {
        continue
      }
      if parts.count == 1 { return (String(year), nil) }
      if parts.count == 2, parts[1].utf8.count == 2, Int(parts[1]) != nil {
        return (String(year), String(parts[1]))
      }
    }
    return nil
  }
}
