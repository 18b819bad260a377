import Apportionment
import Testing

@testable import StimulusFunds

/// How far others' values must move before a grant does.
struct OthersMarginsTests {
  @Test func `another's value moves a grant where its margin says, and not one short of it`() throws
  {
    let allocation = try Agreement2022.allocation()
    let gotland = try #require(
      allocation.agreement.register.recipients.first { $0.name == "Region Gotland" })
    let grant = try #require(
      GrantMargins(of: gotland, in: allocation, fund: "ambulance").grants.first)
    #expect(grant.others.count == 20)
    #expect(grant.others.first?.path == "population[Region Stockholm]")
    for margin in grant.others {
      for (change, back) in [(margin.below, Fraction.one), (margin.above, -Fraction.one)] {
        guard let change else { continue }
        let grants = try [change.value, change.value + back].map { value in
          let changed = try Agreement2022.changed("\(margin.path)=\(value.plainDecimal)").agreement
          return AgreementAllocation(of: changed).allocation(of: "ambulance")?
            .grant(to: gotland)?.amount.fraction
        }
        #expect(grants == [change.grant, grant.grant.amount.fraction])
      }
    }
  }

  @Test func `the nearest of the others are those whose values move by the least`() throws {
    let allocation = try Agreement2022.allocation()
    let gotland = try #require(
      allocation.agreement.register.recipients.first { $0.name == "Region Gotland" })
    let grant = try #require(
      GrantMargins(of: gotland, in: allocation, fund: "ambulance").grants.first)
    let distances = (grant.nearestOthers(20)).map { margin in
      [margin.below, margin.above].compactMap { $0.map { ($0.value - margin.present).magnitude } }
        .min() ?? .zero
    }
    #expect(!distances.isEmpty)
    #expect(distances == distances.sorted())
  }
}
