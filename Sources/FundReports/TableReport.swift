import StimulusFunds

/// One table of an agreement as computed, in the layout of the published one.
public struct TableReport: Sendable {
  private let table: AgreementTable
  private let agreement: String

  /// A report of a table.
  public init(_ layout: TableLayout, of allocation: AgreementAllocation) {
    table = AgreementTable(layout, of: allocation)
    agreement = allocation.agreement.id
  }

  /// The table in a format; as CSV byte for byte as the published tables are kept.
  public func rendered(as format: ReportFormat) -> String {
    let report = ReportTable(table)
    switch format {
    case .text, .markdown:
      var document = Document(format == .text ? .text : .markdown)
      document.heading(table.layout.title)
      document.table(report)
      return document.text
    case .csv: return report.csv
    case .json: return json(report).text
    }
  }

  private func json(_ report: ReportTable) -> JSONText {
    .object([
      ("agreement", .string(agreement)),
      ("table", .string(table.layout.id)),
      ("title", .string(table.layout.title)),
      ("columns", .list(report.headings.map { .string($0.text) })),
      ("rows", .list(table.rows.map { .list($0.map(\.json)) })),
      ("totals", .list(table.totals.map(\.json))),
    ])
  }
}

extension AgreementTable.Cell {
  fileprivate var json: JSONText {
    switch self {
    case .quantity, .grant, .amount: .number(printed)
    case .name, .share, .whole: .string(printed)
    case .awaiting, .nothing: .null
    }
  }
}
