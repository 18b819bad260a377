import StimulusFunds

@testable import FundReports

extension Report {
  /// The report in a format, as text.
  func rendered(as format: ReportFormat) -> String {
    String(decoding: written(as: format), as: UTF8.self)
  }
}

/// A report that says what a test wants.
struct SampleReport: Report {
  var blocks: [Block] = []
  var tables: [ReportTable] = []
  var json: JSON = .null
  var calendar = ReportCalendar(name: "", events: [])
}
