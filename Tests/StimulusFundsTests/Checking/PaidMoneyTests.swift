import StimulusFunds
import Testing

/// Findings on amounts tell the truth about money.
struct PaidMoneyTests {
  private let care = "2022-10-10,Kammarkollegiet,Region Syd,care,1000,R3,\n"

  private func codes(replacing old: String, with new: String) throws -> [String] {
    var office = SmallOffice()
    try office.change(.payouts, old, to: new)
    return try office.codes()
  }

  @Test func `two equal halves that sum to the grant are no finding`() throws {
    let halves =
      "2022-10-10,Kammarkollegiet,Region Syd,care,500,R3,\n"
      + "2022-10-11,Kammarkollegiet,Region Syd,care,500,R3b,\n"
    #expect(try codes(replacing: care, with: halves) == [])
  }

  @Test func `a duplicate that an equal recovery has corrected is no finding`() throws {
    let corrected =
      care + care.replacing("R3", with: "R3b")
      + "2022-10-12,Kammarkollegiet,Region Syd,care,1000,R3c,återkrav\n"
    #expect(try codes(replacing: care, with: corrected) == [])
  }

  @Test func `a duplicate is found with the excess as its amount`() throws {
    var office = SmallOffice()
    office.files = [.payouts: office.files[.payouts] ?? ""]
    try office.change(.payouts, care, to: care + care.replacing("R3", with: "R3b"))
    let finding = try #require(try office.check().findings.first)
    #expect(finding.kind == .paidTwice)
    #expect(finding.difference?.plainDigits == "1000")
  }

  @Test func `one reference for every payment is one warning that says how often`() throws {
    var office = SmallOffice()
    office.files[.payouts] = (1...10).reduce(office.files[.payouts] ?? "") { text, number in
      text.replacing(",R\(number),", with: ",DNR,")
    }
    let findings = try office.check().findings
    #expect(findings.map(\.kind) == [.referenceRepeated])
    #expect(findings.map(\.severity) == [.warning])
    #expect(
      findings.map(\.message.english) == [
        "1 reference stands on more than one payment, 9 in all; 'DNR' on 9"
      ])
  }

  @Test func `all of a recipient's money from one fund that is not for it is found`() throws {
    var office = SmallOffice()
    try office.change(.payouts, "Region Norr,care,2000", to: "Region Norr,local,2000")
    try office.change(.payouts, "Region Norr,staff,400", to: "Region Norr,local,400")
    let findings = try office.check().findings
    #expect(findings.map(\.kind) == [.misbooked])
    #expect(
      findings.map(\.message.english) == [
        "2 400 kr due of care, staff were booked on local, a fund that is not for Region Norr"
      ])
  }

  @Test func `a lump and a payment of one fund that sum to the row are no finding`() throws {
    var office = SmallOffice()
    try office.change(.payouts, "Region Norr,care,2000", to: "Region Norr,,2000")
    #expect(try office.codes() == [])
  }

  @Test func `a lump beside too much of one fund is misbooked, though the row is right`() throws {
    var office = SmallOffice()
    try office.change(.payouts, "Region Norr,care,2000", to: "Region Norr,,1900")
    try office.change(.payouts, "Region Norr,staff,400", to: "Region Norr,staff,500")
    #expect(try office.codes() == ["misbooked"])
  }

  @Test func `a county's money in a lump to its region is the wrong channel alone`() throws {
    var office = SmallOffice()
    office.files = [.payouts: office.files[.payouts] ?? ""]
    try office.change(.payouts, "Norra län,local,200", to: "Region Norr,,200")
    let findings = try office.check().findings
    #expect(findings.map(\.kind) == [.wrongChannel])
    #expect(findings.map(\.message.english) == ["200 kr of Norra län were paid to Region Norr"])
  }

  @Test(arguments: [
    (
      "care,1000", "care,1",
      "less was paid than is due; perhaps thousands of kronor taken for kronor"
    ),
    ("care,1000", "care,100", "less was paid than is due; perhaps one digit left out"),
    ("staff,200", "staff,2000", "more was paid than is due; perhaps one digit too many"),
    ("staff,200", "staff,400", "more was paid than is due; it is what Region Norr is due"),
  ])
  func `the cause that the figures support is named`(
    old: String, new: String, message: String
  ) throws {
    var office = SmallOffice()
    office.files = [.payouts: office.files[.payouts] ?? ""]
    try office.change(.payouts, "Region Syd,\(old)", to: "Region Syd,\(new)")
    #expect(try office.check().findings.map(\.message.english) == [message])
  }
}

/// What is missing is found when it should have been paid.
struct UnpaidMoneyTests {
  private func office(asOf day: String) throws -> SmallOffice {
    var office = SmallOffice()
    office.asOf = day
    office.files = [.payouts: "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens,Typ\n"]
    return office
  }

  @Test(arguments: [("2022-12-01", []), ("2022-12-02", ["not-paid"])])
  func `where no last day is named, all that is unpaid is one finding`(
    day: String, codes: [String]
  ) throws {
    let findings = try office(asOf: day).check().findings
    #expect(findings.map(\.kind.rawValue) == codes)
    #expect(
      findings.map(\.message.english)
        == codes.map { _ in
          "nothing was paid to 5 recipients, and the agreement names no last day to pay: "
            + "Region Norr, Region Syd, Norra län, Södra län, SKR"
        })
    #expect(findings.map(\.severity) == codes.map { _ in .warning })
  }

  @Test(arguments: [("2022-12-31", []), ("2023-01-01", ["underpaid"])])
  func `less than is due is found from the day after the last`(
    day: String, codes: [String]
  ) throws {
    var office = SmallOffice()
    office.asOf = day
    office.files[.financialReports] = nil
    try office.change(.payouts, "Lund,placements,75", to: "Lund,placements,74")
    #expect(try office.codes() == codes)
  }
}

/// The sums of a ledger equal its rows.
struct LedgerTotalsTests {
  @Test func `every krona stands in the totals`() throws {
    var office = SmallOffice()
    try office.change(.payouts, "SKR,support,50", to: "SKR,,60")
    try office.change(.payouts, "Region Norr,care,2000", to: "Region Norr,,2000")
    let check = try office.check()
    let totals = try #require(check.totals)
    #expect(totals.paid.plainDigits == "4060")
    #expect(totals.repaid.plainDigits == "100")
    #expect(totals.due.plainDigits == "4050")
    #expect(totals.over.plainDigits == "10")
    #expect(totals.under.plainDigits == "0")
    #expect(totals.withoutFund.paid.plainDigits == "2000")
    #expect(totals.payers.map(\.name) == ["Kammarkollegiet", "Socialstyrelsen"])
    #expect(totals.payers.map(\.paid.plainDigits) == ["3960", "100"])
    let support = try #require(check.fundTotals.first { $0.fund.id == "support" })
    #expect(support.paid?.plainDigits == "60")
  }

  @Test func `nine thousand payments of the largest amount are summed`() throws {
    var office = SmallOffice()
    office.files = [.payouts: office.files[.payouts] ?? ""]
    for row in 0..<9_300 {
      office.files[.payouts]? += "2022-10-10,Kammarkollegiet,SKR,support,10000000000000,X\(row),\n"
    }
    let finding = try #require(try office.check().findings.first)
    #expect(finding.kind == .paidTwice)
    #expect(finding.difference?.plainDigits == "93000000000000000")
  }
}
