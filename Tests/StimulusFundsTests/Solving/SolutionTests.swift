import Apportionment
import Testing

@testable import StimulusFunds

/// Goals of the agreement of 2022, solved.
struct SolutionTests {
  /// The solution of goals along a path, written as on the command line.
  private func solve(
    _ path: String, _ goals: String..., set changes: [String] = [], balancing fund: String? = nil
  ) throws -> Solution {
    let allocation = try Agreement2022.allocation()
    let reader = GoalReader(allocation, option: "--goal")
    let solution = try Solution(
      of: allocation.agreement, along: SweepAxis(commandLine: path, option: "--vary"),
      goals: goals.map { try reader.goal($0) }, scenario: Agreement2022.scenario(changes),
      balancing: fund.map { Balance(fund: $0, option: "--balance") })
    return try #require(solution)
  }

  /// "2734040...4000000" of each stretch.
  private func stretches(of solution: Solution) -> [String] {
    solution.stretches.map {
      "\(solution.axis.writtenValue(at: $0.first.index))..."
        + solution.axis.writtenValue(at: $0.last.index)
    }
  }

  @Test func `the base amount that gives Gotland 32 million is found to the krona`() throws {
    let solution = try solve(
      "funds.ambulance.base=0...4000000:1", "Region Gotland >= 32 000 000")
    #expect(stretches(of: solution) == ["2734040...4000000"])
    let stretch = try #require(solution.stretches.first)
    #expect(stretch.before?.values == [Fraction(31_999_999)])
    #expect(stretch.first.values == [Fraction(32_000_000)])
    #expect(stretch.after == nil)
    #expect(solution.proof == .even(computed: 2))
  }

  @Test func `goals that hold up to a value end there`() throws {
    let solution = try solve(
      "funds.ambulance.base=0...4000000:1", "Region Stockholm >= 1 169 000 000")
    #expect(stretches(of: solution) == ["0...500952"])
    #expect(solution.stretches.first?.after?.index == 500_953)
  }

  @Test func `all goals are to hold at once`() throws {
    let solution = try solve(
      "funds.ambulance.base=0...4000000:1", "Region Stockholm >= 1168000000",
      "Region Gotland >= 30 200 000")
    #expect(stretches(of: solution) == ["682505...760692"])
  }

  @Test func `nobody loses more than an amount`() throws {
    let solution = try solve(
      "funds.ambulance.base=500000...4000000:1", "largest loss <= 1000000")
    #expect(stretches(of: solution) == ["500000...759740"])
    #expect(solution.stretches.first?.last.values == [Fraction(999_999)])
    #expect(solution.stretches.first?.after?.values == [Fraction(1_000_003)])
    #expect(solution.asIs == [.zero])
  }

  @Test func `a goal that never holds tells the value that comes nearest`() throws {
    let solution = try solve(
      "funds.ambulance.base=0...4000000:1", "Region Gotland >= 40000000")
    #expect(solution.stretches.isEmpty)
    #expect(solution.nearestMiss?.index == 3_999_999)
    #expect(solution.nearestMiss?.values == [Fraction(33_110_742)])
  }

  @Test func `a key value is searched in one direction`() throws {
    let solution = try solve(
      "population[Region Gotland]=50000...90000:1", "Region Gotland >= 32000000")
    #expect(stretches(of: solution) == ["65044...90000"])
    guard case .oneWay(let entitlements, let computed) = solution.proof else {
      Issue.record("searched otherwise: \(solution.proof)")
      return
    }
    #expect(entitlements < 40 && computed < 10)
  }

  @Test func `a bound is swept because its form proves nothing`() throws {
    let solution = try solve(
      "funds.ambulance.atMost=5000000...85000000:1000000", "Region Skåne from ambulance >= 9000000")
    #expect(solution.proof == .swept)
    #expect(stretches(of: solution) == ["9000000...85000000"])
  }

  @Test func `one fund pays for another so that the total stays`() throws {
    let solution = try solve(
      "funds.ambulance.amount=85000000...200000000:1", "Region Gotland >= 30 100 000",
      "total = 6123000000", balancing: "near-care-municipalities")
    // Where a krona of the paying fund changes hands, the goal is lost again for a while.
    #expect(solution.stretches.count == 3)
    #expect(
      solution.stretches.first?.first.values == [Fraction(30_100_000), Fraction(6_123_000_000)])
    let total = try solve(
      "funds.ambulance.amount=85000000...200000000:1", "total <= 6123000000")
    #expect(stretches(of: total) == ["85000000...85000000"])
  }

  @Test func `shares and amounts per inhabitant are goals too`() throws {
    let share = try solve(
      "funds.ambulance.amount=11000000...1000000000:1000000", "total from ambulance share >= 2,5%")
    #expect(share.stretches.first?.first.index == 144)
    let perInhabitant = try solve(
      "funds.ambulance.base=0...4000000:1", "county Gotland per inhabitant >= 600")
    let value = try #require(perInhabitant.stretches.first?.first.values[0])
    #expect(value >= Fraction(600) && value < Fraction(600) + Fraction(1, over: 60_000))
  }

  @Test func `a thousand million values of a path take few allocations`() throws {
    let solution = try solve(
      "funds.near-care-regions.amount=2000000000...2999999999:1", "Region Gotland >= 31000000")
    guard case .even(let computed) = solution.proof else {
      Issue.record("swept")
      return
    }
    #expect(computed < 1_000)
    #expect(
      solution.stretches.first?.before?.values.first.map { $0! < Fraction(31_000_000) } == true)
  }

  @Test(arguments: [
    ("Region Gotland 5", "--goal Region Gotland 5: the goal compares nothing"),
    ("Region Gotlund >= 5", "--goal Region Gotlund >= 5: unknown recipient 'Region Gotlund'"),
    ("Region Gotland >= x", "--goal Region Gotland >= x: 'x' is not a number"),
    ("Region Gotland >= 5%", "--goal Region Gotland >= 5%: only a share is in percent"),
    ("total from ambulans >= 5", "--goal total from ambulans >= 5: unknown fund 'ambulans'"),
    ("largest loss >= 5", "--goal largest loss >= 5: a largest loss can only be held down"),
    ("county Norge >= 5", "--goal county Norge >= 5: unknown county 'Norge'"),
    (
      "total from clinical-placements >= 5",
      "--goal total from clinical-placements >= 5: fund 'clinical-placements' awaits data"
    ),
    ("Gotland >= 5", "--goal Gotland >= 5: 'Gotland' fits"),
  ])
  func `a goal that cannot be read is told`(text: String, start: String) throws {
    let reader = GoalReader(try Agreement2022.allocation(), option: "--goal")
    let problem = #expect(throws: Problem.self) { try reader.goal(text) }
    #expect(problem?.description.hasPrefix(start) == true, "\(problem?.description ?? "")")
  }

  @Test func `inhabitants that vary are no measure`() throws {
    #expect(throws: InvalidInput.self) {
      try solve(
        "population[Region Gotland]=50000...90000:1", "Region Gotland per inhabitant >= 500")
    }
  }

  @Test func `a fund that pays must be there, have the money and be unchanged itself`() throws {
    let agreement = try Agreement2022.allocation().agreement
    let refusal = { (change: String, fund: String) in
      do {
        _ = try agreement.applying(
          try Agreement2022.scenario([change]),
          balancing: Balance(fund: fund, option: "--balance"))
        return "accepted"
      } catch { return "\(error)" }
    }
    #expect(
      refusal("funds.ambulance.amount=86000000", "ambulans")
        == "--balance ambulans: unknown fund 'ambulans'; did you mean 'ambulance'?")
    #expect(
      refusal("funds.ambulance.amount=86000000", "ambulance")
        == "--balance ambulance: the fund's amount is changed too; let another fund pay")
    #expect(
      refusal("funds.ambulance.amount=1086000000", "e-health")
        == "--balance e-health: the fund would have to pay 901 000 000 kr more than it has; "
        + "let a larger fund pay, or change less")
    #expect(refusal("funds.ambulance.amount=86000000", "e-health") == "accepted")
  }
}
