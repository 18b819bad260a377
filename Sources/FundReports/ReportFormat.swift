/// How a report is written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Aligned for a terminal.
  case text
  /// Comma-separated values with plain digits.
  case csv
  /// The documented JSON.
  case json
  /// A Markdown document.
  case markdown
}
