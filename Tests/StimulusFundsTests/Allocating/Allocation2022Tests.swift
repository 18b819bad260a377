import Apportionment
import StimulusFunds
import Testing

/// The grants of 2022 against the tables that the parties printed.
struct Allocation2022Tests {
  /// Every column of grants in the appendices, and the fund it shows.
  private static let columns = [
    ("bilaga-3", "Nära vård", "near-care-municipalities"),
    ("bilaga-3", "Vårdens medarbetare", "workforce-municipalities"),
    ("bilaga-3", "Vidareutbildning", "specialist-nurses-municipalities"),
    ("bilaga-4", "Nära vård", "near-care-regions"),
    ("bilaga-4", "Vårdens medarbetare", "workforce-regions"),
    ("bilaga-4", "Vidareutbildning", "specialist-nurses-regions"),
    ("bilaga-4", "Karriärtjänster", "nurse-careers"),
    ("bilaga-4", "Vision e-hälsa", "e-health"),
    ("bilaga-4", "Ambulans", "ambulance"),
  ]

  @Test(arguments: columns)
  func `every grant is as published`(table: String, heading: String, fund: String) throws {
    let allocation = try #require(try Agreement2022.allocation().allocation(of: fund))
    let published = try Agreement2022.column(heading, of: table)
    #expect(published.count == 21)
    #expect(allocation.grants.map(\.amount.plainDigits) == published)
  }

  @Test func `the residuals and their carriers are those of the published tables`() throws {
    let residuals = try Agreement2022.allocation().allocations.map { allocation in
      "\(allocation.fund.id) \(allocation.residual): "
        + allocation.carried.joined(separator: ", ")
    }
    #expect(
      residuals == [
        "near-care-regions -1: Region Sörmland -1",
        "near-care-municipalities 0: ",
        "workforce-regions 2: Region Skåne 1, Region Värmland 1",
        "workforce-municipalities 0: ",
        "specialist-nurses-regions 0: ",
        "specialist-nurses-municipalities -1: Jönköpings län -1",
        "nurse-careers 0: ",
        "e-health 0: ",
        "ambulance 1: Region Blekinge 1",
        "skr 0: ",
      ])
  }

  @Test(arguments: [
    ("ambulance", "Region Blekinge", "170669755000/104431"),
    ("ambulance", "Region Stockholm", "1849050455000/104431"),
    ("near-care-regions", "Region Sörmland", "7299472040000/104431"),
    ("workforce-regions", "Region Skåne", "27501099990000/104431"),
    ("workforce-regions", "Region Värmland", "326976910000/6143"),
    ("near-care-municipalities", "Stockholms län", "2282961664638750000/20833253483"),
    ("specialist-nurses-municipalities", "Jönköpings län", "80128289960000000/20833253483"),
    ("skr", "SKR", "53000000"),
  ])
  func `entitlements are exact fractions`(
    fund: String, recipient: String, entitlement: String
  ) throws {
    let allocation = try #require(try Agreement2022.allocation().allocation(of: fund))
    let grant = allocation.grants.first { $0.recipient.name == recipient }
    #expect(grant?.entitlement.description == entitlement)
  }

  @Test func `Blekinge is due 1634282 kr and 51458 parts of 104431 for ambulances`() throws {
    let allocation = try #require(try Agreement2022.allocation().allocation(of: "ambulance"))
    let blekinge = try #require(
      allocation.fund.recipients.first { $0.name == "Region Blekinge" })
    let grant = try #require(allocation.grant(to: blekinge))
    #expect(grant.entitlement.floor == 1_634_282)
    #expect(
      grant.entitlement - Fraction(1_634_282) == Fraction(51_458, over: 104_431))
    #expect(grant.amount.plainDigits == "1634283")
  }

  @Test func `all but the clinical placements are allocated`() throws {
    let allocation = try Agreement2022.allocation()
    #expect(allocation.agreement.total.plainDigits == "6373000000")
    #expect(allocation.allocated.plainDigits == "6123000000")
    #expect(allocation.allocations.count == 10)
    for fund in allocation.allocations {
      #expect(try fund.grants.map(\.amount).exactSum() == fund.fund.amount)
    }
  }

  @Test func `a fund knows no grant for a recipient of another`() throws {
    let allocation = try Agreement2022.allocation()
    let skr = try #require(allocation.allocation(of: "skr")?.fund.recipients.first)
    #expect(allocation.allocation(of: "ambulance")?.grant(to: skr) == nil)
    #expect(allocation.allocation(of: "ambulans") == nil)
  }
}
