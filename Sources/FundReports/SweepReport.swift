import Apportionment
import StimulusFunds

/// The rows of a sweep, written scenario by scenario.
public struct SweepReport: Sendable {
  /// How a sweep is written.
  public enum Format: String, CaseIterable, Sendable {
    /// A line of headings, then a line a scenario.
    case csv
    /// A list of objects, a line a scenario.
    case json
  }

  private let sweep: Sweep
  private let format: Format

  /// A report on a sweep.
  public init(_ sweep: Sweep, format: Format) {
    self.sweep = sweep
    self.format = format
  }

  /// What stands before the first scenario of the whole grid.
  public var start: String {
    switch format {
    case .csv:
      CSVText.line(
        ["scenario"] + sweep.grid.axes.map(\.text) + sweep.selection.columns.map(\.heading))
    case .json: "[\n"
    }
  }

  /// What stands after the last scenario of the whole grid.
  public var end: String { format == .csv ? "" : "\n]\n" }

  /// The scenarios of a range, in order.
  ///
  /// - Throws: ``InvalidInput`` at a scenario that cannot be computed.
  public func rows(in range: Range<Int>) throws(InvalidInput) -> [UInt8] {
    var text: [UInt8] = []
    let names =
      format == .json ? sweep.selection.columns.map { JSONText.string($0.heading).inline } : []
    try sweep.forEachScenario(in: range) { scenario, values in
      if format == .csv {
        appendLine(scenario, values, to: &text)
      } else {
        appendObject(scenario, values, names, to: &text)
      }
    }
    return text
  }

  private func appendLine(_ scenario: Int, _ values: [Int], to text: inout [UInt8]) {
    text.appendDigits(scenario + 1)
    for value in sweep.grid.values(of: scenario) {
      text.append(UInt8(ascii: ","))
      text += value.utf8
    }
    for value in values {
      text.append(UInt8(ascii: ","))
      text.appendKronor(value)
    }
    text.append(UInt8(ascii: "\n"))
  }

  private func appendObject(
    _ scenario: Int, _ values: [Int], _ names: [String], to text: inout [UInt8]
  ) {
    if scenario > 0 { text += ",\n".utf8 }
    text += "{\"scenario\": \(scenario + 1)".utf8
    for (axis, value) in zip(sweep.grid.axes, sweep.grid.values(of: scenario)) {
      text += ", \(JSONText.string(axis.text).inline): \(value)".utf8
    }
    for (name, value) in zip(names, values) {
      text += ", \(name): ".utf8
      text.appendKronor(value)
    }
    text.append(UInt8(ascii: "}"))
  }
}

extension [UInt8] {
  /// Adds a whole number in digits.
  fileprivate mutating func appendDigits(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  /// Adds an amount in öre as kronor in plain digits.
  fileprivate mutating func appendKronor(_ ore: Int) {
    if ore % 100 == 0 {
      appendDigits(ore / 100)
    } else if let amount = try? Kronor(ore: ore) {
      self += amount.plainDigits.utf8
    }
  }
}

extension SweepGrid {
  /// The values of the axes in a scenario, in plain digits or as fractions.
  func values(of scenario: Int) -> [String] {
    let change = zip(axes, positions(of: scenario))
    return change.map { $0.writtenValue(at: $1) }
  }

  /// A value as JSON: a number, or a fraction as text.
  fileprivate static func json(_ value: String) -> JSONText {
    value.contains("/") ? .string(value) : .number(value)
  }
}

extension SweepSelection.Column {
  /// "Region Gotland", or "ambulance: Region Gotland" for one fund.
  var heading: String { fund.map { "\($0): \(recipient)" } ?? recipient }
}

/// The summary of a sweep.
public struct SweepSummaryReport: Sendable {
  private let sweep: Sweep
  private let summary: SweepSummary

  /// A report on a summary.
  public init(_ summary: SweepSummary, of sweep: Sweep) {
    self.summary = summary
    self.sweep = sweep
  }

  /// The summary in a format.
  public func rendered(as format: SweepReport.Format) -> String {
    format == .csv ? table.csv : json.text
  }

  private static let headings = [
    "figure", "agreement", "least", "least scenario", "median", "median scenario", "most",
    "most scenario", "sign changes", "first change from", "first change to",
  ]

  private var table: ReportTable {
    ReportTable(Self.headings.map { .init($0) }, rows: rows.map { $0.map { .init($0) } })
  }

  private var rows: [[String]] {
    zip(sweep.selection.columns, summary.figures).enumerated().map { position, pair in
      let (column, figure) = pair
      let change = figure.firstSignChange
      return [column.heading, Self.kronor(sweep.asIs[position])]
        + [figure.least, figure.median, figure.most].flatMap {
          [Self.kronor($0.value), place($0.scenario)]
        }
        + [
          String(figure.signChanges), change.map { place($0.from) } ?? "",
          change.map { place($0.to) } ?? "",
        ]
    }
  }

  /// "17 (funds.ambulance.base=800000)": a scenario, from 1, and its values.
  private func place(_ scenario: Int) -> String {
    let values = zip(sweep.grid.axes, sweep.grid.values(of: scenario)).map { "\($0.text)=\($1)" }
    return "\(scenario + 1) (\(values.joined(separator: " ")))"
  }

  private static func kronor(_ ore: Int) -> String { (try? Kronor(ore: ore))?.plainDigits ?? "" }

  private var json: JSONText {
    .object([
      ("scenarios", .count(sweep.grid.count)),
      (
        "figures",
        .list(
          zip(sweep.selection.columns, summary.figures).enumerated().map { position, pair in
            .object([
              ("recipient", .string(pair.0.recipient)), ("fund", .optional(pair.0.fund)),
              ("agreement", .number(Self.kronor(sweep.asIs[position]))),
              ("least", json(pair.1.least)), ("median", json(pair.1.median)),
              ("most", json(pair.1.most)), ("signChanges", .count(pair.1.signChanges)),
              (
                "firstSignChange",
                pair.1.firstSignChange.map {
                  .object([("from", scenario($0.from)), ("to", scenario($0.to))])
                } ?? .null
              ),
            ])
          })
      ),
    ])
  }

  private func json(_ extreme: SweepSummary.Extreme) -> JSONText {
    .object([
      ("amount", .number(Self.kronor(extreme.value))), ("scenario", scenario(extreme.scenario)),
    ])
  }

  private func scenario(_ index: Int) -> JSONText {
    .object(
      [("number", .count(index + 1))]
        + zip(sweep.grid.axes, sweep.grid.values(of: index)).map {
          ($0.text, SweepGrid.json($1))
        })
  }
}
