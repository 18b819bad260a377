import Apportionment

/// One change of a scenario: a path, and the value it is set to or the factor it is scaled by.
public struct ScenarioChange: Sendable {
  let path: ScenarioPath
  let text: String
  let isScaling: Bool
  let value: JSONValue

  /// Where the change is written.
  var location: SourceLocation { value.location }

  /// A change written as `path` or, to scale, `path*`, and a value.
  ///
  init(_ text: String, value: JSONValue) {
    isScaling = text.last == "*"
    self.text = isScaling ? String(text.dropLast()) : text
    path = ScenarioPath(self.text)
    self.value = value
  }

  /// Reads a change as the command line writes it: `PATH=VALUE`, or `PATH*=FACTOR` to scale.
  ///
  /// - Parameter option: The option it was given with, for messages: "--set".
  /// - Throws: ``Problem`` where there is no value.
  public init(commandLine text: String, option: String) throws(Problem) {
    guard let end = text.endOfPath else {
      throw Problem(
        at: SourceLocation(file: option), "'\(text)' has no value", repair: "write PATH=VALUE")
    }
    let path = String(text[..<end])
    let written = String(text[text.index(after: end)...])
    let location = SourceLocation(file: "\(option) \(path)")
    self.init(path, value: try Self.value(written, at: location))
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

  /// The value as a number, exactly.
  func number() throws(Problem) -> Fraction {
    let written: String
    switch value.content {
    case .number(let text), .string(let text): written = text
    default: throw Problem(at: location, "found \(value.kind)", repair: "write a number")
    }
    guard let number = exactFraction(written) else {
      throw Problem(
        at: location, path: text, "'\(written)' is not a number",
        repair: "write digits, a decimal such as 1.01 or a fraction such as 1/2")
    }
    return number
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
