import StimulusFunds

extension KeyCalculation {
  /// The calculation as a formula, in parentheses unless it is a term.
  ///
  /// - Parameter key: The formula that finds the value of a key.
  func formula(_ key: (String) -> String) -> String {
    switch self {
    case .key(let id): return key(id)
    case .number(let number):
      return number.isWhole ? "\(number)" : "(\(number.numerator)/\(number.denominator))"
    case .operation(let operation, let parts):
      let formulas = parts.map { $0.formula(key) }
      return switch operation {
      case .sum: "(\(formulas.joined(separator: "+")))"
      case .difference: "(\(formulas.joined(separator: "-")))"
      case .product: "(\(formulas.joined(separator: "*")))"
      case .quotient: "(\(formulas.joined(separator: "/")))"
      case .mean: "((\(formulas.joined(separator: "+")))/\(formulas.count))"
      }
    }
  }
}
