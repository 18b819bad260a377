import Apportionment
import TestSupport
import Testing

@testable import StimulusFunds

/// The quick way of the sweep against the plain allocation.
struct SweepFundTests {
  @Test(arguments: 0..<10)
  func `the sweep and the plain allocation give identical grants`(part: Int) throws {
    var random = SeededGenerator()
    for _ in 0..<Trials.count(1_000, nightly: 10_000) {
      let agreement = RandomFund(&random)
      #expect(agreement.sweptGrants == agreement.plainGrants, "seed \(random.seed), part \(part)")
    }
  }
}

/// A fund of a random rule, rounding and size, and an amount to sweep it to.
private struct RandomFund {
  let keys: [DistributionKey]
  let fund: Fund
  let amount: Int

  init(_ random: inout SeededGenerator) {
    // Mostly small, for speed: what sizes differ in shows there as well.
    let most = [3, 3, 6, 6, 12, 40].randomElement(using: &random) ?? 40
    let count = Int.random(in: 1...most, using: &random)
    let recipients = (0..<count).map {
      Recipient(
        name: "R\($0)", groups: ["all"])
    }
    keys = ["a", "b"].map { Self.key($0, recipients, &random) }
    let unit = [1, 100, 100, 100, 100_000].randomElement(using: &random) ?? 100
    amount = unit * Self.amount(&random)
    let first = unit * Self.amount(&random)
    let rule = Self.rule(recipients, depth: 2, amount: first, &random)
    fund = Fund(
      id: "fund", name: "Fund", money: FundAmount((try? Kronor(ore: first)) ?? .zero),
      recipientsAsPrinted: "All", groups: ["all"], recipients: recipients, rule: rule,
      rounding: FundRounding(
        unit: (try? Kronor(ore: unit)) ?? .one,
        residual: .largestRemainder(Bool.random(using: &random) ? .largerEntitlement : .listedOrder)
      ),
      budgetItem: nil, ofWhich: [],
      citation: Citation(section: "1", paragraph: nil, quote: "x"))
  }

  /// Amounts in units: edges, small numbers, and numbers of any length.
  private static func amount(_ random: inout SeededGenerator) -> Int {
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      [0, 1, 2, 4_294_967_295, 4_294_967_296, 9_999_999_999].randomElement(using: &random) ?? 0
    case 1: Int.random(in: 0...100, using: &random)
    case 2, 3: Int.random(in: 0...4_294_967_295, using: &random)
    default: Int.random(in: 0...9_999_999_999, using: &random)
    }
  }

  private static func key(
    _ id: String, _ recipients: [Recipient], _ random: inout SeededGenerator
  ) -> DistributionKey {
    let most = [1, 3, 100, 2_500_000, 1_000_000_000].randomElement(using: &random) ?? 1
    let values = recipients.map { _ in
      (try? WrittenNumber("\(Int.random(in: 0...most, using: &random))"))
    }
    return DistributionKey(
      id: id, name: id, unit: "x", subject: .recipient, isFractional: false, date: nil, source: "x",
      values: KeyValues(
        subjects: recipients.map(\.name), values: values.compactMap { $0 }, file: "x"))
  }

  private static func rule(
    _ recipients: [Recipient], depth: Int, amount: Int, _ random: inout SeededGenerator
  ) -> Rule {
    let kinds = depth == 0 ? 3 : 9
    let inner = { (random: inout SeededGenerator) in
      rule(recipients, depth: depth - 1, amount: amount, &random)
    }
    switch Int.random(in: 0..<kinds, using: &random) {
    case 0: return .share(key: Bool.random(using: &random) ? "a" : "b")
    case 1: return .equal
    case 2: return .growth(from: "a", to: "b")
    case 3:
      let weight = Fraction(Int128.random(in: 0...7, using: &random), over: 7)
      let other = Fraction.one - weight
      return .blend([
        .init(weight: weight, rule: inner(&random)), .init(weight: other, rule: inner(&random)),
      ])
    case 4:
      return .base(
        .amount((try? Kronor(ore: Int.random(in: 0...5, using: &random) * 50)) ?? .zero),
        then: inner(&random))
    case 5:
      let named = Rule.NamedAmount(
        recipient: recipients[0].name, amount: (try? Kronor(ore: amount)) ?? .zero)
      return .fixed([named])
    case 6:
      return .only(recipients.map(\.name).filter { _ in Bool.random(using: &random) }, then: .equal)
    case 7:
      return .bounds(
        atLeast: .amount((try? Kronor(Int.random(in: 0...9, using: &random))) ?? .zero),
        atMost: nil,
        then: inner(&random))
    default:
      let half = recipients.count / 2
      return .split([
        .init(weight: .zero, recipients: recipients[..<half].map(\.name), rule: .equal),
        .init(weight: .one, recipients: recipients[half...].map(\.name), rule: inner(&random)),
      ])
    }
  }

  /// The grants in öre by the plain allocation; nil where there is none.
  var plainGrants: [Int]? {
    guard let amount = try? Kronor(ore: amount) else { return nil }
    var changed = fund
    changed.amount = amount
    return (try? Allocation(of: changed, keys: keys))?.grants.map(\.amount.ore)
  }

  /// The grants in öre by the sweep; nil where there are none.
  var sweptGrants: [Int]? {
    var funds = SweepFunds()
    funds.take(
      SweepFund(
        fund, keys: keys, amount: SweepCourse(axis: 0, start: amount, step: 0), base: nil,
        carried: nil, columns: Array(fund.recipients.indices)))
    var values = Array(repeating: 0, count: fund.recipients.count)
    var units = Array(repeating: SIMD4<UInt32>.zero, count: funds.roomCount)
    var remainders = Array(repeating: SIMD4<Int32>.zero, count: funds.roomCount)
    var sums = values.mutableSpan
    var unitSpan = units.mutableSpan
    var remainderSpan = remainders.mutableSpan
    do {
      try funds.add(at: [0], to: &sums, &unitSpan, &remainderSpan)
    } catch { return nil }
    return values
  }
}
