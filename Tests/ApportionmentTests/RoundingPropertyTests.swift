import Apportionment
import TestSupport
import Testing

struct RoundingPropertyTests {
  @Test func `the grants sum to the amount`() throws {
    try forAll { (division, rounded, comment) in
      #expect(rounded.units.reduce(0, +) == Int(division.amount), comment)
    }
  }

  @Test func `every grant is the floor or the ceiling of its entitlement`() throws {
    try forAll { (division, rounded, comment) in
      for (weight, units) in zip(division.weights, rounded.units) {
        let due = weight * division.amount
        #expect(units >= due / division.sum, comment)
        #expect(units <= (due + division.sum - 1) / division.sum, comment)
      }
    }
  }

  @Test func `a whole entitlement is untouched`() throws {
    try forAll { (division, rounded, comment) in
      for (weight, units) in zip(division.weights, rounded.units)
      where weight * division.amount % division.sum == 0 {
        #expect(Int128(units) == weight * division.amount / division.sum, comment)
      }
    }
  }

  @Test func `a zero weight gets nothing, residual included`() throws {
    try forAll { (division, rounded, comment) in
      for (weight, units) in zip(division.weights, rounded.units) where weight == 0 {
        #expect(units == 0, comment)
      }
    }
  }

  @Test func `a larger weight gets no smaller grant and equal weights differ by one`() throws {
    try forAll { (division, rounded, comment) in
      let byWeight = zip(division.weights, rounded.units).sorted { $0.0 < $1.0 }
      for (first, second) in zip(byWeight, byWeight.dropFirst()) {
        if first.0 < second.0 { #expect(first.1 <= second.1, comment) }
        if first.0 == second.0 { #expect(abs(first.1 - second.1) <= 1, comment) }
      }
    }
  }

  @Test func `the carriers sum to the residual, a krona each`() throws {
    try forAll { (_, rounded, comment) in
      #expect(rounded.carriers.reduce(0) { $0 + $1.units } == rounded.residual, comment)
      #expect(rounded.carriers.allSatisfy { abs($0.units) == 1 }, comment)
    }
  }

  @Test func `carrying the residual on its carriers gives the same grants`() throws {
    try forAll { (division, rounded, comment) in
      let carried = try division.entitlements().rounded(residual: .carriers(rounded.carriers))
      #expect(carried.units == rounded.units, comment)
      #expect(carried.carriers == rounded.carriers, comment)
    }
  }

  @Test func `scaling the weights changes nothing`() throws {
    try forAll { (division, rounded, comment) in
      let scaled = Division(amount: division.amount, weights: division.weights.map { $0 * 1_000 })
      let roundedAgain = try scaled.rounded(division.tieRule)
      #expect(roundedAgain == rounded, comment)
    }
  }

  @Test func `adding the sum of the weights raises each grant by its weight`() throws {
    try forAll { (division, rounded, comment) in
      let raised = Division(amount: division.amount + division.sum, weights: division.weights)
      let expected = zip(rounded.units, division.weights).map { $0 + Int($1) }
      let units = try raised.rounded(division.tieRule).units
      #expect(units == expected, comment)
    }
  }

  private func forAll(
    _ check: (Division, RoundedEntitlements, Comment) throws -> Void
  ) throws {
    var generator = SeededGenerator()
    for _ in 0..<150 {
      let division = generator.division()
      let rounded = try division.rounded(division.tieRule)
      try check(division, rounded, "\(division), seed \(generator.seed)")
    }
  }
}
