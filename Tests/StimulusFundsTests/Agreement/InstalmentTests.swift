import Apportionment
import TestSupport
import Testing

@testable import StimulusFunds

struct InstalmentTests {
  private func instalments(_ shares: [Instalment.Share]) throws -> [Instalment] {
    try shares.enumerated().map { month, share in
      Instalment(
        share: share, from: nil,
        until: try #require(CalendarDate("2022-\(month + 1 < 10 ? "0" : "")\(month + 1)-28")))
    }
  }

  private func amounts(
    _ shares: [Instalment.Share], of grant: String, unit: String = "1"
  ) throws -> [String] {
    let (grant, unit) = (
      try Kronor(WrittenNumber(grant)), try Kronor(WrittenNumber(unit))
    )
    return try instalments(shares).amounts(of: grant, unit: unit).map(\.plainDigits)
  }

  private static let half = Instalment.Share.part(Fraction(1, over: 2))
  private static let twelfths = (0..<12).map { _ in
    Instalment.Share.part(Fraction(1, over: 12))
  }

  @Test func `halves are rounded to the nearest and the last is what is left`() throws {
    #expect(try amounts([Self.half, Self.half], of: "101") == ["51", "50"])
    #expect(try amounts([Self.half, .rest], of: "101") == ["51", "50"])
    #expect(try amounts([Self.half, Self.half], of: "0.03", unit: "0.01") == ["0.02", "0.01"])
    #expect(try amounts([Self.half, Self.half], of: "3000", unit: "1000") == ["2000", "1000"])
  }

  @Test func `twelfths sum to the grant`() throws {
    #expect(
      try amounts(Self.twelfths, of: "1000") == Array(repeating: "83", count: 11) + ["87"])
    #expect(
      try amounts(Self.twelfths, of: "6")
        == Array(repeating: "1", count: 6) + Array(repeating: "0", count: 6))
  }

  @Test func `an amount is never more than what is left`() throws {
    let shares = [Instalment.Share.amount(try Kronor(50)), .amount(try Kronor(50)), .rest]
    #expect(try amounts(shares, of: "120") == ["50", "50", "20"])
    #expect(try amounts(shares, of: "70") == ["50", "20", "0"])
    #expect(try amounts(shares, of: "0") == ["0", "0", "0"])
  }

  @Test func `nothing is paid in parts where there are none`() throws {
    #expect(try amounts([], of: "120") == [])
  }

  @Test func `parts of any grant are whole units, none below zero, and sum to it`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    for _ in 0..<10_000 {
      let unit = [1, 100, 100_000].randomElement(using: &random) ?? 1
      let grant = Int.random(in: 0...1_000_000_000_000_000 / unit, using: &random) * unit
      let count = Int.random(in: 1...12, using: &random)
      let parts = (0..<count).map { _ in Int128.random(in: 1...99, using: &random) }
      let whole = parts.reduce(0, +)
      let shares = parts.map { Instalment.Share.part(Fraction($0, over: whole)) }
      let amounts = try instalments(shares).amounts(
        of: Kronor(ore: grant), unit: Kronor(ore: unit)
      ).map(\.ore)
      let comment: Comment = "\(grant) öre in \(parts), seed \(seed)"
      #expect(amounts.reduce(0, +) == grant, comment)
      #expect(amounts.allSatisfy { $0 >= 0 && $0 % unit == 0 }, comment)
      for (amount, part) in zip(amounts, parts).dropLast() where amounts.last ?? 0 > 0 {
        // The nearest number of units: twice the distance is at most a unit.
        let distance = Int128(amount) * whole - Int128(grant) * part
        #expect(2 * Int128(distance.magnitude) <= Int128(unit) * whole, comment)
      }
    }
  }
}
