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
  /// The days that the report is about.
  var calendar: ReportCalendar { get }
}

extension Report {
  /// Most reports are about no days.
  public var calendar: ReportCalendar { ReportCalendar(name: "", events: []) }
}
