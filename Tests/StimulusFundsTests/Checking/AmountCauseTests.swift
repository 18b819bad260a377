import StimulusFunds
import Testing

struct AmountCauseTests {
  /// Regions by number, of which *i* is due 1 000 + *i* kr of the first fund.
  private func check(_ change: (inout OfficeYear) -> Void) throws -> [CheckFinding] {
    var year = OfficeYear(seed: 7, faults: [])
    for recipient in 0..<OfficeYear.count { year.payByFund(recipient) }
    change(&year)
    // The reports, which are about other amounts now, are another matter.
    return try year.check().findings.filter {
      ![.receivedWrong, .repaymentAbove, .repaymentShort].contains($0.kind)
    }
  }

  @Test(arguments: [(1, "next", "high"), (-1, "one before", "low")])
  func `amounts that stand a row too high or too low are one finding`(
    step: Int, whose: String, place: String
  ) throws {
    let findings = try check { year in
      for recipient in 3...7 {
        year.payments[year.payout(recipient, "f1")].amount = OfficeYear.weight(recipient + step)
      }
    }
    #expect(findings.map(\.kind) == [.shifted])
    #expect(
      findings.map(\.message.english) == [
        "5 recipients, from Region 3 to Region 7, were each paid what is due to the \(whose): the "
          + "amounts stand a row too \(place)"
      ])
    #expect(findings.map(\.amount?.plainDigits) == [step > 0 ? "5" : "0"])
    #expect(findings.map(\.fund) == ["f1"])
    #expect(findings.map(\.rows.count) == [5])
  }

  @Test func `two amounts of the next are no shift`() throws {
    let findings = try check { year in
      for recipient in 3...4 {
        year.payments[year.payout(recipient, "f1")].amount = OfficeYear.weight(recipient + 1)
      }
    }
    #expect(findings.map(\.kind) == [.overpaid, .overpaid])
    #expect(findings[0].message.english == "more was paid than is due; it is what Region 4 is due")
  }

  @Test func `the amount of the agreement before is told`() throws {
    let agreement = try SmallOffice.agreement()
    var previous = SmallOffice()
    try previous.change(.payouts, "Region Norr,care,2000", to: "Region Norr,care,1500")
    let before = try AgreementAllocation(of: SmallOffice.agreement(care: 2_250))
    let check = try Check(
      of: agreement, previous.records(), asOf: previous.day(), previous: before)
    let finding = try #require(check.findings.first)
    #expect(finding.kind == .underpaid)
    #expect(
      finding.message.english == "less was paid than is due; it is what the agreement small gave")
  }
}
