import Foundation
import StimulusFunds
import TestSupport
import Testing

struct KronorSumTests {
  @Test func `the funds of section 8 sum to 6 373 million kronor`() throws {
    let millions = [2422, 750, 1963, 150, 400, 100, 100, 250, 100, 85, 53]
    let sum = try millions.map { try Kronor($0 * 1_000_000) }.exactSum()
    #expect(try sum == Kronor(6_373_000_000))
  }

  @Test func `sums and differences are exact to the öre`() throws {
    let (first, second) = (try Kronor(ore: 10), try Kronor(ore: 20))
    #expect(try first.adding(second).ore == 30)
    #expect(try first.subtracting(second).ore == -10)
    #expect(try first.adding(second).plainDigits == "0.3")
    #expect(try [Kronor]().exactSum() == .zero)
  }

  @Test func `a sum beyond the bounds is refused`() throws {
    let most = try Kronor(10_000_000_000_000)
    let least = try Kronor(-10_000_000_000_000)
    let ore = try Kronor(ore: 1)
    #expect(throws: KronorError.outOfBounds("10000000000000.01")) { try most.adding(ore) }
    #expect(throws: KronorError.outOfBounds("-10000000000000.01")) { try least.subtracting(ore) }
    #expect(throws: KronorError.outOfBounds("20000000000000")) { try [most, most].exactSum() }
    #expect(try [most, most, least].exactSum() == most)
    #expect(throws: KronorError.outOfBounds("10000000000000.01")) { try [most, ore].exactSum() }
  }

  @Test func `amounts are ordered by value`() throws {
    let amounts = try [100, -5, 0, 99, 1].map { try Kronor(ore: $0) }
    #expect(amounts.sorted().map(\.ore) == [-5, 0, 1, 99, 100])
  }

  @Test func `an amount is the same however it came about`() throws {
    var generator = SeededGenerator()
    for _ in 0..<200 {
      let parts = (0..<3).map { _ in
        Int.random(in: -9_999_999_999...9_999_999_999, using: &generator)
      }
      let sum = try parts.map { try Kronor(ore: $0) }.exactSum()
      let whole = try Kronor(ore: parts.reduce(0, +))
      #expect(sum.ore == parts.reduce(0, +), "seed \(generator.seed)")
      #expect(Set([sum, whole]).count == 1, "seed \(generator.seed)")
      #expect(sum.plainDigits == whole.plainDigits, "seed \(generator.seed)")
    }
  }

  @Test func `the faults of an amount say what was expected`() {
    #expect(KronorError.notFinite.description == "the amount is not a finite number")
    #expect(KronorError.partsOfOre("0.125").description == "0,125 kr has parts of an öre")
    #expect(
      KronorError.outOfBounds("100000000000000").description
        == "100 000 000 000 000 kr is beyond 10 000 000 000 000 kr")
    #expect(KronorError.partsOfOre("0.125").repair.english == "write at most two decimals")
    #expect(
      KronorError.notFinite.repair.english == "write an amount of at most 10 000 000 000 000 kr")
  }
}
