import Apportionment
import StimulusFunds

/// Two agreements side by side: per recipient before, after and the difference.
public struct ComparisonReport: Report {
  let comparison: Comparison
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
}

extension ComparisonReport {
  /// The report as it is read.
  public var blocks: [Block] {
    let items =
      comparison.funds.filter { $0.difference.change != .zero }.map(\.sentence) + extremes
      + [
        "The differences sum to \(SwedishFigures.signed(comparison.total.change)) kr, "
          + "which is the change of the money allocated."
      ] + comparison.funds.filter(\.isAwaiting).map { "\($0.id) awaits data and is left out." }
      + notices + comparison.paradoxes.map(\.warning)
    return [.title(title), .table(table)] + items.map { .item($0) }
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
      winner.map { "\(gains.count) gain, most of all \($0.words)" },
      loser.map { "\(losses.count) lose, most of all \($0.words)" },
    ].compactMap { $0 }
  }
}

extension RecipientDifference {
  fileprivate var words: String {
    "\(recipient.name): \(SwedishFigures.signed(difference.change)) kr"
  }
}

extension FundDifference {
  fileprivate var sentence: String {
    "\(id): \(difference.before.grouped) kr before, \(difference.after.grouped) kr after, "
      + "\(SwedishFigures.signed(difference.change)) kr"
  }
}

extension AlabamaParadox {
  fileprivate var warning: String {
    "Warning, Alabama paradox in \(fund): rounding moves the grant of \(recipient) "
      + "against its fund, from \(before.grouped) to \(after.grouped) kr"
  }
}

extension ComparisonReport {
  private static let differenceShape = RowShape<Difference>(
    .init("before", heading: "Before", .number) { .amount($0.before) },
    .init("after", heading: "After", .number) { .amount($0.after) },
    .init("difference", heading: "Difference", .number) { .change($0.change) })

  /// People see ratios rounded, programs exact.
  private static let ratioShape = RowShape<(percent: Fraction?, perInhabitant: Fraction?)>(
    .init("percent", heading: "Percent", .number, json: { exact($0.percent) }) {
      rounded($0.percent)
    },
    .init(
      "perInhabitant", heading: "Kr per inhabitant", .number, json: { exact($0.perInhabitant) }
    ) { rounded($0.perInhabitant) })

  private static func rounded(_ fraction: Fraction?) -> Cell {
    guard let rounded = fraction?.rounded(places: 2) else { return .empty }
    return .change(rounded, places: 2)
  }

  private static func exact(_ fraction: Fraction?) -> JSON { .optional(fraction?.description) }

  /// Every recipient a row.
  public var tables: [ReportTable] { [table] }

  var table: ReportTable {
    ReportTable(
      [.init("Recipient")] + Self.differenceShape.columns + Self.ratioShape.columns,
      rows: comparison.recipients.map { row in
        Self.cells(row.recipient.name, row.difference, perInhabitant: row.changePerInhabitant)
      },
      totals: Self.cells("Total", comparison.total, perInhabitant: nil))
  }

  private static func cells(
    _ name: String, _ difference: Difference, perInhabitant: Fraction?
  ) -> [Cell] {
    [.text(name)] + differenceShape.cells(of: difference)
      + ratioShape.cells(of: (difference.percent, perInhabitant))
  }

  /// The report as JSON.
  public var json: JSON {
    .object(
      [.init("title", .string(title))] + Self.differenceShape.jsonMembers(of: comparison.total) + [
        .init("recipients", .array(comparison.recipients.map(Self.json))),
        .init("funds", .array(comparison.funds.map(Self.json))),
        .init("notices", .strings(notices)),
        .init("paradoxes", .array(comparison.paradoxes.map(\.json))),
      ])
  }

  private static func json(_ row: RecipientDifference) -> JSON {
    .object(
      [.init("recipient", .string(row.recipient.name))]
        + differenceShape.jsonMembers(of: row.difference)
        + ratioShape.jsonMembers(of: (row.difference.percent, row.changePerInhabitant)))
  }

  private static func json(_ fund: FundDifference) -> JSON {
    .object(
      [.init("id", .string(fund.id))] + differenceShape.jsonMembers(of: fund.difference)
        + [.init("awaiting", .bool(fund.isAwaiting))])
  }
}

extension AlabamaParadox {
  fileprivate var json: JSON {
    [
      "fund": .string(fund), "recipient": .string(recipient), "before": .amount(before),
      "after": .amount(after),
    ]
  }
}
