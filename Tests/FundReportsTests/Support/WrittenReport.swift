import StimulusFunds

@testable import FundReports

extension Report {
  /// The report in a format and a language, as text.
  func rendered(as format: ReportFormat, in language: Language = .english) -> String {
    String(decoding: written(as: format, in: language), as: UTF8.self)
  }
}

/// A report that says what a test wants.
struct SampleReport: Report {
  var blocks: [Block] = []
  var tables: [ReportTable] = []
  var json: JSON = .null
  var calendar = ReportCalendar(name: "", events: [])
}
