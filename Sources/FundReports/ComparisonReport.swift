import Apportionment
import StimulusFunds

/// Two agreements side by side: per recipient before, after and the difference.
public struct ComparisonReport: Sendable {
  private let comparison: Comparison
  private let title: String
  private let notices: [String]

  /// A report of a comparison.
  ///
  /// - Parameters:
  ///   - title: What is compared with what.
  ///   - notices: What the reader must know of how it was computed, such as carriers that fell
  ///     away.
  public init(_ comparison: Comparison, title: String, notices: [String]) {
    self.comparison = comparison
    self.title = title
    self.notices = notices
  }

  /// The report in a format; `csv` is the table of recipients.
  public func rendered(as format: ReportFormat) -> String {
    switch format {
    case .text: document(.text)
    case .markdown: document(.markdown)
    case .csv: table.csv
    case .json: json.text
    }
  }

  private func document(_ style: DocumentStyle) -> String {
    var document = Document(style)
    document.title(title)
    document.table(table)
    for fund in comparison.funds where fund.difference.change != .zero {
      document.line(
        "\(fund.id): \(fund.difference.before.grouped) kr before, "
          + "\(fund.difference.after.grouped) kr after, "
          + "\(SwedishFigures.signed(fund.difference.change)) kr")
    }
    for sentence in extremes { document.line(sentence) }
    document.line(
      "The differences sum to \(SwedishFigures.signed(comparison.total.change)) kr, "
        + "which is the change of the money allocated.")
    for fund in comparison.funds where fund.isAwaiting {
      document.line("\(fund.id) awaits data and is left out.")
    }
    for notice in notices { document.line(notice) }
    for paradox in comparison.paradoxes { document.line(Self.warning(paradox)) }
    return document.text
  }

  private var table: ReportTable {
    ReportTable(
      [
        .init("Recipient"), .init("Before", numeric: true), .init("After", numeric: true),
        .init("Difference", numeric: true), .init("Percent", numeric: true),
        .init("Kr per inhabitant", numeric: true),
      ],
      rows: comparison.recipients.map { row in
        [.init(row.recipient.name)]
          + Self.cells(row.difference, perInhabitant: row.changePerInhabitant)
      },
      totals: [.init("Total")] + Self.cells(comparison.total, perInhabitant: nil))
  }

  private static func cells(
    _ difference: Difference, perInhabitant: Fraction?
  ) -> [ReportTable.Cell] {
    [
      .init(difference.before), .init(difference.after),
      .init(
        shown: SwedishFigures.signed(difference.change), plain: difference.change.plainDecimal),
      rounded(difference.percent), rounded(perInhabitant),
    ]
  }

  private static func rounded(_ fraction: Fraction?) -> ReportTable.Cell {
    guard let rounded = try? fraction?.rounded(places: 2) else { return .init("") }
    return .init(
      shown: SwedishFigures.signed(rounded, places: 2), plain: rounded.plainDecimal)
  }

  /// Who gains and loses most.
  private var extremes: [String] {
    let changed = comparison.recipients.filter { $0.difference.change != .zero }
    if changed.isEmpty { return ["Nothing changes."] }
    let gains = changed.filter { $0.difference.change > .zero }
    let losses = changed.filter { $0.difference.change < .zero }
    let winner = gains.max { $0.difference.change < $1.difference.change }
    let loser = losses.min { $0.difference.change < $1.difference.change }
    return [
      winner.map { "\(gains.count) gain, most of all \(Self.sentence($0))" },
      loser.map { "\(losses.count) lose, most of all \(Self.sentence($0))" },
    ].compactMap { $0 }
  }

  private static func sentence(_ row: RecipientDifference) -> String {
    "\(row.recipient.name): \(SwedishFigures.signed(row.difference.change)) kr"
  }

  private static func warning(_ paradox: AlabamaParadox) -> String {
    "Warning, Alabama paradox in \(paradox.fund): rounding moves the grant of \(paradox.recipient) "
      + "against its fund, from \(paradox.before.grouped) to \(paradox.after.grouped) kr"
  }
}

extension ComparisonReport {
  private var json: JSONText {
    .object([
      ("title", .string(title)),
      ("before", .amount(comparison.total.before)),
      ("after", .amount(comparison.total.after)),
      ("difference", .number(comparison.total.change.plainDecimal)),
      (
        "recipients",
        .list(
          comparison.recipients.map { row in
            .object(
              [("recipient", .string(row.recipient.name))] + Self.members(row.difference) + [
                ("percent", Self.exact(row.difference.percent)),
                ("perInhabitant", Self.exact(row.changePerInhabitant)),
              ])
          })
      ),
      (
        "funds",
        .list(
          comparison.funds.map { fund in
            .object(
              [("id", .string(fund.id))] + Self.members(fund.difference)
                + [("awaiting", .flag(fund.isAwaiting))])
          })
      ),
      ("notices", .list(notices.map { .string($0) })),
      (
        "paradoxes",
        .list(
          comparison.paradoxes.map {
            .object([
              ("fund", .string($0.fund)), ("recipient", .string($0.recipient)),
              ("before", .amount($0.before)), ("after", .amount($0.after)),
            ])
          })
      ),
    ])
  }

  private static func members(_ difference: Difference) -> [(String, JSONText)] {
    [
      ("before", .amount(difference.before)), ("after", .amount(difference.after)),
      ("difference", .number(difference.change.plainDecimal)),
    ]
  }

  /// An exact fraction in text, or null.
  private static func exact(_ fraction: Fraction?) -> JSONText {
    .optional(fraction.map { "\($0)" })
  }
}
