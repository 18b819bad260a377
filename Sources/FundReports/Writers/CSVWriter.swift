import StimulusFunds

/// Writes the tables of a report as CSV, an empty line between two of them.
enum CSVWriter: ReportWriter {
  static func written(_ report: some Report) -> [UInt8] {
    Array(report.tables.map(text).joined(separator: "\n").utf8)
  }

  /// A table: headings, rows and totals in plain digits.
  static func text(of table: ReportTable) -> String {
    let rows = (table.rows + (table.totals.map { [$0] } ?? [])).map { $0.map(\.plain) }
    return ([table.columns.map(\.heading)] + rows).map(CSVTable.line).joined()
  }
}

extension Cell {
  /// The cell for programs: plain digits, exact fractions, days as year-month-day.
  var plain: String {
    switch self {
    case .text(let text): text
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
