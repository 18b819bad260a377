import StimulusFunds

/// The scenarios of a sweep, written as they are computed, because a sweep may have a thousand million.
///
/// The one report that is never whole: its bytes are put together number by number.
public struct SweepRows: Sendable {
  /// A format in which scenarios can be written one after the other.
  public enum Format: Sendable {
    /// A line of headings, then a line a scenario.
    case csv
    /// A list of objects, a line a scenario.
    case json

    /// The format of rows that a report's format is; nil for one that needs the whole.
    public init?(_ format: ReportFormat) {
      switch format {
      case .csv: self = .csv
      case .json: self = .json
      default: return nil
      }
    }
  }

  private let sweep: Sweep
  private let isJSON: Bool
  /// The names of axes and figures as JSON writes them, ready to be repeated; none for CSV.
  private let axisNames: [String]
  private let figureNames: [String]

  /// The rows of a sweep in a format.
  public init(_ sweep: Sweep, as format: Format) {
    self.sweep = sweep
    isJSON = format == .json
    axisNames = sweep.grid.axes.map { jsonQuoted($0.text) }
    figureNames = sweep.selection.columns.map { jsonQuoted($0.heading) }
  }

  /// What stands before the first scenario of the whole grid.
  public var start: String {
    if isJSON { return "[\n" }
    return CSVTable.line(
      ["scenario"] + sweep.grid.axes.map(\.text) + sweep.selection.columns.map(\.heading))
  }

  /// What stands after the last scenario of the whole grid.
  public var end: String { isJSON ? "\n]\n" : "" }

  /// The scenarios of a range, in order.
  ///
  /// - Throws: `InvalidInput` at a scenario that cannot be computed.
  public func rows(in range: Range<Int>) throws(InvalidInput) -> [UInt8] {
    var text: [UInt8] = []
    try sweep.forEachScenario(in: range) { scenario, values in
      if isJSON {
        appendObject(scenario, values, to: &text)
      } else {
        appendLine(scenario, values, to: &text)
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

  private func appendObject(_ scenario: Int, _ values: [Int], to text: inout [UInt8]) {
    if scenario > 0 { text += ",\n".utf8 }
    text += "{\"scenario\": \(scenario + 1)".utf8
    for (name, value) in zip(axisNames, sweep.grid.values(of: scenario)) {
      text += ", \(name): \(SweepGrid.jsonText(value))".utf8
    }
    for (name, value) in zip(figureNames, values) {
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
    } else {
      self += Kronor(sweptOre: ore).plainDigits.utf8
    }
  }
}

extension Kronor {
  /// A figure of a sweep.
  init(sweptOre ore: Int) {
    guard let amount = try? Kronor(ore: ore) else {
      preconditionFailure("at most the sum of the funds, which is held within bounds")
    }
    self = amount
  }
}

extension SweepGrid {
  /// The values of the axes in a scenario, in plain digits or as fractions.
  func values(of scenario: Int) -> [String] {
    zip(axes, positions(of: scenario)).map { $0.writtenValue(at: $1) }
  }

  /// A value as JSON: a number, or in quotation marks a fraction that is no decimal.
  fileprivate static func jsonText(_ value: String) -> String {
    value.utf8.contains(UInt8(ascii: "/")) ? "\"\(value)\"" : value
  }
}

extension SweepSelection.Column {
  /// "Region Gotland", or "ambulance: Region Gotland" for one fund.
  var heading: String { fund.map { "\($0): \(recipient)" } ?? recipient }
}
