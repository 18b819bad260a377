import Apportionment
import Testing

@testable import StimulusFunds

/// How far a value must move before a grant does.
struct GrantMarginsTests {
  @Test func `the grant is the same up to its margins and another beyond them`() throws {
    let allocation = try Agreement2022.allocation()
    let agreement = allocation.agreement
    let gotland = try #require(
      agreement.register.recipients.first { $0.name == "Region Gotland" })
    let margins = try GrantMargins(of: gotland, in: allocation, fund: "ambulance").grants
    let grant = try #require(margins.first)
    #expect(grant.margins.map(\.path) == ["population[Region Gotland]", "funds.ambulance.amount"])
    for margin in grant.margins {
      for (change, back) in [(margin.below, Fraction.one), (margin.above, -Fraction.one)] {
        let change = try #require(change)
        let moved = { (value: Fraction) in
          try Agreement2022.changed("\(margin.path)=\(value.plainDecimal)").agreement
        }
        let grants = try [change.value, change.value + back].map { value in
          AgreementAllocation(of: try moved(value)).allocation(of: "ambulance")?
            .grant(to: gotland)?.amount.fraction
        }
        #expect(grants == [change.grant, grant.grant.amount.fraction])
        #expect(change.grant != grant.grant.amount.fraction)
      }
    }
  }

  @Test func `a recipient that gets everything is moved by the amount alone`() throws {
    let allocation = try Agreement2022.allocation()
    let skr = try #require(
      allocation.agreement.register.recipients.first { $0.name == "SKR" })
    let margins = try GrantMargins(of: skr, in: allocation, fund: "skr").grants[0].margins
    #expect(margins.map(\.path) == ["funds.skr.amount"])
    // Its rule names the amount, so that no other can be divided.
    #expect(margins[0].below == nil && margins[0].above == nil)
  }
}
