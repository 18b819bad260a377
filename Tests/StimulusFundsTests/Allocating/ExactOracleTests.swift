import Apportionment
import Foundation
import TestSupport
import Testing

@testable import StimulusFunds

/// Random funds of every rule against plain fractions: none is refused for its size, none differs.
///
/// A few hundred in the ordinary run; a hundred thousand where `FORDELA_NIGHTLY` is set, best in a
/// release build.
struct ExactOracleTests {
  private let count = Trials.count(300, nightly: 100_000)

  @Test func `every fund within the limits is divided as plain fractions divide it`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    var divided = 0
    for _ in 0..<count {
      let example = try AnyFund(&random)
      let comment: Comment = "\(example.fund.amount) by \(example.fund.rule), seed \(seed)"
      let amount = example.fund.amount.fraction
      let due = PlainDivision(keys: example.values).due(
        amount, by: example.fund.rule, example.fund.recipients.map(\.name))
      guard let allocation = try? Allocation(of: example.fund, keys: example.keys) else {
        #expect(due == nil, comment)
        continue
      }
      let plain = try #require(due, comment)
      divided += 1
      #expect(allocation.grants.map(\.entitlement) == plain, comment)
      #expect(
        allocation.grants.map(\.amount.fraction)
          == PlainDivision.grants(plain, unit: example.fund.rounding.unit.fraction), comment)
    }
    #expect(divided > count / 2, "seed \(seed)")
  }

  @Test func `every written calculation gives the entitlement`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    for _ in 0..<count / 3 {
      let example = try AnyFund(&random)
      guard let allocation = try? Allocation(of: example.fund, keys: example.keys) else { continue }
      for position in allocation.fund.recipients.indices {
        var written = WrittenDivision(keys: example.keys)
        let arithmetic = try written.arithmetic(
          of: .term(example.fund.amount.fraction, .fundAmount), by: example.fund.division,
          at: position)
        #expect(
          arithmetic.value == allocation.entitlements[position],
          "\(position), \(example.fund.amount) by \(example.fund.rule), seed \(seed)")
      }
    }
  }
}
