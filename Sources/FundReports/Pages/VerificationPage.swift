import Apportionment
import StimulusFunds

extension VerificationReport {
  /// The report as a page: every published table as computed, what carries and what differs marked.
  public var page: [Block] {
    let tables = verification.tables.flatMap { table -> [Block] in
      [.heading(.same(table.layout.title)), .table(table.marked)]
        + (table.differences.map { [.chart($0)] } ?? [])
    }
    return blocks + tables
  }
}

extension VerificationReports {
  /// The reports as one page.
  public var page: [Block] { blocks }
}

extension TableVerification {
  /// The table as computed; marked is what carries a part of the residual, and what is printed otherwise.
  fileprivate var marked: ReportTable {
    var marked = ReportTable(computed)
    marked.title = .same(layout.title)
    marked.marks =
      (carrying.compactMap { cell in
        place(cell.row, cell.column).map {
          ReportTable.Mark(place: $0, kind: .carries, note: cell.note)
        }
      }
      + findings.compactMap { finding in
        place(finding.row, finding.column).map {
          ReportTable.Mark(place: $0, kind: .differs, note: finding.note)
        }
      }).sorted { ($0.place.row, $0.place.column) < ($1.place.row, $1.place.column) }
    return marked
  }

  /// Where a cell stands by the names of its row and its column; nil where the table has none such.
  private func place(_ row: String, _ column: String) -> ReportTable.Place? {
    let rows = computed.rows.map { cells in
      if case .name(let name)? = cells.first { name } else { "" }
    }
    let number = rows.firstIndex(of: row) ?? (row == layout.totalRow ? rows.count : nil)
    guard let number, let position = layout.columns.firstIndex(where: { $0.heading == column })
    else { return nil }
    return .init(row: number, column: position)
  }

  /// By how much printed grants differ; nil where none does.
  fileprivate var differences: Chart? {
    let rows = findings.compactMap { finding in
      finding.difference.map { Chart.Row("\(finding.row), \(finding.column)", [$0]) }
    }
    if rows.isEmpty { return nil }
    let measure = Wording(en: "Printed less computed", sv: "Tryckt minus beräknat")
    let count = Wording.counted(
      rows.count, en: "figure differs", "figures differ", sv: "siffra avviker", "siffror avviker")
    return Chart(
      finding: Wording(en: "\(count) from the calculation.", sv: "\(count) från beräkningen."),
      measure: measure, kind: .differences, series: [measure], rows: rows)
  }
}

extension CarryingCell {
  fileprivate var note: Wording {
    let (part, share) = (SwedishFigures.signed(carried), SwedishFigures.cutOff(grant.entitlement))
    return Wording(
      en: "\(row), \(column): carries \(part) kr of the residual; the exact share is \(share).",
      sv: "\(row), \(column): justeras med \(part) kr av avrundningsresten; den exakta andelen är "
        + "\(share).")
  }
}

extension Finding {
  fileprivate var note: Wording {
    let by = difference.map { SwedishFigures.signed($0) } ?? ""
    return Wording(
      en: "\(row), \(column): printed \(SwedishFigures.grouped(printed)), computed "
        + "\(SwedishFigures.grouped(computed))\(by.isEmpty ? "" : ", \(by)"); \(reason).",
      sv: "\(row), \(column): tryckt \(SwedishFigures.grouped(printed)), beräknat "
        + "\(SwedishFigures.grouped(computed))\(by.isEmpty ? "" : ", \(by)"); \(reason).")
  }
}
