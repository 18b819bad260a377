import StimulusFunds
import Testing

/// The VFU fund of 2022 (avsnitt 4.6.1), whose weeks the agreement does not hold.
struct ClinicalPlacementsTests {
  private func allocation(before: String, after: String) throws -> AgreementAllocation {
    try AgreementAllocation(
      of: Agreement2022.agreement(keys: [
        "placement-weeks-2021": before, "placement-weeks-2022": after,
      ]))
  }

  private func problems(keys: [String: String]) throws -> [String] {
    let error = try #require(throws: InvalidInput.self) {
      try AgreementAllocation(of: Agreement2022.agreement(keys: keys))
    }
    return error.problems.map(\.description)
  }

  @Test func `a fund whose keys have no values awaits data and is not zero`() throws {
    let awaiting = try Agreement2022.allocation().awaiting
    #expect(awaiting.map(\.fund.id) == ["clinical-placements"])
    #expect(awaiting.map(\.fund.amount.plainDigits) == ["250000000"])
    #expect(awaiting.map(\.needs) == [["placement-weeks-2021", "placement-weeks-2022"]])
    #expect(awaiting.flatMap(\.fund.recipients).isEmpty)
    #expect(try Agreement2022.allocation().allocation(of: "clinical-placements") == nil)
  }

  @Test func `with both keys it is divided by increase, municipalities included`() throws {
    let all = try allocation(
      before: "recipient,value\nRegion Skåne,100\nMalmö,40\nKiruna,12.5\nLund,5\nGotland,30\n",
      after: "recipient,value\nLund,8\nRegion Skåne,130\nKiruna,22.5\nMalmö,38\nGotland,30\n")
    #expect(all.awaiting.isEmpty)
    #expect(all.allocated.plainDigits == "6373000000")
    let fund = try #require(all.allocation(of: "clinical-placements"))
    #expect(
      fund.grants.map { "\($0.recipient.name) \($0.amount)" } == [
        "Region Gotland 0", "Region Skåne 174418605", "Malmö 0", "Lund 17441860",
        "Kiruna 58139535",
      ])
    #expect(try fund.grants.map(\.amount).exactSum().plainDigits == "250000000")
    #expect(fund.grants[1].entitlement.description == "7500000000/43")
  }

  @Test func `one key alone leaves the fund awaiting the other`() throws {
    let all = try AgreementAllocation(
      of: Agreement2022.agreement(keys: ["placement-weeks-2022": "recipient,value\nLund,8\n"]))
    #expect(all.awaiting.map(\.needs) == [["placement-weeks-2021"]])
    #expect(all.awaiting.flatMap(\.fund.recipients).map(\.name) == ["Lund"])
  }

  @Test func `a report without the figure of 2021 is an error and not an increase from zero`()
    throws
  {
    let problems = try problems(keys: [
      "placement-weeks-2021": "recipient,value\nRegion Skåne,100\n",
      "placement-weeks-2022": "recipient,value\nRegion Skåne,130\nLund,8\nMalmö,1\n",
    ])
    #expect(
      problems == [
        "supplied.csv:1:1: key 'placement-weeks-2021' has no value for Malmö and Lund, which another "
          + "key of the fund has; add a row for each, or take it out of the other key's file"
      ])
  }

  @Test func `a municipality may have the name by which a table calls its county`() throws {
    let towns = ["Stockholm", "Uppsala", "Jönköping", "Kalmar", "Örebro"]
    let all = try allocation(
      before: "recipient,value\n" + towns.map { "\($0),10\n" }.joined(),
      after: "recipient,value\n" + towns.map { "\($0),20\n" }.joined())
    let grants = try #require(all.allocation(of: "clinical-placements")).grants
    #expect(grants.map(\.recipient.name) == towns)
    #expect(grants.map(\.recipient.groups) == towns.map { _ in ["municipalities"] })
    #expect(grants.map(\.amount.plainDigits) == towns.map { _ in "50000000" })
  }

  @Test func `a county has no part in the weeks`() throws {
    let weeks = "recipient,value\nKalmar,10\nKalmar län,20\n"
    #expect(
      try problems(keys: ["placement-weeks-2021": weeks]) == [
        "supplied.csv:3:1: Kalmar län has no part in key 'placement-weeks-2021'; take the row away"
      ])
  }

  @Test func `an increase of nobody is an error`() throws {
    let weeks = "recipient,value\nRegion Skåne,100\nLund,8\n"
    let problems = try problems(keys: [
      "placement-weeks-2021": weeks, "placement-weeks-2022": weeks,
    ])
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasSuffix(
        "funds[7].rule: fund 'clinical-placements': no recipient has more in "
          + "'placement-weeks-2022' than in 'placement-weeks-2021'; check that the two keys are "
          + "not interchanged") == true)
  }

  @Test func `values for an unknown key suggest the nearest`() throws {
    #expect(
      try problems(keys: ["placement-week-2021": "recipient,value\nLund,8\n"]) == [
        "agreement.json: unknown key 'placement-week-2021'; did you mean "
          + "'placement-weeks-2021'?"
      ])
  }
}
