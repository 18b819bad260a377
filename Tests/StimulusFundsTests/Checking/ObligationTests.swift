import StimulusFunds
import Testing

/// Duties of the small office, each judged once: what is found and the status agree.
struct ObligationTests {
  private func states(_ office: SmallOffice, of name: String) throws -> [String: Obligation.State] {
    let statuses = try office.check().statuses
    let status = try #require(statuses.first { $0.recipient.name == name })
    return Dictionary(uniqueKeysWithValues: status.obligations.map { ($0.deadline.id, $0.state) })
  }

  @Test func `nothing paid, nothing owed: no finding, and no report is missing`() throws {
    var office = SmallOffice()
    try office.change(.payouts, "2022-12-05,Kammarkollegiet,SKR,support,50,R7,\n", to: "")
    try office.change(.requisitions, "2022-10-01,SKR", to: "2022-12-02,SKR")
    try office.change(
      .financialReports, "2023-03-31,SKR,S2022/1,50,50,Löner: 50,50,0,korrekt,\n", to: "")
    #expect(try office.codes() == ["requisition-late"])
    #expect(
      try states(office, of: "SKR") == [
        "requisition": .lapsed, "money": .notOwed, "back": .notJudged,
      ])
  }

  @Test func `why nothing is owed is told`() throws {
    let statuses = try SmallOffice().check().statuses
    let syd = try #require(statuses.first { $0.recipient.name == "Region Syd" })
    let back = try #require(syd.obligations.first { $0.deadline.duty == .repayment })
    #expect(back.state == .notOwed)
    #expect(back.reason == .nothingUnspent)
  }

  @Test func `what is repaid is judged by the amount received, in finding and status alike`() throws
  {
    var office = SmallOffice()
    // Norr says that it received 2 300 kr and spent them; it was paid 2 400 kr.
    try office.change(
      .financialReports, "2400,2400,Löner: 2 000; Lokaler: 300,2300,100",
      to: "2400,2300,Löner: 2 000; Lokaler: 300,2300,0")
    try office.change(
      .payouts, "2023-03-01,Kammarkollegiet,Region Norr,,100,R10,återbetalning\n", to: "")
    #expect(try office.codes() == ["received-not-what-was-paid"])
    #expect(try states(office, of: "Region Norr")["back"] == .notOwed)
  }

  @Test(arguments: [("2023-03-30", "open"), ("2023-03-31", "open"), ("2023-04-01", "missing")])
  func `a report is missing from the day after the last`(day: String, state: String) throws {
    var office = SmallOffice()
    office.asOf = day
    try office.change(.activityReports, "Norra län,slutredovisning,2023-03-31\n", to: "")
    #expect(try states(office, of: "Norra län")["final"]?.rawValue == state)
    #expect(
      try office.codes().filter { $0.hasPrefix("final") }
        == (state == "missing" ? ["final-report-missing"] : []))
  }

  @Test func `late and missing are two states`() throws {
    var office = SmallOffice()
    try office.change(
      .activityReports, "Norra län,slutredovisning,2023-03-31\n",
      to: "Norra län,slutredovisning,2023-04-01\n")
    try office.change(.activityReports, "Södra län,slutredovisning,2023-03-31\n", to: "")
    #expect(try states(office, of: "Norra län")["final"] == .late)
    #expect(try states(office, of: "Södra län")["final"] == .missing)
  }
}
