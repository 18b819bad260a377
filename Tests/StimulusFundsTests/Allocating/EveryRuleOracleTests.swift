import Apportionment
import TestSupport
import Testing

@testable import StimulusFunds

/// Ten thousand small funds of every kind of rule against plain fractions: small numbers meet ties,
/// zeros and exact parts far more often than large ones.
struct EveryRuleOracleTests {
  private static let names = ["A", "B", "C", "D"]
  private static let parts = ["A": "north", "B": "south", "C": "north", "D": "south"]
  private static let recipients = names.map { name in
    Recipient(
      name: name, groups: ["all"], county: County(code: "0\(name == "A" ? 1 : 2)", name: "Län"),
      fields: ["part": parts[name] ?? ""])
  }
  private static let counties = Dictionary(
    uniqueKeysWithValues: recipients.map { ($0.name, $0.county?.code ?? "") })

  /// Two keys with their values as fractions.
  private struct Keys {
    let keys: [DistributionKey]
    let plain: [String: [String: Fraction]]

    init(_ random: inout SeededGenerator) throws {
      let columns = ["a", "b"].map { id in
        (id, names.map { _ in Int.random(in: 0...4, using: &random) })
      }
      keys = try columns.map { id, values in
        DistributionKey(
          id: id, name: id, unit: "x", subject: .recipient, isFractional: true, date: nil,
          source: "x",
          values: KeyValues(
            subjects: names, values: try values.map { try WrittenNumber("\($0)") }, file: id))
      }
      plain = Dictionary(
        uniqueKeysWithValues: columns.map { id, values in
          (id, Dictionary(uniqueKeysWithValues: zip(names, values.map { Fraction(Int128($0)) })))
        })
    }
  }

  @Test(arguments: 0..<14)
  func `small funds of each kind of rule are divided as plain fractions divide them`(
    kind: Int
  ) throws {
    var random = SeededGenerator()
    let seed = random.seed
    let count = Trials.count(3_000, nightly: 10_000)
    let keys = try (0..<100).map { _ in try Keys(&random) }
    var divided = 0
    for trial in 0..<count {
      let keys = keys[trial % keys.count]
      let rule = try Self.rule(kind, &random)
      let amount = Fraction(Int128.random(in: 0...60, using: &random))
      let plain = PlainDivision(keys: keys.plain, counties: Self.counties, parts: Self.parts)
        .due(amount, by: rule, Self.names)
      let due = try? rule.division(between: Self.recipients).entitlements(
        of: amount, keys: keys.keys)
      if due.map({ due in Self.names.indices.map { due[$0] } }) != plain {
        // Worded only where it fails: thousands of comments take longer than what they are about.
        Issue.record("\(rule) of \(amount), seed \(seed)")
        return
      }
      divided += due == nil ? 0 : 1
    }
    #expect(divided > count / 5)
  }

  private static func rule(_ kind: Int, _ random: inout SeededGenerator) throws -> Rule {
    let key = Bool.random(using: &random) ? "a" : "b"
    let inner: Rule = Bool.random(using: &random) ? .share(key: key) : .equal
    let small = try Kronor(Int.random(in: 0...12, using: &random))
    let weight = Fraction(Int128.random(in: 0...6, using: &random), over: 6)
    let price = Fraction(Int128.random(in: 1...9, using: &random), over: 2)
    switch kind {
    case 0: return .share(key: key)
    case 1: return .equal
    case 2: return .growth(from: "a", to: "b")
    case 3:
      return .fixed([
        .init(recipient: "A", amount: small), .init(recipient: "C", amount: try Kronor(5)),
      ])
    case 4: return .base([.amount(small), .key("b")][trialBit(&random)], then: inner)
    case 5: return .only(["A", "D"], then: inner)
    case 6:
      return .bounds(
        atLeast: Bool.random(using: &random) ? .amount(try Kronor(2)) : nil,
        atMost: .amount(try Kronor(Int.random(in: 2...30, using: &random))), then: inner)
    case 7:
      return .blend([
        .init(weight: weight, rule: inner), .init(weight: .one - weight, rule: .share(key: "b")),
      ])
    case 8:
      return .split([
        .init(weight: weight, recipients: ["A", "B"], rule: inner),
        .init(weight: .one - weight, recipients: ["B", "C", "D"], rule: .equal),
      ])
    case 9: return .stages(key: key, then: inner)
    case 10: return .stages(by: .column("part"), key: key, then: inner)
    case 11:
      return .perUnit(
        UnitPrice(price: price, key: key, ceiling: Bool.random(using: &random) ? small : nil))
    case 12: return .qualified(qualification(key, &random), then: inner)
    default:
      return .sequence(
        first: .perUnit(UnitPrice(price: price, key: key, ceiling: nil)), then: inner)
    }
  }

  private static func trialBit(_ random: inout SeededGenerator) -> Int {
    Int.random(in: 0...1, using: &random)
  }

  private static func qualification(
    _ key: String, _ random: inout SeededGenerator
  ) -> Qualification {
    let comparison = Qualification.Comparison.allCases.randomElement(using: &random) ?? .above
    let test: Qualification.Test =
      Bool.random(using: &random)
      ? .comparison(comparison, Fraction(Int128.random(in: 0...4, using: &random)))
      : .rank(
        Bool.random(using: &random) ? .highest : .lowest,
        count: Int.random(in: 1...4, using: &random),
        ties: Qualification.CutTies.allCases.randomElement(using: &random))
    return Qualification(
      key: key, test: test, others: Bool.random(using: &random) ? .excluded : .forfeit)
  }
}
