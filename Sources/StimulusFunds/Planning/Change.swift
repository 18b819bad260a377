import Apportionment

/// One change of an agreement: a path, and the value it is set to or the factor it is scaled by.
public struct Change: Sendable {
  /// What a path is set to, or scaled by.
  enum Value: Sendable {
    /// As it was written.
    case written(JSONValue)
    /// A number that was computed, such as a step of a range.
    case number(Fraction)
  }

  /// What is changed.
  private(set) var path: ChangePath
  /// The path as it was written, without the `*` of a factor.
  private(set) var text: String
  /// Whether it is one of those that a change of all funds comes down to.
  private(set) var isOfEachFund = false
  /// Whether the value is a factor.
  let isScaling: Bool
  /// The value.
  private(set) var value: Value
  /// Where the change stands: a place in a scenario's file, or an option as it was written.
  let location: SourceLocation
  /// What the change was written in: a scenario's file, or the name of an option.
  let source: String

  /// A change of a scenario's file, written as `path` or, to scale, `path*`, and a value.
  init(_ name: String, value: JSONValue) {
    self.init(
      name, value: .written(value), at: value.location, source: value.location.file)
  }

  /// A change written in an option.
  init(_ name: String, value: Value, at location: SourceLocation, source: String) {
    isScaling = name.last == "*"
    text = isScaling ? String(name.dropLast()) : name
    path = ChangePath(text)
    self.value = value
    self.location = location
    self.source = source
  }

  /// Reads a change as the command line writes it: `PATH=VALUE`, or `PATH*=FACTOR` to scale.
  ///
  /// - Parameter option: The option it was given with, for messages: "--set".
  /// - Parameter text: The change as it is written.
  /// - Throws: ``Problem`` where there is no value.
  public init(commandLine text: String, option: String) throws(Problem) {
    guard let end = text.endOfPath else {
      throw Problem(
        at: SourceLocation(file: option),
        Wording(en: "'\(text)' has no value", sv: "'\(text)' saknar värde"),
        repair: Wording(en: "write PATH=VALUE", sv: "skriv SÖKVÄG=VÄRDE"))
    }
    let path = String(text[..<end])
    let written = String(text[text.index(after: end)...])
    let place = SourceLocation(file: "\(option) \(path)")
    // An object has places of its own, and may be of any length.
    let isLong = written.first.map { "{[".contains($0) } ?? false
    self.init(
      path, value: .written(try Self.value(written, at: place)),
      at: isLong ? place : SourceLocation(file: "\(option) \(text)"), source: option)
  }

  /// A value: JSON where it is JSON, and otherwise the text itself.
  ///
  /// - Throws: ``Problem`` where it begins as an object or a list and is none.
  private static func value(
    _ text: String, at location: SourceLocation
  ) throws(Problem) -> JSONValue {
    do throws(Problem) {
      return try JSONReader.value(of: SourceText(file: location.file, text))
    } catch {
      if let first = text.first, "{[".contains(first) { throw error }
      return JSONValue(content: .string(text), location: location)
    }
  }

  /// Whether the value is a factor or a weight, in which no thousands can be meant.
  var isRatio: Bool {
    switch path {
    case .weight: true
    case .fundPart(_, let part):
      [.perUnit, .threshold, .times, .units, .price].contains(part) || isScaling
    default: isScaling
    }
  }

  /// The change to another value.
  func setting(_ number: Fraction) -> Change {
    var change = self
    change.value = .number(number)
    return change
  }

  /// The change of one fund where all are meant.
  func naming(fund id: String, _ part: ChangePath.FundPart) -> Change {
    var change = self
    change.path = .fundPart(id, part)
    change.text = "funds.\(id).\(part.rawValue)"
    change.isOfEachFund = true
    return change
  }

  /// The path as its author wrote it.
  var writtenPath: String {
    if isOfEachFund, case .fundPart(_, let part) = path { return "funds.*.\(part.rawValue)" }
    return text
  }

  /// A problem of the change as a whole.
  func problem(_ fault: Wording, repair: Wording) -> Problem {
    // An option as it was written tells its path.
    Problem(at: location, path: location.line == nil ? "" : text, fault, repair: repair)
  }

  /// A problem of a name that stands for nothing, with the nearest that does, or all.
  func unknown(_ kind: NameKind, _ name: String, among known: [String]) -> Problem {
    problem(kind.unknown + " '\(name)'", repair: suggestion(for: name, among: known))
  }
}

extension String {
  /// The equals sign between a path and its value: the first one outside brackets.
  var endOfPath: String.Index? {
    var depth = 0
    for index in indices {
      switch self[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case "=" where depth == 0: return index
      default: continue
      }
    }
    return nil
  }
}
