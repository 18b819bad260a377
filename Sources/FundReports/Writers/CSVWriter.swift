import StimulusFunds

/// Writes the tables of a report as CSV, an empty line between two of them.
enum CSVWriter: ReportWriter {
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8] {
    Array(report.tables.map { text(of: $0, in: language) }.joined(separator: "\n").utf8)
  }

  /// A table: headings in English, rows and totals in plain digits.
  static func text(of table: ReportTable, in language: Language) -> String {
    let rows = (table.rows + (table.totals.map { [$0] } ?? [])).map { cells in
      cells.map { $0.plain(in: language) }
    }
    return ([table.columns.map(\.heading.english)] + rows).map(CSVTable.line).joined()
  }
}

extension Cell {
  /// The cell for programs: plain digits, exact fractions, days as year-month-day; only sentences
  /// are in a language.
  func plain(in language: Language) -> String {
    switch self {
    case .text(let text): text[language]
    case .code(let code, _): code
    case .figure(let figure): figure
    case .amount(let amount), .carried(let amount): amount.plainDigits
    case .sum(let sum): sum.plainDigits
    case .number(let number), .change(let number, _): number.plainDecimal
    case .entitlement(let fraction): fraction.description
    case .count(let count): String(count)
    // As the published tables print it.
    case .share(let tenths): SwedishFigures.percent(tenths: tenths)
    case .day(let day): day.description
    case .flag(let flag): flag ? "true" : "false"
    case .empty, .unknown, .awaiting: ""
    }
  }
}
