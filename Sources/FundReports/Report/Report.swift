import StimulusFunds

/// What a command tells, built without a format: to be read, to be tabulated and to be processed.
///
/// A report is a value; a writer reads the view that its format shows. A view is built when it is asked
/// for, because the views of a large agreement are large and a writer needs one.
public protocol Report: Sendable {
  /// The report to be read: titles, sentences and tables in order.
  var blocks: [Block] { get }
  /// The report to be tabulated: most have one table.
  var tables: [ReportTable] { get }
  /// The documented JSON.
  var json: JSON { get }
  /// Whether it is computed from something, which its JSON then tells beside it.
  var isComputed: Bool { get }
  /// The report as a page to circulate.
  var page: [Block] { get }
  /// The report as a workbook.
  ///
  /// It is made in a language, because its formulas name its sheets.
  func workbook(in language: Language, from provenance: Provenance) -> Workbook
  /// The days that the report is about.
  var calendar: ReportCalendar { get }
}

extension Report {
  /// A report of tables alone is read as tables.
  public var blocks: [Block] { tables.map { .table($0) } }

  /// A report of tables alone is a list of its rows, their members named by the headings.
  public var json: JSON {
    .array(
      tables.flatMap { table in
        table.rows.map { row in
          .object(zip(table.columns, row).map { .init($0.heading.english, $1.json) })
        }
      })
  }

  /// Most reports are computed.
  public var isComputed: Bool { true }

  /// Most pages hold what is read.
  public var page: [Block] { blocks }

  /// Most workbooks hold the tables as they are.
  public func workbook(in language: Language, from provenance: Provenance) -> Workbook {
    Workbook(of: tables, in: language, from: provenance)
  }

  /// Most reports are about no days.
  public var calendar: ReportCalendar { ReportCalendar(name: "", events: []) }
}
