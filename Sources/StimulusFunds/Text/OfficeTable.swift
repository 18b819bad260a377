/// The rows of a file as offices have them, read one at a time.
///
/// Comma, semicolon or tab between the fields, found from the headings; headings in Swedish or
/// English and in any order, case and diacritics aside; empty rows, as spreadsheets leave them,
/// are passed over.
struct OfficeTable {
  private var rows: CSVRows
  /// Where each column stands in the file; nil where the file lacks an optional one.
  private let positions: [Int?]

  /// Reads the headings.
  ///
  /// - Returns: nil where something was reported.
  init?(_ source: SourceText, columns: [OfficeColumn], _ problems: inout Problems) {
    do throws(Problem) {
      rows = try CSVRows(source)
    } catch {
      problems.add(error)
      return nil
    }
    guard let positions = Self.positions(of: columns, in: rows, &problems) else { return nil }
    self.positions = positions
  }

  /// Whether the file has a column.
  func has(_ column: Int) -> Bool { positions[column] != nil }

  /// Calls `read` with each row that has any text.
  mutating func forEach(
    _ problems: inout Problems, _ read: (OfficeRow, inout Problems) -> Void
  ) {
    do throws(Problem) {
      while try rows.readNext(problems) {
        let row = OfficeRow(places: rows.row, positions: positions, source: rows.source)
        read(row, &problems)
      }
    } catch { problems.add(error) }
  }

  private static func positions(
    of columns: [OfficeColumn], in rows: CSVRows, _ problems: inout Problems
  ) -> [Int?]? {
    let match = HeadingMatch(rows.headings, of: columns.map(\.names))
    match.report(
      in: rows.source, suggesting: columns.flatMap { [$0.swedish, $0.english] }, problems)
    var isFaulty = !match.others.isEmpty
    for (column, position) in zip(columns, match.positions)
    where position == nil && !column.isOptional {
      isFaulty = true
      problems.add(
        SourceLocation(file: rows.source.file),
        Wording(
          en: "column '\(column.swedish)' is missing", sv: "kolumnen '\(column.swedish)' saknas"),
        repair: Wording(
          en: "add it; the English heading is '\(column.english)'",
          sv: "lägg till den; den engelska rubriken är '\(column.english)'"))
    }
    return isFaulty ? nil : match.positions
  }
}

/// A row of a file from an office, its fields found by column.
struct OfficeRow {
  fileprivate let places: [CSVPlace]
  fileprivate let positions: [Int?]
  let source: SourceText

  /// The row's line.
  var line: Int { Int(places[0].line) }

  /// Where a field stands; nil where the file lacks the column.
  func place(_ column: Int) -> CSVPlace? { positions[column].map { places[$0] } }

  /// A field as meant, without the mark of a text; empty where the file lacks the column.
  func text(_ column: Int) -> String {
    positions[column].map { SpreadsheetText.unmarked(source.text(of: places[$0])) } ?? ""
  }

  /// Whether a field is written just so.
  func isSpelt(_ column: Int, as text: String) -> Bool {
    positions[column].map { source.isSpelt(places[$0], as: text) } ?? text.isEmpty
  }

  /// A field without white space around it.
  func trimmed(_ column: Int) -> String {
    let text = text(column)
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    if first > 0x20, first < 0x7F, last > 0x20, last < 0x7F { return text }
    return text.trimmingWhitespace
  }

  /// Where a field begins; the row's beginning where the file lacks the column.
  func location(_ column: Int) -> SourceLocation {
    source.location(of: places[positions[column] ?? 0])
  }

  /// The day in a field; reported where it is none.
  func date(_ column: Int, _ problems: inout Problems) -> CalendarDate? {
    if let position = positions[column], let date = source.plainDate(places[position]) {
      return date
    }
    let text = trimmed(column)
    if let date = CalendarDate(text) { return date }
    problems.add(
      location(column), text.isEmpty ? "the date is missing" : "'\(text)' is not a date",
      repair: "write year-month-day, as in 2022-12-01")
    return nil
  }
}

extension String {
  /// Without white space, of whatever kind, at either end.
  var trimmingWhitespace: String {
    let start = drop(while: \.isWhitespace)
    return String(start.dropLast(start.reversed().prefix(while: \.isWhitespace).count))
  }
}
