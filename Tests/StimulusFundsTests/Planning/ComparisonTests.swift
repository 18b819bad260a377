import StimulusFunds
import Testing

struct ComparisonTests {
  @Test func `a higher ambulance base moves money from the large regions to the small`() throws {
    let changed = try Agreement2022.changed("funds.ambulance.base=750000")
    let comparison = try Agreement2022.comparison(changed)
    #expect(comparison.change(of: "Region Gotland") == "219348")
    #expect(comparison.change(of: "Region Blekinge") == "170067")
    #expect(comparison.change(of: "Region Stockholm") == "-962500")
    #expect(comparison.change(of: "Stockholms län") == "0")
    #expect(comparison.total.change == .zero)
    #expect(changed.droppedCarriers == ["ambulance"])
  }

  @Test func `a change per inhabitant is the change divided by the county's population`() throws {
    let comparison = try Agreement2022.comparison(
      Agreement2022.changed("funds.ambulance.base=750000"))
    let gotland = try #require(
      comparison.recipients.first { $0.recipient.name == "Region Gotland" })
    #expect(gotland.changePerInhabitant.map { "\($0)" } == "18279/5081")
    #expect(gotland.difference.percent.map { "\($0)" } == "1370925/1877492")
  }

  @Test(arguments: [
    "funds.ambulance.base=500000", "funds.ambulance.amount=85000000", "population[*]*=1.01",
    "population[Region Gotland]=60972", "funds.near-care-municipalities.weights.population=1/2",
    "funds.ambulance.base*=1",
  ])
  func `a scenario that changes nothing changes nothing`(change: String) throws {
    let changed = try Agreement2022.changed(change)
    let comparison = try Agreement2022.comparison(changed)
    #expect(comparison.recipients.allSatisfy { $0.difference.change == .zero })
    #expect(changed.droppedCarriers.isEmpty)
    #expect(comparison.paradoxes.isEmpty)
  }

  @Test func `a county's population moves its region and its municipalities`() throws {
    let changed = try Agreement2022.changed("population[gotlands län]=62000")
    let comparison = try Agreement2022.comparison(changed)
    #expect(comparison.change(of: "Region Gotland") == "495091")
    #expect(comparison.change(of: "SKR") == "0")
    #expect(comparison.total.change == .zero)
    #expect(
      changed.droppedCarriers == [
        "near-care-regions", "workforce-regions", "specialist-nurses-municipalities", "ambulance",
      ])
  }

  @Test func `merged funds are divided as one, and the others are gone`() throws {
    let changed = try Agreement2022.changed(
      "funds.workforce-regions.merge=nurse-careers+specialist-nurses-regions")
    let fund = try #require(changed.agreement.fund("workforce-regions"))
    #expect(fund.amount.plainDigits == "2463000000")
    #expect(changed.agreement.funds.count == 9)
    let comparison = try Agreement2022.comparison(changed)
    #expect(comparison.change(of: "Region Stockholm") == "-1")
    #expect(comparison.total.change == .zero)
  }

  @Test func `a removed fund lowers the total by its amount`() throws {
    let changed = try Agreement2022.changed("funds.nurse-careers=null")
    #expect(changed.agreement.total.plainDigits == "6273000000")
    let comparison = try Agreement2022.comparison(changed)
    #expect(comparison.total.change.plainDecimal == "-100000000")
    #expect(comparison.change(of: "Region Stockholm") == "-23095240")
  }

  @Test func `a new fund is divided like any other`() throws {
    let changed = try Agreement2022.changed(
      """
      funds.pilot={"name": "Försök", "amount": 21000000, "rule": "equal",
      "recipients": {"name": "Regionerna", "groups": ["regions"]},
      "citation": {"section": "9", "quote": "Nytt."}}
      """)
    let comparison = try Agreement2022.comparison(changed)
    #expect(comparison.change(of: "Region Gotland") == "1000000")
    #expect(comparison.total.change.plainDecimal == "21000000")
  }

  @Test func `a weight of a blend is set and the other makes up one`() throws {
    let changed = try Agreement2022.changed(
      "funds.near-care-municipalities.weights.population=0.6")
    let allocation = AgreementAllocation(of: changed.agreement)
    let grants = try #require(allocation.allocation(of: "near-care-municipalities")).grants
    #expect(grants[0].amount.plainDigits == "122308924")
    #expect(grants[20].amount.plainDigits == "22573669")
  }

  @Test func `weights that cannot hold together are refused`() throws {
    let path = "funds.near-care-municipalities.weights"
    let told = try Agreement2022.refusal("\(path).population=0.7", "\(path).care-recipients=0.4")
    #expect(
      told == "--set \(path).population=0.7: another change makes the weight 0.6; "
        + "write weights that sum to 1")
    _ = try Agreement2022.changed("\(path).population=0.6", "\(path).care-recipients=0.4")
  }

  @Test(arguments: ["funds.ambulance.unit=0.01", "funds.ambulance.base=750000"])
  func `carriers that fall away are told`(change: String) throws {
    #expect(try Agreement2022.changed(change).droppedCarriers == ["ambulance"])
  }

  @Test func `a least amount is put around a rule that has none`() throws {
    let changed = try Agreement2022.changed("funds.nurse-careers.atLeast=1000000")
    let allocation = AgreementAllocation(of: changed.agreement)
    let grants = try #require(allocation.allocation(of: "nurse-careers")).grants
    #expect(grants.map(\.amount.plainDigits).contains("1000000"))
    #expect(grants.allSatisfy { $0.amount.plainDigits.count >= 7 })
  }
}
