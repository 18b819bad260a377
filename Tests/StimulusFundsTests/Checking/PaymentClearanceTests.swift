import Testing

@testable import StimulusFunds

/// What may leave before anything is paid, in the small office: 2 400 kr to Norr, 1 200 kr to Syd,
/// 200 kr and 100 kr to the counties, 50 kr to SKR, and 100 kr by placement weeks.
struct PaymentClearanceTests {
  private func office(asOf day: String = "2022-11-30") -> SmallOffice {
    var office = SmallOffice()
    office.asOf = day
    office.files[.payouts] = "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens\n"
    office.files[.financialReports] = nil
    return office
  }

  /// A line for each recipient: what becomes of which money, and the cases of the reasons.
  private func told(_ office: SmallOffice) throws -> [String] {
    try office.clearances().clearances.map { clearance in
      let reasons = clearance.reasons.map { "\($0)".prefix { $0 != "(" } }.joined(separator: "+")
      let amounts = [clearance.payable, clearance.held, clearance.lapsed, clearance.paid]
      return "\(clearance.recipient.name): \(clearance.verdict.rawValue) "
        + amounts.map(\.plainDigits).joined(separator: "/") + (reasons.isEmpty ? "" : " \(reasons)")
    }
  }

  @Test func `what is requisitioned and reported in time may be paid`() throws {
    #expect(
      try told(office()) == [
        "Region Norr: may-be-paid 2400/0/0/0", "Region Syd: may-be-paid 1200/0/0/0",
        "Region Syd: hold 0/25/0/0 notBefore", "Norra län: may-be-paid 200/0/0/0",
        "Södra län: may-be-paid 100/0/0/0", "SKR: may-be-paid 50/0/0/0",
        "Lund: hold 0/75/0/0 notBefore",
      ])
  }

  @Test func `what is asked of one fund alone is a part of that fund`() throws {
    var asked = office()
    try asked.change(.requisitions, "Litet avtal,50,", to: "Litet avtal,40,")
    let clearances = try asked.clearances().clearances
    let parts = clearances.first { $0.recipient.name == "SKR" }?.parts
    #expect(parts?.map { "\($0.fund ?? "none") \($0.amount.plainDigits)" } == ["support 40"])
  }

  @Test(arguments: [
    ("2022-11-30", "hold 0/75/0/0 notBefore"), ("2022-12-01", "may-be-paid 75/0/0/0"),
    ("2022-12-31", "may-be-paid 75/0/0/0"), ("2023-01-01", "hold 0/75/0/0 notAfter"),
  ])
  func `a fund is paid within its own time`(day: String, expected: String) throws {
    #expect(try told(office(asOf: day)).last == "Lund: \(expected)")
  }

  @Test(arguments: [
    ("2022-09-30", "hold 0/200/0/0 requisitionAwaited"),
    ("2022-10-01", "hold 0/200/0/0 requisitionAwaited+reportMissing"),
    ("2022-11-20", "hold 0/200/0/0 requisitionAwaited+reportMissing"),
    ("2022-12-01", "hold 0/200/0/0 requisitionAwaited+reportMissing"),
    ("2022-12-02", "lapsed 0/0/200/0 notRequisitioned"),
  ])
  func `a right lapses on the day after the last one to requisition`(
    day: String, expected: String
  ) throws {
    var office = office(asOf: day)
    try office.change(.activityReports, "Norra län,delredovisning,2022-09-30\n", to: "")
    try office.change(
      .requisitions,
      "2022-10-01,Norra län,232100-0016,a@norr.se,08-123 45 67,S2022/1,S2022/2,Litet avtal,200,2022,"
        + "5050-1055,A\n", to: "")
    #expect(try told(office).first { $0.hasPrefix("Norra") } == "Norra län: \(expected)")
  }

  @Test func `a missing report tells how many days it is missing`() throws {
    var office = office(asOf: "2022-11-20")
    try office.change(.activityReports, "Norra län,delredovisning,2022-09-30\n", to: "")
    let clearances = try office.clearances().clearances
    let reasons = try #require(clearances.first { $0.recipient.name == "Norra län" }).reasons
    guard case .reportMissing(let days, let since) = reasons.first else {
      Issue.record("no missing report")
      return
    }
    #expect(days == 51)
    #expect("\(since)" == "2022-09-30")
  }

  @Test func `a report that is no condition holds nothing`() throws {
    var office = office()
    office.consequences = ["interim": "unstated"]
    try office.change(.activityReports, "Norra län,delredovisning,2022-09-30\n", to: "")
    #expect(try told(office)[3] == "Norra län: may-be-paid 200/0/0/0")
  }

  @Test(arguments: [
    ("Litet avtal,200,2022,5050-1055,A", "Litet avtal,201,2022,5050-1055,A", "0/200/0/0 finding"),
    (
      "a@norr.se,08-123 45 67,S2022/1,S2022/2,Litet avtal,200,",
      ",08,S2022/1,S2022/2,Litet avtal,200,",
      "0/200/0/0 finding+finding"
    ),
    (
      "Litet avtal,200,2022,5050-1055,A",
      "Litet avtal,200,2022,5050-1055,A\n2022-11-01,Norra län,"
        + "232100-0016,a@norr.se,08-123 45 67,S2022/1,S2022/2,Litet avtal,200,2022,5050-1055,A",
      "0/200/0/0 finding"
    ),
  ])
  func `a faulty requisition holds the money`(old: String, new: String, held: String) throws {
    var office = office()
    try office.change(.requisitions, old, to: new)
    #expect(try told(office)[3] == "Norra län: hold \(held)")
  }

  @Test func `what is found of a kind that is ignored holds nothing`() throws {
    var office = office()
    try office.change(.requisitions, "a@skr.se", to: "")
    #expect(try told(office)[5] == "SKR: hold 0/50/0/0 finding")
    office.severities = FindingSeverities(ignoring: [.formIncomplete])
    #expect(try told(office)[5] == "SKR: may-be-paid 50/0/0/0")
  }

  @Test(arguments: [
    ("2022-11-30", "may-be-paid 40/0/0/0", "10"),
    ("2022-12-02", "may-be-paid 40/0/10/0 notRequisitioned", "0"),
  ])
  func `no more is paid than is requisitioned, and the rest lapses`(
    day: String, expected: String, notRequisitioned: String
  ) throws {
    var office = office(asOf: day)
    try office.change(.requisitions, "Litet avtal,50,", to: "Litet avtal,40,")
    #expect(try told(office)[5] == "SKR: \(expected)")
    let clearance = try office.clearances().clearances[5]
    #expect(clearance.notRequisitioned.plainDigits == notRequisitioned)
    #expect(clearance.payments.map(\.amount.plainDigits) == ["40"])
  }

  @Test func `what is paid already is not paid again, and less is made whole`() throws {
    var office = office(asOf: "2022-12-10")
    office.files[.payouts]? +=
      "2022-12-05,Kammarkollegiet,SKR,support,50,A\n2022-12-05,Kammarkollegiet,Region Norr,care,1999,B\n"
    #expect(try told(office).first == "Region Norr: may-be-paid 401/0/0/1999")
    #expect(try told(office)[5] == "SKR: paid 0/0/0/50")
    let parts = try office.clearances().clearances[0].payments
    #expect(parts.map { "\($0.fund ?? "") \($0.amount)" } == ["care 1", "staff 400"])
  }

  @Test func `money booked on another fund holds what is left`() throws {
    var office = office(asOf: "2022-12-10")
    office.files[.payouts]? += "2022-12-05,Kammarkollegiet,Region Norr,care,2400,B\n"
    #expect(try told(office).first == "Region Norr: paid 0/0/0/2400")
    office.files[.payouts]? += "2022-12-05,Kammarkollegiet,Region Syd,staff,1000,C\n"
    #expect(try told(office)[1] == "Region Syd: hold 0/200/0/1000 finding")
  }

  @Test func `every krona that is due is paid, payable, held, lapsed or not asked for`() throws {
    for day in ["2022-09-01", "2022-11-30", "2022-12-02", "2023-01-01"] {
      var office = office(asOf: day)
      try office.change(.requisitions, "Litet avtal,50,", to: "Litet avtal,40,")
      try office.change(.activityReports, "Norra län,delredovisning,2022-09-30\n", to: "")
      for clearance in try office.clearances().clearances {
        let parts = [
          clearance.payable, clearance.held, clearance.lapsed, clearance.paid,
          clearance.notRequisitioned,
        ]
        #expect(parts.sum() == clearance.due, "\(clearance.recipient.name) on \(day)")
        #expect(clearance.payments.map(\.amount).sum() == clearance.payable)
      }
    }
  }
}
