import Apportionment
import TestSupport
import Testing

@testable import StimulusFunds

/// A random fund with its keys, within the documented limits: amounts to 10¹³ kr, key values to 10¹²
/// with six decimals, rules in rules.
struct AnyFund {
  let fund: Fund
  let keys: [DistributionKey]
  let values: [String: [String: Fraction]]
  let counties: [String: String]
  /// The part of the country of each recipient, as a column of the register has it.
  let parts: [String: String]

  init(_ random: inout SeededGenerator) throws {
    let count = Int.random(
      in: 1...(Int.random(in: 0...9, using: &random) == 0 ? 60 : 8), using: &random)
    let names = (0..<count).map { "R\($0)" }
    let codes = names.map { _ in [nil, "01", "09", "12"].randomElement(using: &random) ?? nil }
    let parts = Dictionary(
      uniqueKeysWithValues: names.map { ($0, Bool.random(using: &random) ? "north" : "south") })
    self.parts = parts
    let recipients = zip(names, codes).map { name, code in
      Recipient(
        name: name, groups: ["all"], county: code.map { County(code: $0, name: "Län \($0)") },
        fields: parts[name].map { ["part": $0] } ?? [:])
    }
    counties = Dictionary(
      uniqueKeysWithValues: zip(names, codes).compactMap { name, code in code.map { (name, $0) } })
    let columns = try (0..<10).map { try Self.column("k\($0)", names, &random) }
    let read = Dictionary(uniqueKeysWithValues: columns.map { ($0.key.id, $0.values) })
    let computed = ComputedExample.all.filter { $0.hasValues(names, read) }
    keys = columns.map(\.key) + computed.map(\.key)
    values = read.merging(
      computed.map { example in
        (
          example.key.id,
          Dictionary(uniqueKeysWithValues: names.map { ($0, example.value($0, read) ?? .zero) })
        )
      }
    ) { $1 }
    let ids = keys.map(\.id)
    let unit = [1, 100, 100, 100_000].randomElement(using: &random) ?? 100
    let most = [1_000, 750_000_001, Int(1_000_000_000_000_000) / unit].randomElement(using: &random)
    let ore = Int.random(in: 0...(most ?? 1) / (unit > 100 ? 1_000 : 1), using: &random) * unit
    let amount = try Kronor(ore: min(ore, 1_000_000_000_000_000))
    let rule = try Self.rule(
      names, amount, ids, depth: Int.random(in: 0...3, using: &random), &random)
    // Where nobody qualifies, money is left over without a word on it.
    let isSaid = "\(rule)".contains("qualified") || Bool.random(using: &random)
    fund = Fund(
      id: "f", name: "F", money: FundAmount(amount), recipientsAsPrinted: "All", groups: ["all"],
      recipients: recipients,
      rule: rule,
      rounding: FundRounding(
        unit: try Kronor(ore: unit), residual: Self.residual(&random)),
      rest: isSaid ? .unallocated : nil, budgetItem: nil, ofWhich: [],
      citation: Citation(section: "1", paragraph: nil, quote: "q"))
  }

  private static func residual(_ random: inout SeededGenerator) -> FundResidual {
    let each = [nil, nil, nil, EachRounding.down, .nearest].randomElement(using: &random) ?? nil
    return each.map { .each($0) } ?? .largestRemainder(.largerEntitlement)
  }

  private static func column(
    _ id: String, _ names: [String], _ random: inout SeededGenerator
  ) throws -> (key: DistributionKey, values: [String: Fraction]) {
    let decimals = [0, 0, 3, 6].randomElement(using: &random) ?? 0
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let most = [3, 10_443_100, 1_000_000_000_000].randomElement(using: &random) ?? 3
    let scaled = names.map { _ in Int.random(in: 0...most * scale, using: &random) }
    let fractions = scaled.map { Fraction(Int128($0), over: Int128(scale)) }
    let written = try fractions.map { try #require(WrittenNumber(exactly: $0)) }
    let values = KeyValues(subjects: names, values: written, file: id)
    return (
      DistributionKey(
        id: id, name: id, unit: "x", subject: .recipient, isFractional: true, date: nil,
        source: "x", values: values),
      Dictionary(uniqueKeysWithValues: zip(names, fractions))
    )
  }

  private static func rule(
    _ names: [String], _ amount: Kronor, _ keys: [String], depth: Int,
    _ random: inout SeededGenerator
  ) throws -> Rule {
    let key = { (random: inout SeededGenerator) in keys.randomElement(using: &random) ?? "k0" }
    let inner = { (names: [String], random: inout SeededGenerator) in
      try rule(names, amount, keys, depth: depth - 1, &random)
    }
    switch Int.random(in: 0..<(depth == 0 ? 6 : 14), using: &random) {
    case 0, 1: return .share(key: key(&random))
    case 2: return .growth(from: key(&random), to: key(&random))
    case 3: return .equal
    case 4 where depth == 0: return .share(key: key(&random))
    case 4:
      let part = Int.random(in: 1...3, using: &random)
      let named = try Kronor(ore: amount.ore / part)
      return .fixed([.init(recipient: names.first ?? "R0", amount: named)])
    case 5, 12:
      return .perUnit(try unitPrice(names, amount, key: key(&random), &random))
    case 10, 11: return .sequence(first: try inner(names, &random), then: try inner(names, &random))
    case 9:
      return .qualified(
        qualification(key: key(&random), &random), then: try inner(names, &random))
    case 8:
      let each = amount.ore / max(1, names.count) / Int.random(in: 1...3, using: &random)
      let base: Rule.EachAmount =
        switch Int.random(in: 0...14, using: &random) {
        case 0: .key(key(&random))
        case 1:
          .perUnit(try Kronor(ore: Int.random(in: 0...300, using: &random)), key: key(&random))
        default: .amount(try Kronor(ore: each))
        }
      return .base(base, then: try inner(names, &random))
    case 6:
      let weights = weights(Int.random(in: 1...10, using: &random), &random)
      return .blend(
        try weights.map { .init(weight: $0, rule: try inner(names, &random)) })
    case 7:
      let share = amount.ore / max(1, names.count)
      let least = try Kronor(ore: share / Int.random(in: 1...4, using: &random))
      let times = Int.random(in: 1...4, using: &random)
      let most = try Kronor(ore: min(share / 4 * 3 * times + 1, 1_000_000_000_000_000))
      let kind = Int.random(in: 0...3, using: &random)
      return .bounds(
        atLeast: kind == 0 ? nil : kind == 3 ? .key(key(&random)) : .amount(least),
        atMost: kind < 2 ? .amount(most) : nil, then: try inner(names, &random))
    case 13:
      return .stages(
        by: Bool.random(using: &random) ? .county : .column("part"), key: key(&random),
        then: try inner(names, &random))
    default:
      let count = min(max(1, names.count), Int.random(in: 1...30, using: &random))
      let weights = weights(count, &random)
      return .split(
        try weights.enumerated().map { group, weight in
          let members = names.enumerated().filter { $0.offset % count == group }.map(\.element)
          return .init(weight: weight, recipients: members, rule: try inner(members, &random))
        })
    }
  }

  private static func unitPrice(
    _ names: [String], _ amount: Kronor, key: String, _ random: inout SeededGenerator
  ) throws -> UnitPrice {
    let parts = Int128.random(in: 1...1_000, using: &random)
    let price =
      amount.fraction / Fraction(Int128(names.count + 1) * parts) + Fraction(1, over: parts)
    let ceiling = try Kronor(ore: amount.ore / Int.random(in: 1...9, using: &random))
    return UnitPrice(price: price, key: key, ceiling: Bool.random(using: &random) ? ceiling : nil)
  }

  private static func qualification(
    key: String, _ random: inout SeededGenerator
  ) -> Qualification {
    let threshold = Fraction(
      [1, 2, 5_000_000, 400_000_000_000].randomElement(using: &random) ?? 1)
    let comparison = Qualification.Comparison.allCases.randomElement(using: &random) ?? .above
    let ties = Qualification.CutTies.allCases.randomElement(using: &random)
    let test: Qualification.Test =
      Bool.random(using: &random)
      ? .comparison(comparison, threshold)
      : .rank(
        Bool.random(using: &random) ? .highest : .lowest,
        count: Int.random(in: 1...6, using: &random), ties: Bool.random(using: &random) ? ties : nil
      )
    return Qualification(
      key: key, test: test, others: Bool.random(using: &random) ? .excluded : .forfeit)
  }

  /// Weights that sum to 1.
  private static func weights(_ count: Int, _ random: inout SeededGenerator) -> [Fraction] {
    let parts = (0..<count).map { _ in Int128.random(in: 1...99, using: &random) }
    return parts.map { Fraction($0, over: parts.reduce(0, +)) }
  }
}
