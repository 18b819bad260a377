import StimulusFunds
import Testing

struct CheckTests {
  @Test func `what is left out is said not to be judged`() throws {
    var office = SmallOffice()
    office.files = [.payouts: SmallOffice.clean[.payouts] ?? ""]
    let check = try office.check()
    #expect(check.findings.isEmpty)
    #expect(check.notJudged.count == 5)
    let states = check.statuses.flatMap(\.obligations).map(\.state)
    #expect(states.allSatisfy { $0 == .notJudged })
  }

  @Test func `placement weeks divide the fund to the krona`() throws {
    let statuses = try SmallOffice().check().statuses
    let lund = try #require(statuses.first { $0.recipient.name == "Lund" })
    #expect(lund.entitled.plainDigits == "75")
    #expect(lund.paid?.plainDigits == "75")
  }

  @Test(arguments: ["", "2022-11-30,Lund,Lund,10,5,10,5\n", "2022-12-01,Lund,Lund,1,5,9,5\n"])
  func `without a report of more weeks in time the fund awaits data`(reports: String) throws {
    var office = SmallOffice()
    let headings = try #require(SmallOffice.clean[.placementWeeks]?.split(separator: "\n").first)
    office.files = [.placementWeeks: "\(headings)\n\(reports)"]
    let notJudged = try office.check().notJudged
    #expect(notJudged.contains { $0.english.contains("placements: it awaits before and after") })
  }

  @Test func `rows of a later day are left aside, and said to be`() throws {
    var office = SmallOffice()
    office.asOf = "2022-11-30"
    let check = try office.check()
    #expect(check.findings.isEmpty)
    // Three payouts and a repayment, four final and five financial reports are of later days.
    #expect(check.notJudged.map(\.english).contains("13 rows dated after 2022-11-30"))
    let norr = try #require(check.statuses.first { $0.recipient.name == "Region Norr" })
    #expect(norr.repaid?.plainDigits == "0")
  }

  @Test func `more paid than is requisitioned is found, though no more than is due`() throws {
    var office = SmallOffice()
    try office.change(.requisitions, "Litet avtal,2400,", to: "Litet avtal,2399,")
    let finding = try #require(try office.check().findings.first)
    #expect(finding.kind == .withoutRequisition)
    #expect(finding.message.english == "more was paid than is requisitioned")
    #expect(finding.difference?.plainDigits == "1")
  }

  @Test(arguments: ["0", "-2400"])
  func `an amount that asks for nothing is a wrong field`(amount: String) throws {
    var office = SmallOffice()
    office.files[.payouts] = nil
    try office.change(.requisitions, "Litet avtal,2400,", to: "Litet avtal,\(amount),")
    #expect(try office.codes() == ["form-wrong"])
  }

  @Test func `the same wrong amount in two fields is one finding`() throws {
    var office = SmallOffice()
    try office.change(.payouts, "Region Norr,care,2000", to: "Region Norr,care,2001")
    let findings = try office.check().findings
    #expect(findings.map(\.kind) == [.overpaid, .receivedWrong])
  }

  @Test(arguments: ["Lunds kommun", "Lund kommun", "Lund stad"])
  func `a municipality by another form of its name is not another one`(name: String) throws {
    var office = SmallOffice()
    try office.change(
      .placementWeeks, "2022-11-30,Region Syd",
      to: "2022-11-30,x,\(name),1,1,9,9\n2022-11-30,Region Syd"
    )
    #expect(throws: InvalidInput.self) { try office.check() }
  }

  @Test func `the status tells what a recipient got, spent, repaid and must account for`() throws {
    let statuses = try SmallOffice().check().statuses
    let norr = try #require(statuses.first { $0.recipient.name == "Region Norr" })
    #expect(norr.entitled.plainDigits == "2400")
    #expect(norr.requisitioned?.plainDigits == "2400")
    #expect(norr.paid?.plainDigits == "2400")
    #expect(norr.costs?.plainDigits == "2300")
    #expect(norr.repaid?.plainDigits == "100")
    #expect(norr.balance?.plainDigits == "0")
    #expect(norr.next == nil)
    let states = Dictionary(
      uniqueKeysWithValues: norr.obligations.map { ($0.deadline.id, $0.state) })
    #expect(
      states == [
        "requisition": .met, "interim": .met, "final": .met, "money": .met, "back": .met,
        "weeks": .missing,
      ])
  }

  @Test func `who is due nothing, owes nothing and was paid nothing has no status`() throws {
    var files = RecordFiles()
    let ledger = """
      Datum,Utbetalare,Mottagare,Medel,Belopp,Referens
      2022-12-01,Kammarkollegiet,Lunds kommun,ambulance,1,R
      """
    files.add(try SourceText(file: "payouts.csv", ledger), as: .payouts)
    let check = try Check(
      of: Agreement2022.allocation().agreement, files,
      asOf: try #require(CalendarDate("2022-12-31")))
    // 21 regions, 21 counties and SKR, and the municipality that was paid.
    #expect(check.statuses.count == 44)
    #expect(check.statuses.contains { $0.recipient.name == "Lund" })
    #expect(!check.statuses.contains { $0.recipient.name == "Malmö" })
  }

  @Test func `before the last day nothing is missing yet`() throws {
    var office = SmallOffice()
    office.asOf = "2022-09-15"
    office.files = [
      .payouts: "Datum,Utbetalare,Mottagare,Belopp,Referens\n",
      .requisitions: "\(SmallOffice.clean[.requisitions]?.split(separator: "\n").first ?? "")\n",
    ]
    let check = try office.check()
    #expect(check.findings.isEmpty)
    #expect(check.statuses.first?.next?.id == "interim")
  }

  @Test func `a payment without a fund covers the recipient's funds together`() throws {
    var office = SmallOffice()
    try office.change(.payouts, "Region Syd,care,1000,R3", to: "Region Syd,,1200,R3")
    try office.change(
      .payouts, "2022-10-10,Kammarkollegiet,Region Syd,staff,200,R4,\n", to: "")
    #expect(try office.codes() == [])
    try office.change(.payouts, "Region Syd,,1200,R3", to: "Region Syd,,1199,R3")
    #expect(try office.codes() == ["underpaid", "received-not-what-was-paid"])
  }

  @Test func `an excess that the state recovers is no finding`() throws {
    var office = SmallOffice()
    try office.change(.payouts, "SKR,support,50,R7,", to: "SKR,support,60,R7,")
    office.files[.payouts]? += "2023-01-10,Kammarkollegiet,SKR,,10,R12,återkrav\n"
    #expect(try office.codes() == [])
  }

  @Test func `less requisitioned is less due`() throws {
    var office = SmallOffice()
    try office.change(.requisitions, "Litet avtal,50,", to: "Litet avtal,40,")
    try office.change(.payouts, "SKR,support,50", to: "SKR,support,40")
    try office.change(
      .financialReports, "50,50,Löner: 50,50", to: "50,40,Löner: 40,40")
    #expect(try office.codes() == [])
  }

  @Test func `a right that has lapsed is not unpaid`() throws {
    var office = SmallOffice()
    try office.change(.requisitions, "2022-10-01,SKR", to: "2022-12-02,SKR")
    try office.change(
      .payouts, "2022-12-05,Kammarkollegiet,SKR,support,50,R7,\n", to: "")
    try office.change(
      .financialReports, "2023-03-31,SKR,S2022/1,50,50,Löner: 50,50,0,korrekt,\n", to: "")
    let check = try office.check()
    #expect(check.findings.map(\.kind) == [.requisitionLate])
    let skr = try #require(check.statuses.first { $0.recipient.name == "SKR" })
    #expect(skr.obligations.first { $0.deadline.duty == .requisition }?.state == .lapsed)
  }

  @Test func `a finding tells figures, rows and the place in the agreement`() throws {
    var office = SmallOffice()
    try office.change(.payouts, "Lund,placements,75", to: "Lund,placements,76")
    let finding = try #require(try office.check().findings.first)
    #expect(finding.recipient == "Lund")
    #expect(finding.fund == "placements")
    #expect(finding.difference?.plainDigits == "1")
    #expect(finding.rows.map(\.description) == ["payouts.csv:9"])
    #expect(finding.basis?.place == "avsnitt 9")
  }
}
