import Apportionment
import StimulusFunds

extension Workbook {
  /// The tables of a report as they are, a sheet each, and where they come from.
  init(of tables: [ReportTable], in language: Language, from provenance: Provenance) {
    var names = SheetNames()
    let sheets = tables.enumerated().map { position, table in
      let fallback = Wording(en: "Table \(position + 1)", sv: "Tabell \(position + 1)")
      let title = table.title.isEmpty ? fallback : table.title
      return Sheet(names.name(title[language]), table, in: language)
    }
    self.init(sheets + [provenance.sheet(in: language, named: &names)])
  }
}

extension Sheet {
  /// A table with its headings on top, which stay when the rest is moved.
  init(_ name: String, _ table: ReportTable, in language: Language) {
    let headings = table.columns.map { column in
      SheetCell.text(
        column.heading[language], column.kind == .number ? .numberHeading : .heading)
    }
    let rows = table.rows.map { row in row.map { SheetCell($0, in: language) } }
    let totals = table.totals.map { cells in
      cells.map { cell in
        var cell = SheetCell(cell, in: language)
        cell.style = cell.style.ofTotals
        return cell
      }
    }
    self.init(
      name, rows: [headings] + rows + (totals.map { [$0] } ?? []),
      widths: Self.widths(of: table, in: language), frozen: .init(rows: 1, columns: 1),
      printedHeadings: 0)
  }

  /// Wide enough for the widest figure and for most words, and not wider than a page bears.
  private static func widths(of table: ReportTable, in language: Language) -> [Int] {
    table.columns.indices.map { column in
      let shown = table.rows.prefix(1_000).map {
        $0[column].shown(in: language).unicodeScalars.count
      }
      let heading = table.columns[column].heading[language].split(separator: " ")
        .map(\.unicodeScalars.count)
      return min(60, max(8, (shown + heading).max() ?? 0) + 2)
    }
  }
}

extension SheetCell {
  /// A cell of a table: numbers as numbers, days as days, all else as text.
  init(_ cell: Cell, in language: Language) {
    switch cell {
    case .amount(let amount): self = .amount(amount)
    case .sum(let sum):
      self = .number(
        sum.plainDigits, sum.plainDigits.utf8.contains(UInt8(ascii: ".")) ? .ore : .kronor)
    case .carried(let amount): self = .amount(amount, .signed)
    case .number(let number): self = .number(number.plainDecimal, number.isWhole ? .number : .plain)
    case .change(let change, _):
      self = .number(change.plainDecimal, change.isWhole ? .signed : .plain)
    case .entitlement(let fraction): self = .number(fraction.spreadsheetDigits, .decimal)
    case .count(let count): self = .count(count)
    case .share(let tenths): self = .number(Fraction(Int128(tenths), over: 1_000), .percent)
    case .day(let day): self = .day(day)
    case .figure(let printed):
      self =
        Cell.number(ofFigure: printed).map {
          .number($0.fraction.plainDecimal, $0.fraction.isWhole ? .number : .plain)
        } ?? SheetCell(.name(printed), in: language)
    case .text, .code, .flag, .empty, .unknown, .awaiting:
      let text = cell.shown(in: language)
      self = text.isEmpty ? .empty : .text(text, text.utf8.count > 60 ? .wrapped : .plain)
    }
  }

  /// A day as the number that spreadsheet programs count days by; as text before 1 March 1900, because
  /// they disagree on what lies before it.
  static func day(_ day: CalendarDate) -> SheetCell {
    // 1970-01-01 is their day 25 569, and 1900-03-01 their day 61.
    let number = Int(day.dayNumber) + 25_569
    return number < 61 ? .text(day.description) : .number(String(number), .day)
  }
}

extension SheetStyle {
  /// The same in the row of totals.
  var ofTotals: SheetStyle {
    switch self {
    case .kronor: .totalKronor
    case .ore: .totalOre
    case .number: .totalNumber
    case .percent: .totalPercent
    case .decimal: .totalDecimal
    case .plain, .wrapped: .totalLabel
    default: self
    }
  }
}
