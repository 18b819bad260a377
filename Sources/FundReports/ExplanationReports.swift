import StimulusFunds

/// Explanations of what several recipients get, one after the other.
public struct ExplanationReports: Report {
  private let reports: [ExplanationReport]

  /// The reports, one a recipient.
  public init(_ reports: [ExplanationReport]) { self.reports = reports }

  /// The reports one after the other.
  public var blocks: [Block] { reports.flatMap(\.blocks) }

  /// All grants in one table.
  public var tables: [ReportTable] {
    let tables = reports.flatMap(\.tables)
    guard let first = tables.first else { return [] }
    return [ReportTable(first.columns, rows: tables.flatMap(\.rows), title: first.title)]
  }

  /// Every recipient as explained.
  public var json: JSON { ExplanationJSON(reports.map(\.explanation)).json }
}
