import StimulusFunds
import Testing

/// The consequence that the agreement states decides what late and missing mean.
struct ConsequenceTests {
  private func finding(_ office: SmallOffice) throws -> CheckFinding {
    let findings = try office.check().findings
    #expect(findings.count == 1)
    return try #require(findings.first)
  }

  @Test(arguments: [
    ("lapse", "error", "the right to the money has lapsed: do not pay, or recover"),
    ("condition", "warning", "decide whether the money may be kept"),
    ("reclaim", "warning", "the state may reclaim: decide"),
    ("excluded", "warning", "it is not counted"),
    ("unstated", "warning", "note it"),
  ])
  func `a late final report`(kind: String, severity: String, action: String) throws {
    var office = SmallOffice()
    office.consequences = ["final": kind]
    try office.change(
      .activityReports, "Norra län,slutredovisning,2023-03-31",
      to: "Norra län,slutredovisning,2023-04-01")
    let finding = try finding(office)
    #expect(finding.kind == .finalReportLate)
    #expect(finding.severity.rawValue == severity)
    #expect(finding.action.english == action)
  }

  @Test(arguments: [
    ("lapse", "error", "the right to the money has lapsed: do not pay, or recover"),
    ("condition", "error", "ask for it, and decide what follows"),
    ("reclaim", "error", "ask for it; the state may reclaim"),
    ("excluded", "warning", "note it; what comes now is not counted"),
    ("unstated", "warning", "ask for it"),
  ])
  func `a missing interim report`(kind: String, severity: String, action: String) throws {
    var office = SmallOffice()
    office.consequences = ["interim": kind]
    try office.change(.activityReports, "Norra län,delredovisning,2022-09-30\n", to: "")
    let finding = try finding(office)
    #expect(finding.kind == .interimReportMissing)
    #expect(finding.severity.rawValue == severity)
    #expect(finding.action.english == action)
  }

  @Test(arguments: [("lapse", "lapsed"), ("unstated", "late")])
  func `a late requisition ends the right only where the agreement says so`(
    kind: String, state: String
  ) throws {
    var office = SmallOffice()
    office.consequences = ["requisition": kind]
    try office.change(.requisitions, "2022-10-01,SKR", to: "2022-12-02,SKR")
    let check = try office.check()
    #expect(check.findings.map(\.kind) == [.requisitionLate])
    #expect(check.findings.map(\.severity) == [kind == "lapse" ? .error : .warning])
    #expect(check.findings.map { $0.amount?.plainDigits } == [kind == "lapse" ? "50" : nil])
    let skr = try #require(check.statuses.first { $0.recipient.name == "SKR" })
    #expect(skr.obligations.first?.state.rawValue == state)
  }

  @Test func `placement weeks that come late count where the agreement does not exclude them`()
    throws
  {
    var office = SmallOffice()
    try office.change(.placementWeeks, "2022-11-30,Lund", to: "2022-12-01,Lund")
    #expect(try office.codes().contains("paid-without-entitlement"))
    office.consequences = ["weeks": "unstated"]
    #expect(try office.codes() == ["placement-report-late"])
  }

  @Test func `a financial report on its last day counts, whatever the consequence`() throws {
    var office = SmallOffice()
    try office.change(.financialReports, "2300,100,korrekt", to: "2300,99,korrekt")
    for consequence in ["excluded", "unstated"] {
      office.consequences = ["money": consequence]
      #expect(try office.codes() == ["unspent-wrong"])
    }
  }

  @Test func `a late financial report does not count where the agreement excludes it`() throws {
    var office = SmallOffice()
    try office.change(.financialReports, "2023-03-31,Region Norr", to: "2023-04-03,Region Norr")
    try office.change(.financialReports, "2300,100,korrekt", to: "2300,99,korrekt")
    #expect(try office.codes() == ["unspent-wrong", "financial-report-late"])
    office.consequences = ["money": "excluded"]
    #expect(try office.codes() == ["financial-report-late"])
  }
}
