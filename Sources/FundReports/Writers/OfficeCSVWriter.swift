import Apportionment
import StimulusFunds

/// Writes the tables of a report as CSV that an office program in Sweden opens as it is: a byte order
/// mark, semicolons, decimal commas, and beside every exact fraction its decimals.
///
/// What such a program would take for a formula, a date or a number although it is none has an
/// apostrophe before it, as such programs mark text.
enum OfficeCSVWriter: ReportWriter {
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8] {
    let tables = report.tables.map { rows(of: $0, in: language, headings: .english) }
    return Array((mark + tables.joined(separator: "\r\n")).utf8)
  }

  private static let mark = "\u{FEFF}"

  /// A table as a file of its own, its headings in the language.
  static func text(of table: ReportTable, in language: Language) -> String {
    mark + rows(of: table, in: language, headings: language)
  }

  private static func rows(
    of table: ReportTable, in language: Language, headings: Language
  ) -> String {
    let rows = table.rows + (table.totals.map { [$0] } ?? [])
    let fractions = table.columns.indices.filter { column in
      rows.contains { if case .entitlement = $0[column] { true } else { false } }
    }
    let names = table.columns.enumerated().flatMap { column, name in
      let heading = asText(name.heading[headings])
      return fractions.contains(column) ? [heading, "\(heading) (decimal)"] : [heading]
    }
    let lines = rows.map { cells in
      cells.enumerated().flatMap { column, cell in
        let plain = [cell.office(in: language)]
        return fractions.contains(column) ? plain + [cell.officeDecimals] : plain
      }
    }
    return ([names] + lines).map(line).joined()
  }

  private static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ";") + "\r\n"
  }

  /// A field, in quotation marks where it needs them; they are doubled byte by byte, because one that a
  /// combining mark follows is no character of its own.
  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { ";\"\n\r".utf8.contains($0) }) else { return text }
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
      quoted.append(byte)
    }
    return String(decoding: quoted + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  /// A text that stays one.
  static func asText(_ text: String) -> String { SpreadsheetText.marked(text) }
}

extension Cell {
  /// The cell for an office program.
  fileprivate func office(in language: Language) -> String {
    switch self {
    case .text, .code, .entitlement: OfficeCSVWriter.asText(plain(in: language))
    case .figure(let printed):
      Cell.number(ofFigure: printed) == nil
        ? OfficeCSVWriter.asText(printed) : printed.replacing(".", with: ",")
    case .amount, .sum, .carried, .number, .change:
      plain(in: language).replacing(".", with: ",")
    case .count, .share, .day, .flag, .empty, .unknown, .awaiting: plain(in: language)
    }
  }

  /// The decimals of an exact fraction, six at most.
  fileprivate var officeDecimals: String {
    guard case .entitlement(let fraction) = self else { return "" }
    return fraction.rounded(places: 6).plainDecimal.replacing(".", with: ",")
  }
}
