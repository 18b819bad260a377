import StimulusFunds

/// The summary of a sweep: for each figure the least, the median, the most and its changes of sign.
public struct SweepReport: Report {
  let basis: SweepBasis
  private let summary: SweepSummary
  private let source: Source

  /// Where a page finds every scenario.
  private enum Source {
    case computed(Sweep)
    case kept([[Int]]?)
  }

  /// A report on the summary of a sweep.
  public init(_ summary: SweepSummary, of sweep: Sweep, on basis: SweepBasis) {
    (self.summary, self.basis, source) = (summary, basis, .computed(sweep))
  }

  /// A report on a sweep that was computed in parts; nil while a median is open.
  public init?(_ merge: SweepMerge) {
    guard let summary = merge.summary else { return nil }
    (self.summary, basis, source) = (summary, merge.basis, .kept(merge.amounts))
  }

  /// The figures of every scenario in öre; nil where a page does not bear them all.
  var amounts: [[Int]]? {
    switch source {
    case .kept(let amounts): return amounts
    case .computed(let sweep):
      if !basis.isSmall { return nil }
      var amounts: [[Int]] = []
      do throws(InvalidInput) {
        try sweep.forEachScenario(in: 0..<basis.grid.count) { amounts.append($1) }
      } catch {
        preconditionFailure("the summary has computed every scenario before: \(error)")
      }
      return amounts
    }
  }
}

extension SweepReport {
  /// The report as it is read.
  public var blocks: [Block] {
    let count = Wording.counted(
      basis.grid.count, en: "scenario", "scenarios", sv: "scenario", "scenarier")
    return [.title(.same("\(basis.title), ") + count)]
      + basis.grid.axes.map { .item($0.sentence) } + [.table(Self.shownShape.table(of: rows))]
  }

  /// Every figure a row.
  public var tables: [ReportTable] { [Self.shape.table(of: rows)] }

  /// A figure in the agreement as it is and at its ends.
  private struct Row {
    let column: SweepSelection.Column
    let agreement: Kronor
    let least: Extreme
    let median: Extreme
    let most: Extreme
    let signChanges: Int
    let firstChange: (from: Scenario, to: Scenario)?
  }

  private struct Extreme {
    let amount: Kronor
    let scenario: Scenario

    var json: JSON { ["amount": .amount(amount), "scenario": scenario.json] }
  }

  /// A scenario, its number from 1, and what each axis has in it.
  private struct Scenario {
    let number: Int
    let values: [(axis: String, value: String)]

    /// "17 (funds.ambulance.base=800000)".
    var text: String {
      "\(number) (\(values.map { "\($0.axis)=\($0.value)" }.joined(separator: " ")))"
    }

    /// "800 000": its values, in the order of the axes.
    var shown: String {
      values.map { SwedishFigures.grouped($0.value) }.joined(separator: "; ")
    }

    /// Its number, and a member an axis: a number, or as text a fraction that is no decimal.
    var json: JSON {
      .object(
        [.init("number", .count(number))]
          + values.map {
            .init($0.axis, $0.value.contains("/") ? .string($0.value) : .number($0.value))
          })
    }
  }

  /// The figures as they are read: a scenario is told by its values.
  private static let shownShape = RowShape<Row>(
    .column(Wording(en: "Figure", sv: "Belopp")) { .name($0.column.heading) },
    .column(Wording(en: "Agreement", sv: "Överenskommelsen"), .number) { .amount($0.agreement) },
    .column(Wording(en: "Least", sv: "Minst"), .number) { .amount($0.least.amount) },
    .column(Wording(en: "at", sv: "vid"), .number) { .name($0.least.scenario.shown) },
    .column(.same("Median"), .number) { .amount($0.median.amount) },
    .column(Wording(en: "at", sv: "vid"), .number) { .name($0.median.scenario.shown) },
    .column(Wording(en: "Most", sv: "Mest"), .number) { .amount($0.most.amount) },
    .column(Wording(en: "at", sv: "vid"), .number) { .name($0.most.scenario.shown) },
    .column(Wording(en: "Changes of sign", sv: "Teckenbyten"), .number) { .count($0.signChanges) })

  private var rows: [Row] {
    zip(basis.columns, zip(basis.asIs, summary.figures)).map { column, pair in
      let (asIs, figure) = pair
      return Row(
        column: column, agreement: Kronor(sweptOre: asIs), least: extreme(figure.least),
        median: extreme(figure.median), most: extreme(figure.most),
        signChanges: figure.signChanges,
        firstChange: figure.firstSignChange.map { (scenario($0.from), scenario($0.to)) })
    }
  }

  private func extreme(_ extreme: SweepSummary.Extreme) -> Extreme {
    Extreme(amount: Kronor(sweptOre: extreme.value), scenario: scenario(extreme.scenario))
  }

  private func scenario(_ index: Int) -> Scenario {
    Scenario(
      number: index + 1,
      values: zip(basis.grid.axes, basis.grid.values(of: index)).map { ($0.text, $1) })
  }

  private static let shape = RowShape<Row>(
    .column(.same("figure")) { .name($0.column.heading) },
    .json("recipient") { .string($0.column.recipient) },
    .json("fund") { .optional($0.column.fund) },
    .init("agreement", .number) { .amount($0.agreement) },
    .init("least", .number, json: { $0.least.json }) { .amount($0.least.amount) },
    .column(.same("least scenario")) { .name($0.least.scenario.text) },
    .init("median", .number, json: { $0.median.json }) { .amount($0.median.amount) },
    .column(.same("median scenario")) { .name($0.median.scenario.text) },
    .init("most", .number, json: { $0.most.json }) { .amount($0.most.amount) },
    .column(.same("most scenario")) { .name($0.most.scenario.text) },
    .init("signChanges", heading: .same("sign changes"), .number) { .count($0.signChanges) },
    .json("firstSignChange") {
      $0.firstChange.map { ["from": $0.from.json, "to": $0.to.json] } ?? .null
    },
    .column(.same("first change from")) { .optional($0.firstChange?.from.text) },
    .column(.same("first change to")) { .optional($0.firstChange?.to.text) })

  /// The report as JSON.
  public var json: JSON {
    ["scenarios": .count(basis.grid.count), "figures": Self.shape.json(of: rows)]
  }
}

extension SweepAxis {
  /// "funds.ambulance.base from 0 to 2000000: 21 values": the first and the last of them.
  var sentence: Wording {
    let first = SwedishFigures.grouped(writtenValue(at: 0))
    let last = SwedishFigures.grouped(writtenValue(at: count - 1))
    let values = Wording.counted(count, en: "value", "values", sv: "värde", "värden")
    return Wording(
      en: "\(text) from \(first) to \(last): \(values)",
      sv: "\(text) från \(first) till \(last): \(values)")
  }
}
