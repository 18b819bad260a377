/// The rows of a file as offices have them, read one at a time.
///
/// Comma, semicolon or tab between the fields, found from the headings; headings in Swedish or
/// English and in any order, case and diacritics aside; empty rows, as spreadsheets leave them,
/// are passed over.
struct OfficeTable {
  private var rows: CSVRows
  /// Where each column stands in the file; nil where the file lacks an optional one.
  private let positions: [Int?]
  /// The headings of the columns that are none of those looked for.
  let ignored: [String]

  /// Reads the headings.
  ///
  /// - Parameter renamed: Columns that stand under other headings, by those headings.
  /// - Returns: nil where something was reported.
  init?(
    _ source: SourceText, columns: [OfficeColumn], renamed: [FoldedName: String] = [:],
    _ problems: inout Problems
  ) {
    do throws(Problem) {
      rows = try CSVRows(source)
    } catch {
      problems.add(error)
      return nil
    }
    guard let found = Self.positions(of: columns, in: rows, renamed, &problems) else { return nil }
    (positions, ignored) = found
  }

  /// Where the first row after the headings begins, in bytes.
  var start: Int { rows.offset }

  /// How many lines were ended so far.
  var lineCount: Int { rows.line - 1 }

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
    of columns: [OfficeColumn], in rows: CSVRows, _ renamed: [FoldedName: String],
    _ problems: inout Problems
  ) -> (positions: [Int?], ignored: [String])? {
    var positions = [Int?](repeating: nil, count: columns.count)
    var unknown: [CSVField] = []
    var isFaulty = false
    for (position, field) in rows.headings.enumerated() {
      let heading = FoldedName(field.text)
      let name = renamed[heading].map(FoldedName.init) ?? heading
      guard let column = columns.firstIndex(where: { $0.names.contains { FoldedName($0) == name } })
      else {
        if !heading.text.isEmpty { unknown.append(field) }
        continue
      }
      if positions[column] == nil {
        positions[column] = position
        continue
      }
      isFaulty = true
      problems.add(
        rows.source.location(of: field),
        Wording(
          en: "column '\(field.text)' is given twice",
          sv: "kolumnen '\(field.text)' finns två gånger"),
        repair: Wording(en: "keep one of them", sv: "behåll en av dem"))
    }
    let absent = zip(columns, positions).filter { $1 == nil }.flatMap {
      [$0.0.swedish, $0.0.english]
    }
    // What may be a column that is looked for is not left aside.
    for field in unknown
    where nearestName(to: field.text, among: absent) != nil || isFaulty
      || zip(columns, positions).contains(where: { !$0.isOptional && $1 == nil })
    {
      isFaulty = true
      problems.add(
        rows.source.location(of: field),
        Wording(en: "unknown column '\(field.text)'", sv: "okänd kolumn '\(field.text)'"),
        repair: suggestion(for: field.text, among: columns.flatMap { [$0.swedish, $0.english] }))
    }
    for (column, position) in zip(columns, positions) where position == nil && !column.isOptional {
      isFaulty = true
      problems.add(
        SourceLocation(file: rows.source.file),
        Wording(
          en: "column '\(column.swedish)' is missing", sv: "kolumnen '\(column.swedish)' saknas"),
        repair: Wording(
          en: "add it; the English heading is '\(column.english)'",
          sv: "lägg till den; den engelska rubriken är '\(column.english)'"))
    }
    return isFaulty ? nil : (positions, unknown.map(\.text))
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

  /// The day in a field that is a day written year-month-day, and nothing else; nil in any other.
  func plainDate(_ column: Int) -> CalendarDate? {
    positions[column].flatMap { source.plainDate(places[$0]) }
  }

  /// Whether a field says that the row holds the sums of those above it.
  func isSum(_ column: Int) -> Bool {
    let text = text(column)
    if text.utf8.count > 20 { return false }
    return ["summa", "totalt", "total", "sum", "totalsumma", "delsumma"].contains(
      FoldedName(text.filter { $0 != ":" }).text)
  }

  /// Where a field begins; the row's beginning where the file lacks the column.
  func location(_ column: Int) -> SourceLocation {
    source.location(of: places[positions[column] ?? 0])
  }

  /// The day in a field; reported where it is none.
  func date(_ column: Int, _ problems: inout Problems) -> CalendarDate? {
    if let date = plainDate(column) { return date }
    let text = trimmed(column)
    if let date = CalendarDate(text) ?? CalendarDate(spreadsheet: text) { return date }
    problems.add(
      location(column), Self.fault(ofDate: text),
      repair: Wording(
        en: "write year-month-day, as in 2022-12-01", sv: "skriv år-månad-dag, som 2022-12-01"))
    return nil
  }

  private static func fault(ofDate text: String) -> Wording {
    if text.isEmpty { return Wording(en: "the date is missing", sv: "datumet saknas") }
    // No way of writing a day is in brackets: a template's words are.
    if text.first == "(", text.last == ")" { return .notFilledIn(text) }
    return Wording(en: "'\(text)' is not a date", sv: "'\(text)' är inget datum")
  }
}

extension Wording {
  /// That a field still holds what the template wrote.
  static func notFilledIn(_ text: String) -> Wording {
    Wording(en: "'\(text)' is not filled in", sv: "'\(text)' är inte ifyllt")
  }
}

extension CalendarDate {
  /// A day as spreadsheets leave it: 20221201, 2022-12-01 00:00:00, or the number of days since
  /// 1899-12-30 of a day from 1982 to 2064.
  fileprivate init?(spreadsheet text: String) {
    let digits = Array(text.utf8)
    if digits.count > 10, text.dropFirst(10).allSatisfy({ " T0:.".contains($0) }) {
      self.init(String(text.prefix(10)))
      return
    }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
      return nil
    }
    switch digits.count {
    case 8: self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    case 5 where (30_000...60_000).contains(number):
      guard let first = CalendarDate(year: 1899, month: 12, day: 30) else { return nil }
      self = first.adding(days: number)
    default: return nil
    }
  }
}

extension String {
  /// Without white space, of whatever kind, at either end.
  var trimmingWhitespace: String {
    let start = drop(while: \.isWhitespace)
    return String(start.dropLast(start.reversed().prefix(while: \.isWhitespace).count))
  }
}
