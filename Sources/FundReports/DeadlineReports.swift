import StimulusFunds

/// The deadlines of several agreements together, by date.
public struct DeadlineReports: Report {
  private let reports: [DeadlineReport]

  /// The reports of one day, each on an agreement.
  public init(_ reports: [DeadlineReport]) { self.reports = reports }

  var rows: [DeadlineReport.Row] {
    reports.flatMap(\.deadlines).enumerated().sorted {
      ($0.element.deadline.date, $0.offset) < ($1.element.deadline.date, $1.offset)
    }.map(\.element)
  }
}

extension DeadlineReports {
  /// The titles of the agreements, and then their deadlines, each with its agreement's title.
  public var blocks: [Block] {
    titles
      + rows.flatMap { row in
        DeadlineReport.blocks(row) + [.item(.same(row.agreement.title))]
      }
  }

  /// The titles of the agreements, and those that have no deadlines.
  var titles: [Block] { reports.flatMap { $0.blocks.prefix { $0.isTitleOrParagraph } } }

  private static let agreement = ReportTable.Column(.same("agreement"))

  /// Every deadline a row, its agreement first.
  public var tables: [ReportTable] {
    let shape = DeadlineReport.shape
    return [
      ReportTable(
        [Self.agreement] + shape.columns,
        rows: rows.map { [.name($0.agreement.id)] + shape.cells(of: $0) })
    ]
  }

  /// The reports, one an agreement.
  public var json: JSON { ["agreements": .array(reports.map(\.json))] }

  /// The deadlines as events of one calendar.
  public var calendar: ReportCalendar {
    let calendars = reports.map(\.calendar)
    return ReportCalendar(
      name: calendars.map(\.name).joined(separator: "; "), events: calendars.flatMap(\.events))
  }
}

extension Block {
  fileprivate var isTitleOrParagraph: Bool {
    switch self {
    case .title, .paragraph: true
    default: false
    }
  }
}
