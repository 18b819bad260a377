import Apportionment
import TestSupport

@testable import StimulusFunds

/// A key that is computed, and its value worked out apart from the product's way.
struct ComputedExample {
  let key: DistributionKey
  private let calculation: KeyCalculation

  init(_ id: String, _ calculation: KeyCalculation, from sources: [String]) {
    self.calculation = calculation
    key = DistributionKey(
      id: id, name: id, unit: "x", subject: .recipient, isFractional: true, date: nil, source: "x",
      values: nil, calculation: calculation, sources: sources)
  }

  /// A key of every operation, made of the keys k0 to k9.
  static let all: [ComputedExample] = [
    ComputedExample(
      "weighted", .operation(.product, [.key("k0"), .key("k1")]), from: ["k0", "k1"]),
    ComputedExample(
      "harmless", .operation(.product, [.number(Fraction(98, over: 100)), .key("k2")]), from: ["k2"]
    ),
    ComputedExample(
      "mean", .operation(.mean, [.key("k3"), .key("k4"), .key("k5")]), from: ["k3", "k4", "k5"]),
    ComputedExample(
      "quotient",
      .operation(.quotient, [.key("k6"), .operation(.sum, [.key("k7"), .number(.one)])]),
      from: ["k6", "k7"]),
    ComputedExample(
      "difference", .operation(.difference, [.key("k8"), .key("k9")]), from: ["k8", "k9"]),
  ]

  /// A random calculation over k0, k1 and k2.
  init(_ random: inout SeededGenerator) {
    let calculation = Self.calculation(depth: Int.random(in: 0...3, using: &random), &random)
    let operation =
      if case .operation = calculation { calculation } else {
        KeyCalculation.operation(.sum, [calculation, .key("k0")])
      }
    self.init("computed", operation, from: operation.keys)
  }

  private static func calculation(
    depth: Int, _ random: inout SeededGenerator
  ) -> KeyCalculation {
    if depth == 0 || Int.random(in: 0...3, using: &random) == 0 {
      return Int.random(in: 0...3, using: &random) == 0
        ? .number(Fraction(Int128.random(in: 0...9, using: &random), over: 7))
        : .key("k\(Int.random(in: 0...2, using: &random))")
    }
    let operation = KeyCalculation.Operation.allCases.randomElement(using: &random) ?? .sum
    let count = operation.partCounts.upperBound == 2 ? 2 : Int.random(in: 2...4, using: &random)
    return .operation(
      operation, (0..<count).map { _ in calculation(depth: depth - 1, &random) })
  }

  /// Whether everybody has a value from zero up.
  func hasValues(_ names: [String], _ values: [String: [String: Fraction]]) -> Bool {
    names.allSatisfy { value($0, values).map { $0 >= .zero } ?? false }
  }

  /// The value for somebody; nil where a divisor is zero.
  func value(_ name: String, _ values: [String: [String: Fraction]]) -> Fraction? {
    Self.value(calculation) { values[$0]?[name] }
  }

  private static func value(
    _ calculation: KeyCalculation, _ key: (String) -> Fraction?
  ) -> Fraction? {
    switch calculation {
    case .key(let id): return key(id)
    case .number(let number): return number
    case .operation(let operation, let parts):
      let known = parts.compactMap { value($0, key) }
      guard known.count == parts.count, var result = known.first else { return nil }
      for next in known.dropFirst() {
        switch operation {
        case .sum, .mean: result = result + next
        case .difference: result = result - next
        case .product: result = result * next
        case .quotient:
          if next == .zero { return nil }
          result = result / next
        }
      }
      return operation == .mean ? result / Fraction(Int128(known.count)) : result
    }
  }
}
