import StimulusFunds

/// How a report is written: a format is a case here and a writer of its own.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Aligned for a terminal.
  case text
  /// Comma-separated values with plain digits.
  case csv
  /// The documented JSON.
  case json
  /// A Markdown document.
  case markdown
  /// A calendar (RFC 5545).
  case ics

  /// What writes it.
  var writer: any ReportWriter.Type {
    switch self {
    case .text: TextWriter.self
    case .csv: CSVWriter.self
    case .json: JSONWriter.self
    case .markdown: MarkdownWriter.self
    case .ics: CalendarWriter.self
    }
  }

  /// Whether it holds the report's sentences, which a person reads.
  public var hasSentences: Bool {
    switch self {
    case .text, .markdown: true
    case .csv, .json, .ics: false
    }
  }
}

extension [ReportFormat] {
  /// The formats in which every report can be read, tabulated and processed.
  public static let ofEveryReport: [ReportFormat] = [.text, .csv, .json, .markdown]
}

/// Writes reports of every subject in one format.
protocol ReportWriter {
  /// The bytes of a report, what people read in a language.
  static func written(_ report: some Report, in language: Language) -> [UInt8]
}

extension Report {
  /// The bytes of the report in a format, what people read in a language.
  public func written(as format: ReportFormat, in language: Language) -> [UInt8] {
    format.writer.written(self, in: language)
  }
}
