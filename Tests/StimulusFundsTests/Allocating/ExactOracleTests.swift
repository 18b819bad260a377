import Apportionment
import Foundation
import TestSupport
import Testing

@testable import StimulusFunds

/// Random funds of every rule against plain fractions: none is refused for its size, none differs.
///
/// A hundred in the ordinary run; a hundred thousand where `FORDELA_NIGHTLY` is set, best in a
/// release build.
struct ExactOracleTests {
  private let count = Trials.count(100, nightly: 100_000)

  @Test func `every fund within the limits is divided as plain fractions divide it`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    var divided = 0
    for _ in 0..<count {
      let example = try AnyFund(&random)
      let comment: Comment = "\(example.fund.amount) by \(example.fund.rule), seed \(seed)"
      let amount = example.fund.amount.fraction
      let due = PlainDivision(
        keys: example.values, counties: example.counties, parts: example.parts
      ).due(
        amount, by: example.fund.rule, example.fund.recipients.map(\.name))
      let grants = due.flatMap(example.grants)
      guard let allocation = try? Allocation(of: example.fund, keys: example.keys) else {
        #expect(grants == nil, comment)
        continue
      }
      let (plain, rounded) = (try #require(due, comment), try #require(grants, comment))
      divided += 1
      #expect(allocation.grants.map(\.entitlement) == plain, comment)
      #expect(allocation.grants.map(\.amount.fraction) == rounded, comment)
      #expect((allocation.rest?.amount.fraction ?? .zero) + rounded.sum() == amount, comment)
    }
    #expect(divided > count / 2, "seed \(seed)")
  }

  @Test func `a fund leaves something over as often as not`() throws {
    var random = SeededGenerator(seed: 5)
    var leaving = 0
    for _ in 0..<200 {
      let example = try AnyFund(&random)
      let allocation = try? Allocation(of: example.fund, keys: example.keys)
      leaving += allocation?.rest == nil ? 0 : 1
    }
    #expect(leaving > 20)
  }

  @Test func `every written calculation gives the entitlement`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    for _ in 0..<count / 3 {
      let example = try AnyFund(&random)
      guard let allocation = try? Allocation(of: example.fund, keys: example.keys) else { continue }
      // Some of many recipients, because each is written from the whole division anew.
      for position in allocation.fund.recipients.indices.shuffled(using: &random).prefix(6) {
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

extension AnyFund {
  /// The grants; nil where they exceed the fund, or where something is left over that it says nothing
  /// about.
  fileprivate func grants(_ due: [Fraction]) -> [Fraction]? {
    let each: EachRounding? = if case .each(let each) = fund.rounding.residual { each } else { nil }
    let grants = PlainDivision.grants(due, unit: fund.rounding.unit.fraction, each: each)
    let isSaid = due.sum() == fund.amount.fraction || fund.rest != nil
    return isSaid && grants.sum() <= fund.amount.fraction ? grants : nil
  }
}
