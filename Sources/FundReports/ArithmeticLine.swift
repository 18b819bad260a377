import Apportionment
import StimulusFunds

extension GrantExplanation {
  /// The calculation in one line that a desk calculator can follow, with its result:
  /// "500 000 + (85 000 000 − 21 × 500 000) × 158 999 ÷ 10 443 100 = 1 634 282,4927…".
  ///
  /// Where the rule is not for the recipient there is nothing to calculate: "0". The result is the
  /// entitlement, because an explanation is only made where both are the same.
  var arithmeticLine: String {
    if !hasCalculation { return SwedishFigures.cutOff(grant.entitlement) }
    return "\(ArithmeticLine.written(arithmetic)) = \(SwedishFigures.cutOff(grant.entitlement))"
  }

  /// Whether a calculation leads to the entitlement: not where the rule is not for the recipient.
  var hasCalculation: Bool {
    guard case .term(let term) = arithmetic else { return true }
    return term.meaning != .outside
  }
}

/// A calculation as a desk calculator takes it.
private enum ArithmeticLine {
  static func written(_ arithmetic: Arithmetic) -> String {
    switch arithmetic {
    case .term(let term): SwedishFigures.grouped(term.value)
    case .sum(let first, let second): "\(written(first)) + \(written(second))"
    // Multiplication goes before addition, and what stands to the right of a minus or a division
    // sign is taken together only within parentheses.
    case .difference(let first, let second):
      "\(written(first)) − \(written(second, within: second.isSum))"
    case .product(let first, let second):
      "\(factor(first)) × \(written(second, within: !second.isTerm))"
    case .quotient(let first, let second):
      arithmetic.shownSum
        ?? "\(factor(first)) ÷ \(written(second, within: !second.isTerm))"
    }
  }

  private static func factor(_ arithmetic: Arithmetic) -> String {
    written(arithmetic, within: arithmetic.isSum)
  }

  private static func written(_ arithmetic: Arithmetic, within parentheses: Bool) -> String {
    parentheses && arithmetic.shownSum == nil ? "(\(written(arithmetic)))" : written(arithmetic)
  }
}

extension Arithmetic {
  /// A sum of a key's quotients with so many digits that nobody would read them, cut off; the exact
  /// fraction stands in the JSON. nil for everything else.
  fileprivate var shownSum: String? {
    guard case .quotient(.term(let above), .term(let below)) = self,
      case .keySum = above.meaning, above.meaning == below.meaning,
      above.value.numerator.bitWidth > 100
    else { return nil }
    return SwedishFigures.cutOff(above.value / below.value, places: 12)
  }

  fileprivate var isTerm: Bool { if case .term = self { true } else { false } }

  fileprivate var isSum: Bool {
    switch self {
    case .sum, .difference: true
    case .term, .product, .quotient: false
    }
  }
}
