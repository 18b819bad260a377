import Apportionment
import Testing

@testable import FundReports

/// A spreadsheet program for the few functions that our workbooks use, in exact numbers: what it finds
/// for a formula must be the value that stands in the cell.
struct SpreadsheetCalculator {
  private var sheets: [String: Sheet]
  private var found = Found()

  /// What cells came to, so that each is calculated once.
  private final class Found {
    var values: [String: Value] = [:]
  }

  init(_ workbook: Workbook) {
    sheets = Dictionary(uniqueKeysWithValues: workbook.sheets.map { ($0.name, $0) })
  }

  /// What a formula comes to.
  enum Value: Equatable {
    case number(Fraction)
    case text(String)
    case empty

    var number: Fraction { if case .number(let number) = self { number } else { .zero } }
  }

  /// Changes a cell before calculating.
  mutating func set(_ sheet: String, row: Int, column: Int, to number: Fraction) {
    sheets[sheet]?.rows[row][column] = .number(number, .plain)
    found = Found()
  }

  /// The value of a cell, calculated from the cells it names and not from what stands in it.
  func value(_ sheet: String, row: Int, column: Int) throws -> Value {
    let rows = try #require(sheets[sheet], "no sheet \(sheet)").rows
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return .empty }
    switch rows[row][column].content {
    case .empty: return .empty
    case .text(let text): return .text(text)
    case .number(let digits): return .number(try Self.number(digits))
    case .formula(let formula, _):
      let place = "\(sheet) \(row) \(column)"
      if let value = found.values[place] { return value }
      var parser = FormulaParser(
        CellReference.formula(formula, inRow: row), on: sheet, calculator: self)
      let value = try parser.value()
      found.values[place] = value
      return value
    }
  }

  static func number(_ digits: String) throws -> Fraction {
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    let decimals = parts.count == 2 ? parts[1] : ""
    let whole = try #require(Int128(parts[0] + decimals))
    let scale = (0..<decimals.count).reduce(Int128(1)) { scale, _ in scale * 10 }
    let number = Fraction(whole, over: scale)
    return isNegative ? -number : number
  }
}

/// Reads a formula and calculates it as it goes.
private struct FormulaParser {
  private var rest: Substring
  private let sheet: String
  private let calculator: SpreadsheetCalculator
  typealias Value = SpreadsheetCalculator.Value

  init(_ formula: String, on sheet: String, calculator: SpreadsheetCalculator) {
    rest = formula[...]
    (self.sheet, self.calculator) = (sheet, calculator)
  }

  mutating func value() throws -> Value {
    let value = try comparison()
    try #require(rest.isEmpty, "not understood: \(rest)")
    return value
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func comparison() throws -> Value {
    let left = try sum()
    for sign in ["<=", ">=", "=", "<", ">"] where take(sign) {
      let right = try sum()
      let (one, two) = (left.number, right.number)
      let holds =
        switch sign {
        case "<=": one <= two
        case ">=": one >= two
        case "=": left == right
        case "<": one < two
        default: one > two
        }
      return .number(holds ? .one : .zero)
    }
    return left
  }

  private mutating func sum() throws -> Value {
    var value = try product()
    while true {
      if take("+") {
        value = .number(value.number + (try product()).number)
      } else if take("-") {
        value = .number(value.number - (try product()).number)
      } else {
        return value
      }
    }
  }

  private mutating func product() throws -> Value {
    var value = try atom()
    while true {
      if take("*") {
        value = .number(value.number * (try atom()).number)
      } else if take("/") {
        value = .number(try #require(value.number.divided(by: try atom().number), "by zero"))
      } else {
        return value
      }
    }
  }

  private mutating func atom() throws -> Value {
    if take("(") {
      let value = try comparison()
      try #require(take(")"))
      return value
    }
    if take("\"") {
      let text = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(text.count + 1)
      return .text(String(text))
    }
    if rest.first?.isNumber == true {
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest.dropFirst(digits.count)
      return .number(try SpreadsheetCalculator.number(String(digits)))
    }
    if let function = rest.prefixMatch(of: #/([A-Z]+)\(/#) {
      rest = rest[function.range.upperBound...]
      return try call(String(function.1))
    }
    let cells = try range()
    return cells.count == 1 ? cells[0] : .empty
  }

  /// The cells of a range or of one place, row by row.
  private mutating func range() throws -> [Value] {
    var name = sheet
    if let quoted = rest.prefixMatch(of: #/'((?:[^']|'')+)'!/#) {
      name = String(quoted.1).replacing("''", with: "'")
      rest = rest[quoted.range.upperBound...]
    } else if let plain = rest.prefixMatch(of: #/([A-Za-z]+)!/#) {
      name = String(plain.1)
      rest = rest[plain.range.upperBound...]
    }
    let first = try place()
    let last = take(":") ? try place() : first
    return try (first.row...last.row).flatMap { row in
      try (first.column...last.column).map { column in
        try calculator.value(name, row: row, column: column)
      }
    }
  }

  private mutating func place() throws -> (row: Int, column: Int) {
    guard let match = rest.prefixMatch(of: #/\$?([A-Z]+)\$?([0-9]+)/#) else {
      throw NotAPlace()
    }
    rest = rest[match.range.upperBound...]
    let column = match.1.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
    return (try #require(Int(match.2)) - 1, column)
  }

  private mutating func arguments() throws -> [[Value]] {
    var arguments: [[Value]] = []
    repeat {
      let before = rest
      // A range is an argument of its own; anything else is calculated.
      if let cells = try? range(), rest.first.map({ ",)".contains($0) }) == true {
        arguments.append(cells)
      } else {
        rest = before
        arguments.append([try comparison()])
      }
    } while take(",")
    try #require(take(")"))
    return arguments
  }

  private mutating func call(_ name: String) throws -> Value {
    let arguments = try arguments()
    let first = arguments[0].first?.number ?? .zero
    switch name {
    case "SUM": return .number(arguments.joined().map(\.number).sum())
    case "ROUND":
      let places = try #require(Int(exactly: arguments[1][0].number.floor))
      return .number(first.rounded(places: places))
    case "INT": return .number(Fraction(whole: first.floor))
    case "IF": return first != .zero ? arguments[1][0] : arguments[2][0]
    case "INDEX":
      let row = try #require(Int(exactly: arguments[1][0].number.floor))
      return arguments[0][row - 1]
    case "MATCH":
      let place = try #require(arguments[1].firstIndex(of: arguments[0][0]))
      return .number(Fraction(Int128(place + 1)))
    case "RANK":
      return .number(Fraction(Int128(1 + arguments[1].count { $0.number > first })))
    case "COUNTIF":
      return .number(Fraction(Int128(arguments[0].count { $0 == arguments[1][0] })))
    default:
      Issue.record("unknown function \(name)")
      return .empty
    }
  }
}

/// What stands in a formula is no reference to a cell.
private struct NotAPlace: Error {}
