@testable import StimulusFunds

/// What a JSON text is read as, and the problems that were found, in file order.
func readJSON<Value>(
  _ text: String, _ read: (JSONItem) -> Value
) throws -> (value: Value, problems: [String]) {
  let problems = Problems()
  let value = try JSONReader.value(of: SourceText(file: "a.json", text))
  let result = read(JSONItem(value, problems))
  return (result, InvalidInput(problems.all).problems.map(\.description))
}

extension JSONValue {
  /// The value on one line, with texts in single quotation marks and names in none.
  var outline: String {
    switch content {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let text): text
    case .string(let text): "'\(text)'"
    case .array(let elements): "[\(elements.map(\.outline).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\($0.name.value):\($0.value.outline)" }.joined(separator: ","))}"
    }
  }
}
