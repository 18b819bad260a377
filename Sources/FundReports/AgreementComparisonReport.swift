import Apportionment
import StimulusFunds

/// Two agreements side by side: what changed, who gains and who loses, and why.
public struct AgreementComparisonReport: Report {
  private let comparison: Comparison
  private let pairs: [FundPair]
  private let attribution: AttributionTable?
  private let showsAll: Bool

  /// A report on two agreements.
  ///
  /// - Parameters:
  ///   - mapping: Which funds continue which.
  ///   - attribution: What the changes come from; nil where that is not asked for.
  ///   - showsAll: Whether recipients that nothing changes for are shown too.
  ///   - comparison: The comparison.
  public init(
    _ comparison: Comparison, mapping: FundMapping, attribution: Attribution?,
    showingAll showsAll: Bool
  ) {
    self.comparison = comparison
    pairs = mapping.pairs(before: comparison.before.agreement, after: comparison.after.agreement)
    self.attribution = attribution.map(AttributionTable.init)
    self.showsAll = showsAll
  }

  private var before: Agreement { comparison.before.agreement }
  private var after: Agreement { comparison.after.agreement }

  private var changes: [Wording] {
    AgreementChanges(before: before, after: after, pairs: pairs).sentences
  }

  private var recipients: ComparisonReport {
    var report = ComparisonReport(comparison, title: title, notices: [], showingAll: showsAll)
    report.tellsFunds = false
    return report
  }

  private var title: Wording {
    Wording(
      en: "\(after.title) (\(after.id)), compared with \(before.title) (\(before.id))",
      sv: "\(after.title) (\(after.id)), jämfört med \(before.title) (\(before.id))")
  }
}

extension AgreementComparisonReport {
  /// The report as it is read.
  public var blocks: [Block] { comparedBlocks + (attribution?.blocks ?? []) }

  /// What changed, and who gets how much more or less.
  private var comparedBlocks: [Block] {
    let changed =
      changes.isEmpty
      ? [
        Wording(
          en: "Nothing that is divided by changed.", sv: "Inget som styr fördelningen har ändrats.")
      ]
      : changes
    return [.title(title), .heading(Wording(en: "What changed", sv: "Vad som har ändrats"))]
      + changed.map { .item($0) }
      + [.heading(Wording(en: "Funds", sv: "Insatsområden")), .table(fundTable)]
      + [.heading(Wording(en: "Recipients", sv: "Mottagare"))] + recipients.blocks.dropFirst()
      + (counties.isEmpty
        ? [] : [.heading(Wording(en: "Counties", sv: "Län")), .table(countyTable)])
  }

  /// The report as a page: drawn too.
  public var page: [Block] {
    comparedBlocks + recipients.charts.map { .chart($0) } + (attribution?.page ?? [])
  }

  /// Every recipient a row, or the parts of its change where they are asked for.
  public var tables: [ReportTable] { attribution.map { [$0.plainTable] } ?? recipients.tables }

  /// A county's region and municipalities together.
  private struct CountyRow {
    let county: County
    let difference: Difference
    let inhabitants: Fraction?
  }

  private var counties: [CountyRow] {
    var codes: Set<String> = []
    let all = comparison.recipients.compactMap(\.recipient.county).filter {
      codes.insert($0.code).inserted
    }
    return all.map { county in
      let own = comparison.recipients.filter { $0.recipient.county == county }
      return CountyRow(
        county: county,
        difference: Difference(
          before: own.map(\.difference.before).sumOfParts(),
          after: own.map(\.difference.after).sumOfParts()),
        inhabitants: own.compactMap(\.inhabitants).max())
    }
  }

  private var countyTable: ReportTable {
    ReportTable(
      [.init(Wording(en: "County", sv: "Län"))] + Self.columns + [.init(.perInhabitant, .number)],
      rows: counties.map { row in
        [.name(row.county.name)] + Self.cells(row.difference) + [
          row.inhabitants.flatMap { row.difference.change.divided(by: $0) }
            .map { .change($0.rounded(places: 2), places: 2) } ?? .empty
        ]
      })
  }

  private var fundTable: ReportTable {
    ReportTable(
      [.init(Wording(en: "Fund", sv: "Insatsområde"))] + Self.columns,
      rows: pairs.map { [.name($0.id)] + Self.cells($0.difference) },
      totals: [.total] + Self.cells(Difference(before: before.total, after: after.total)))
  }

  private static let columns: [ReportTable.Column] = [
    .init(Wording(en: "Before", sv: "Före"), .number),
    .init(Wording(en: "After", sv: "Efter"), .number),
    .init(Wording(en: "Difference", sv: "Skillnad"), .number),
  ]

  private static func cells(_ difference: Difference) -> [Cell] {
    [.amount(difference.before), .amount(difference.after), .change(difference.change)]
  }

  /// The report as JSON.
  public var json: JSON {
    .object(
      [
        .init("before", .string(before.id)), .init("after", .string(after.id)),
        .init("changes", .sentences(changes)),
        .init(
          "funds",
          .array(
            pairs.map { pair in
              .object(
                [
                  .init("id", .string(pair.id)),
                  .init("continues", .strings(pair.before.map(\.id))),
                ] + Self.members(pair.difference))
            })),
        .init("comparison", recipients.json),
        .init(
          "counties",
          .array(
            counties.map { row in
              .object(
                [.init("county", .string(row.county.name))] + Self.members(row.difference)
                  + [.init("inhabitants", .optional(row.inhabitants?.plainDecimal))])
            })),
      ] + (attribution.map { [.init("attribution", $0.json)] } ?? []))
  }

  private static func members(_ difference: Difference) -> [JSON.Member] {
    [
      .init("before", .amount(difference.before)), .init("after", .amount(difference.after)),
      .init("difference", .number(difference.change.plainDecimal)),
    ]
  }
}

extension FundPair {
  fileprivate var difference: Difference { Difference(before: amountBefore, after: amountAfter) }
}
