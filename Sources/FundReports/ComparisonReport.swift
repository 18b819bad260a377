import Apportionment
import StimulusFunds

/// Two agreements side by side: per recipient before, after and the difference.
public struct ComparisonReport: Report {
  let comparison: Comparison
  private let title: Wording
  private let notices: [Wording]
  private let showsAll: Bool
  /// The ids of the funds whose grants are told one by one.
  let funds: [String]
  /// What the changes come from; nil where that is not asked for.
  let attribution: AttributionTable?
  /// Whether the change of each fund is told; it is not where another table tells it.
  var tellsFunds = true

  /// A report of a comparison.
  ///
  /// - Parameters:
  ///   - title: What is compared with what.
  ///   - showsAll: Whether those who read it see the recipients too whose grants stay as they are.
  ///   - funds: The ids of the funds whose grants are told one by one beside the sums.
  ///   - notices: What the reader must know of how it was computed, such as carriers that fell
  ///     away.
  ///   - attribution: What the changes come from; nil where that is not asked for.
  ///   - comparison: The comparison.
  public init(
    _ comparison: Comparison, title: Wording, notices: [Wording], showingAll showsAll: Bool = false,
    funds: [String] = [], attribution: Attribution? = nil
  ) {
    self.comparison = comparison
    self.title = title
    self.notices = notices
    (self.showsAll, self.funds) = (showsAll, funds)
    self.attribution = attribution.map(AttributionTable.init)
  }
}

extension ComparisonReport {
  /// The report as it is read.
  public var blocks: [Block] { comparedBlocks + (attribution?.blocks ?? []) }

  /// Who gets how much more or less.
  var comparedBlocks: [Block] {
    let items =
      comparison.funds.filter { tellsFunds && $0.difference.change != .zero }.map(\.sentence)
      + extremes
      + [sum] + (comparison.unallocated.map { [Self.sentence(onUnallocated: $0)] } ?? [])
      + comparison.funds.filter(\.isAwaiting).map {
        Wording(
          en: "\($0.id) awaits data and is left out.",
          sv: "\($0.id) inväntar underlag och är inte med.")
      }
      + notices + comparison.paradoxes.map(\.warning)
    let shown = showsAll ? table : table.changedRows
    return [.title(title)] + (shown.rows.isEmpty ? [] : [.table(shown)]) + items.map { .item($0) }
      + unchanged + funds.flatMap(fundBlocks)
  }

  private var sum: Wording {
    let change = SwedishFigures.signed(comparison.total.change)
    return Wording(
      en: "The differences sum to \(change) kr, which is the change of the money allocated.",
      sv: "Skillnaderna summerar till \(change) kr, vilket är förändringen av de fördelade medlen.")
  }

  private static func sentence(onUnallocated difference: Difference) -> Wording {
    let (before, after) = (difference.before.grouped, difference.after.grouped)
    let change = SwedishFigures.signed(difference.change)
    return Wording(
      en: "Unallocated: \(before) kr before, \(after) kr after, \(change) kr",
      sv: "Ofördelat: \(before) kr före, \(after) kr efter, \(change) kr")
  }

  /// Who gains and loses most.
  private var extremes: [Wording] {
    let changed = comparison.recipients.filter { $0.difference.change != .zero }
    if changed.isEmpty { return [Wording(en: "Nothing changes.", sv: "Inget förändras.")] }
    let gains = changed.filter { $0.difference.change > .zero }
    let losses = changed.filter { $0.difference.change < .zero }
    let winner = gains.max { $0.difference.change < $1.difference.change }
    let loser = losses.min { $0.difference.change < $1.difference.change }
    return [
      winner.map {
        Wording(
          en: "\(gains.count) gain, most of all \($0.words)",
          sv: "\(gains.count) får mer, mest \($0.words)")
      },
      loser.map {
        Wording(
          en: "\(losses.count) lose, most of all \($0.words)",
          sv: "\(losses.count) får mindre, mest minskar \($0.words)")
      },
    ].compactMap { $0 }
  }
}

extension RecipientDifference {
  fileprivate var words: String {
    "\(recipient.name): \(SwedishFigures.signed(difference.change)) kr"
  }
}

extension FundDifference {
  fileprivate var sentence: Wording {
    let (before, after) = (difference.before.grouped, difference.after.grouped)
    let change = SwedishFigures.signed(difference.change)
    return Wording(
      en: "\(id): \(before) kr before, \(after) kr after, \(change) kr",
      sv: "\(id): \(before) kr före, \(after) kr efter, \(change) kr")
  }
}

extension AlabamaParadox {
  fileprivate var warning: Wording {
    Wording(
      en: "Warning, Alabama paradox in \(fund): rounding moves the grant of \(recipient) "
        + "against its fund, from \(before.grouped) to \(after.grouped) kr",
      sv: "Varning, Alabamaparadox i \(fund): avrundningen ändrar bidraget till \(recipient) "
        + "åt motsatt håll mot medlen, från \(before.grouped) till \(after.grouped) kr")
  }
}

extension ComparisonReport {
  private static let differenceShape = RowShape<Difference>(
    .init("before", heading: Wording(en: "Before", sv: "Före"), .number) { .amount($0.before) },
    .init("after", heading: Wording(en: "After", sv: "Efter"), .number) { .amount($0.after) },
    .init("difference", heading: Wording(en: "Difference", sv: "Skillnad"), .number) {
      .change($0.change)
    })

  /// People see ratios rounded, programs exact.
  private static let ratioShape = RowShape<(percent: Fraction?, perInhabitant: Fraction?)>(
    .init(
      "percent", heading: Wording(en: "Percent", sv: "Procent"), .number,
      json: { exact($0.percent) }
    ) { rounded($0.percent) },
    .init(
      "perInhabitant", heading: .perInhabitant, .number,
      json: { exact($0.perInhabitant) }
    ) { rounded($0.perInhabitant) })

  private static func rounded(_ fraction: Fraction?) -> Cell {
    guard let rounded = fraction?.rounded(places: 2) else { return .empty }
    return .change(rounded, places: 2)
  }

  private static func exact(_ fraction: Fraction?) -> JSON { .optional(fraction?.description) }

  /// Every recipient a row, or every grant from the funds that are told one by one.
  ///
  /// Where it is asked what the changes come from, the parts of every recipient's change.
  public var tables: [ReportTable] {
    var table = attribution?.plainTable ?? (funds.isEmpty ? table : grantTable)
    table.title = Wording(en: "Differences", sv: "Skillnader")
    return [table]
  }

  /// How many rows those who read it do not see.
  private var unchanged: [Block] {
    let count = comparison.recipients.count { $0.difference.change == .zero }
    if showsAll || count == 0 { return [] }
    let recipients = Wording.counted(
      count, en: "recipient", "recipients", sv: "mottagare", "mottagare")
    return [
      .item(
        Wording(
          en: "\(recipients) without any change left out; --all shows everybody.",
          sv: "\(recipients) utan förändring visas inte; --all visar alla."))
    ]
  }

  /// The grants from a fund that change.
  private func fundBlocks(_ id: String) -> [Block] {
    let table = ReportTable(
      [.init(.recipient)] + Self.differenceShape.columns
        + Self.ratioShape.columns,
      rows: comparison.grants(from: id).map { row in
        Self.cells(
          .name(row.recipient.name), row.difference, perInhabitant: row.changePerInhabitant)
      })
    let name = comparison.funds.first { $0.id == id }.map { ": \($0.name)" } ?? ""
    return [.heading(.same(id + name)), .table(showsAll ? table : table.changedRows)]
  }

  /// The grants from the funds that are told one by one, a row each.
  private var grantTable: ReportTable {
    ReportTable(
      [.init(.same("fund")), .init(.recipient)]
        + Self.differenceShape.columns + Self.ratioShape.columns,
      rows: funds.flatMap { id in
        comparison.grants(from: id).map { row in
          [.name(id)]
            + Self.cells(
              .name(row.recipient.name), row.difference, perInhabitant: row.changePerInhabitant)
        }
      })
  }

  var table: ReportTable {
    ReportTable(
      [.init(.recipient)] + Self.differenceShape.columns + Self.ratioShape.columns,
      rows: comparison.recipients.map { row in
        Self.cells(
          .name(row.recipient.name), row.difference, perInhabitant: row.changePerInhabitant)
      },
      totals: Self.cells(.total, comparison.total, perInhabitant: nil))
  }

  private static func cells(
    _ name: Cell, _ difference: Difference, perInhabitant: Fraction?
  ) -> [Cell] {
    [name] + differenceShape.cells(of: difference)
      + ratioShape.cells(of: (difference.percent, perInhabitant))
  }

  /// The report as JSON.
  public var json: JSON {
    .object(
      [.init("title", .sentence(title))] + Self.differenceShape.jsonMembers(of: comparison.total)
        + [
          .init("recipients", .array(comparison.recipients.map(Self.json)))
        ] + (tellsFunds ? [.init("funds", .array(comparison.funds.map(Self.json)))] : []) + []
        + (comparison.unallocated.map {
          [.init("unallocated", .object(Self.differenceShape.jsonMembers(of: $0)))]
        } ?? []) + [
          .init("notices", .sentences(notices)),
          .init("paradoxes", .array(comparison.paradoxes.map(\.json))),
        ] + grantsJSON + (attribution.map { [.init("attribution", $0.json)] } ?? []))
  }

  /// The grants from the funds that are told one by one.
  private var grantsJSON: [JSON.Member] {
    if funds.isEmpty { return [] }
    return [
      .init(
        "grants",
        .object(funds.map { .init($0, .array(comparison.grants(from: $0).map(Self.json))) }))
    ]
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
