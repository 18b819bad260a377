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
  /// A page to circulate, which stands by itself.
  case html
  /// Semicolons and decimal commas, for an office program in Sweden.
  case officeCSV = "csv-excel"
  /// A workbook that calculates.
  case xlsx
  /// A calendar (RFC 5545).
  case ics

  /// The format that a file's name ends in; nil for an ending that says nothing.
  public init?(endingOf path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "csv": self = .csv
    case "json": self = .json
    case "md": self = .markdown
    case "html", "htm": self = .html
    case "xlsx": self = .xlsx
    case "ics": self = .ics
    default: return nil
    }
  }

  /// What writes it.
  var writer: any ReportWriter.Type {
    switch self {
    case .text: TextWriter.self
    case .csv: CSVWriter.self
    case .json: JSONWriter.self
    case .markdown: MarkdownWriter.self
    case .html: PageWriter.self
    case .officeCSV: OfficeCSVWriter.self
    case .xlsx: WorkbookWriter.self
    case .ics: CalendarWriter.self
    }
  }

  /// Whether it holds the report's sentences, which a person reads.
  public var hasSentences: Bool {
    switch self {
    case .text, .markdown, .html: true
    case .csv, .json, .ics, .officeCSV, .xlsx: false
    }
  }
}

extension [ReportFormat] {
  /// The formats in which every report can be read, tabulated and processed.
  public static let ofEveryReport: [ReportFormat] = [
    .text, .csv, .json, .markdown, .html, .officeCSV,
  ]
}

/// Writes reports of every subject in one format.
protocol ReportWriter {
  /// The bytes of a report, what people read in a language, and from what it was computed.
  static func written(
    _ report: some Report, in language: Language, from provenance: Provenance
  ) -> [UInt8]
}

extension Report {
  /// The bytes of the report in a format, what people read in a language.
  ///
  /// - Parameter provenance: What it was computed from, for the formats that tell it.
  /// - Parameter format: The format.
  /// - Parameter language: The language.
  public func written(
    as format: ReportFormat, in language: Language, from provenance: Provenance = .unknown
  ) -> [UInt8] {
    format.writer.written(self, in: language, from: provenance)
  }
}
