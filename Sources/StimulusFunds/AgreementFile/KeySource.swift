/// The rows of a key in whatever form its file has: with the columns recipient and value, or a table of
/// statistics as it was exported.
struct KeySource {
  private let key: KeyRows
  private let register: RecipientRegister
  private let demand: KeyDemand

  /// - Parameter register: Who may be named; nil where that is not known.
  init(_ key: KeyRows, _ register: RecipientRegister?, _ demand: KeyDemand) {
    self.key = key
    self.register = register ?? RecipientRegister([])
    self.demand = demand
  }

  /// The rows as CSV with the columns recipient and value; nil where something was reported.
  func rows(of source: SourceText, _ problems: Problems) -> SourceText? {
    if source.part == nil, Self.isTidy(source) { return source }
    let before = problems.count
    do throws(Problem) {
      guard let table = try table(in: source, problems) else {
        return problems.count == before ? source : nil
      }
      let rows = StatisticsKey.rows(
        of: table, part: source.part, for: key, register, demand, problems)
      return problems.count == before ? rows : nil
    } catch {
      problems.add(error)
      return nil
    }
  }

  /// The table of statistics in a file; nil where it is none.
  func table(
    in source: SourceText, _ problems: Problems
  ) throws(Problem) -> StatisticsTable? {
    if JSONStatFile.begins(source) { return try JSONStatFile.table(of: source) }
    if PXFile.begins(source) { return try PXFile.table(of: source) }
    var names = NameResolver(register)
    let counties = Set(register.recipients.compactMap(\.county).map { FoldedName($0.name) })
    return StatisticsCSV.table(
      of: source,
      isRegion: { label in
        label.code != nil || label.isTotal || counties.contains(FoldedName(label.name))
          || !names.candidates(label.name).isEmpty
      }, problems)
  }

  /// Whether a file has the headings of a key, and no row about the whole country first or last.
  private static func isTidy(_ source: SourceText) -> Bool {
    let known = KeyFile.headings.flatMap(CSVTable.spellings).map { FoldedName($0) }
    guard let headings = try? CSVRows(source).headings else {
      let first = source.utf8.prefix { !",;\t\n\r".utf8.contains($0) }
      return known.contains(FoldedName(String(decoding: first, as: UTF8.self)))
    }
    guard headings.contains(where: { known.contains(FoldedName($0.text)) }) else { return false }
    return !totalsMayStand(in: source)
  }

  /// Whether the first or the last rows name the whole country.
  private static func totalsMayStand(in source: SourceText) -> Bool {
    let ends = [source.utf8.prefix(1_000), source.utf8.suffix(1_000)]
    return ends.contains { bytes in
      bytes.split(whereSeparator: { ",;\t\n\r".utf8.contains($0) }).contains { field in
        guard StatisticsLabel.mayBeTotal(field) else { return false }
        let text = String(decoding: field, as: UTF8.self).trimming("\"")
        return StatisticsLabel(String(text)).isTotal
      }
    }
  }
}
