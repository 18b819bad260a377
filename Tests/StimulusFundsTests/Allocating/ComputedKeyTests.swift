import Apportionment
import TestSupport
import Testing

@testable import StimulusFunds

struct ComputedKeyTests {
  @Test func `every calculation gives what plain fractions give, or is refused as they are`()
    throws
  {
    var random = SeededGenerator()
    let seed = random.seed
    var (divided, refused) = (0, 0)
    for _ in 0..<10_000 {
      let example = ComputedExample(&random)
      let names = ["A", "B", "C"]
      let columns = (0...2).map { _ in
        names.map { _ in Int128.random(in: 0...5, using: &random) }
      }
      let keys = try columns.enumerated().map { try Self.key("k\($0)", names, $1) } + [example.key]
      let values = Dictionary(
        uniqueKeysWithValues: columns.enumerated().map { position, column in
          (
            "k\(position)",
            Dictionary(uniqueKeysWithValues: zip(names, column.map { Fraction($0) }))
          )
        })
      let recipients = names.map { Recipient(name: $0, groups: ["all"]) }
      let comment: Comment = "\(example.key.calculation?.signs ?? "") of \(columns), seed \(seed)"
      if example.hasValues(names, values) {
        divided += 1
        let column = try KeyColumn("computed", of: recipients, in: keys)
        #expect(column.fractions == names.map { example.value($0, values) }, comment)
      } else {
        refused += 1
        #expect(throws: AllocationFault.self, comment) {
          try KeyColumn("computed", of: recipients, in: keys)
        }
      }
    }
    #expect(divided > 0 && refused > 0, "seed \(seed)")
  }

  @Test(arguments: [
    (
      KeyCalculation.operation(.quotient, [.key("k0"), .key("k1")]),
      UncomputableValue.Cause.dividesByZero, "k1"
    ),
    (.operation(.difference, [.key("k1"), .key("k0")]), .isBelowZero, "k0"),
  ])
  func `who has no value is told, and why`(
    calculation: KeyCalculation, cause: UncomputableValue.Cause, source: String
  ) throws {
    let names = ["A", "B"]
    let keys = [
      try Self.key("k0", names, [1, 2]), try Self.key("k1", names, [1, 0]),
      ComputedExample("computed", calculation, from: ["k0", "k1"]).key,
    ]
    let value = UncomputableValue(
      key: "computed", recipient: "B", cause: cause,
      place: SourceLocation(file: source))
    #expect(throws: AllocationFault.uncomputable(value)) {
      try KeyColumn(
        "computed", of: names.map { Recipient(name: $0, groups: ["all"]) }, in: keys)
    }
  }

  @Test func `a key that needs too many digits is refused, and not slow`() throws {
    let names = (0..<2_000).map { "R\($0)" }
    let keys = [
      try Self.key("k0", names, names.map { _ in 1 }),
      try Self.key("k1", names, names.indices.map { Int128(1_000_000 + 7 * $0) }),
      ComputedExample(
        "computed", .operation(.quotient, [.key("k0"), .key("k1")]), from: ["k0", "k1"]
      ).key,
    ]
    #expect(throws: AllocationFault.self) {
      try KeyColumn(
        "computed", of: names.map { Recipient(name: $0, groups: ["all"]) }, in: keys)
    }
  }

  @Test func `quotients of all Swedish municipalities are divided exactly`() throws {
    let names = (0..<290).map { "R\($0)" }
    let recipients = names.map { Recipient(name: $0, groups: ["all"]) }
    let keys = [
      try Self.key("k0", names, names.indices.map { Int128(1_000 + 31 * $0) }),
      try Self.key("k1", names, names.indices.map { Int128(9_973 + 101 * $0) }),
      ComputedExample(
        "computed", .operation(.quotient, [.key("k0"), .key("k1")]), from: ["k0", "k1"]
      ).key,
    ]
    let division = Rule.share(key: "computed").division(between: recipients)
    let due = try division.entitlements(of: Fraction(1_000_000), keys: keys)
    #expect(due.total == Fraction(1_000_000))
    #expect(
      due[1] / due[0]
        == Fraction(1_031, over: 10_074) / Fraction(1_000, over: 9_973))
  }

  @Test(arguments: [
    (KeyCalculation.operation(.product, [.number(Fraction(49, over: 50)), .key("a")]), "0,98 × a"),
    (.operation(.mean, [.key("a"), .key("b"), .key("c")]), "(a + b + c) ÷ 3"),
    (
      .operation(.quotient, [.operation(.sum, [.key("a"), .key("b")]), .key("c")]),
      "(a + b) ÷ c"
    ),
    (
      .operation(
        .difference, [.key("a"), .operation(.sum, [.key("b"), .number(Fraction(1, over: 3))])]),
      "a − (b + 1 ÷ 3)"
    ),
    (
      .operation(.difference, [.key("a"), .operation(.product, [.key("b"), .key("c")])]),
      "a − b × c"
    ),
    (
      .operation(.product, [.key("a"), .number(Fraction(1, over: 3))]), "a × (1 ÷ 3)"
    ),
  ])
  func `a calculation is told in signs`(calculation: KeyCalculation, signs: String) {
    #expect(calculation.signs == signs)
  }

  private static func key(
    _ id: String, _ names: [String], _ values: [Int128]
  ) throws -> DistributionKey {
    DistributionKey(
      id: id, name: id, unit: "x", subject: .recipient, isFractional: true, date: nil, source: "x",
      values: KeyValues(
        subjects: names, values: try values.map { try WrittenNumber("\($0)") }, file: id))
  }
}
