import Apportionment

/// How the values of a key are computed from other keys and numbers: population × need index, the mean
/// of three years' pupils, 98 % of last year's grant.
///
/// It is exact: a third stays a third, and nothing is rounded before the grants are.
public indirect enum KeyCalculation: Hashable, Sendable {
  /// The recipient's value of a key, named by its id.
  case key(String)
  /// The same number for each recipient.
  case number(Fraction)
  /// What an operation makes of its parts.
  case operation(Operation, [KeyCalculation])

  /// What is made of parts; the raw values are the words of the agreement file.
  public enum Operation: String, Sendable, CaseIterable {
    /// The parts added together.
    case sum
    /// The first part minus the second.
    case difference
    /// The parts multiplied with each other.
    case product
    /// The first part divided by the second.
    case quotient
    /// The parts added together and divided by how many they are.
    case mean

    /// How many parts it needs, and may have.
    var partCounts: ClosedRange<Int> {
      switch self {
      case .difference, .quotient: 2...2
      case .sum, .product, .mean: 2...64
      }
    }

    /// What it makes of its parts; nil where it would divide by zero.
    ///
    /// - Precondition: The parts are as many as it needs.
    func result(of parts: [Fraction]) -> Fraction? {
      switch self {
      case .sum: parts.sum()
      case .difference: parts[0] - parts[1]
      case .product: parts.reduce(.one, *)
      case .quotient: parts[0].divided(by: parts[1])
      case .mean: parts.sum() / Fraction(Int128(parts.count))
      }
    }
  }
}

extension KeyCalculation {
  /// The ids of the keys it reads itself, each once, in reading order.
  public var keys: [String] { allKeys.uniqued() }

  private var allKeys: [String] {
    switch self {
    case .key(let id): [id]
    case .number: []
    case .operation(_, let parts): parts.flatMap(\.allKeys)
    }
  }

  /// The calculation in signs, as "(pupils-2021 + pupils-2022) ÷ 2" or "0,98 × last-year".
  public var signs: String {
    switch self {
    case .key(let id): id
    case .number(let number):
      number.isExactDecimal
        ? SwedishFigures.grouped(number)
        : "\(SwedishFigures.grouped("\(number.numerator)")) ÷ "
          + SwedishFigures.grouped("\(number.denominator)")
    case .operation(let operation, let parts):
      switch operation {
      case .sum: parts.map(\.signs).joined(separator: " + ")
      case .mean: "(\(parts.map(\.signs).joined(separator: " + "))) ÷ \(parts.count)"
      case .difference: "\(parts[0].signs) − \(parts[1].enclosed(unless: \.isProduct))"
      case .product: parts.map { $0.enclosed(unless: \.isTerm) }.joined(separator: " × ")
      case .quotient:
        "\(parts[0].enclosed(unless: \.isTerm)) ÷ \(parts[1].enclosed(unless: \.isTerm))"
      }
    }
  }

  private func enclosed(unless isPlain: (KeyCalculation) -> Bool) -> String {
    isPlain(self) ? signs : "(\(signs))"
  }

  private var isTerm: Bool {
    switch self {
    case .key: true
    case .number(let number): number.isExactDecimal
    case .operation: false
    }
  }

  private var isProduct: Bool {
    if case .operation(let operation, _) = self {
      return operation != .sum && operation != .difference
    }
    return true
  }
}
