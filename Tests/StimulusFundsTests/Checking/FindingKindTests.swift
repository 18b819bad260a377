import StimulusFunds
import Testing

/// A change of one file of the small office, and the one kind of finding that it must lead to.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  let kind: FindingKind
  let file: RecordFiles.Kind
  let old: String
  let new: String

  init(_ kind: FindingKind, _ file: RecordFiles.Kind, _ old: String, _ new: String) {
    self.kind = kind
    self.file = file
    self.old = old
    self.new = new
  }

  var testDescription: String { "\(kind.rawValue): '\(old)' → '\(new)'" }

  static let all = money + documents

  private static let money = [
    PlantedFault(.overpaid, .payouts, "Lund,placements,75", "Lund,placements,76"),
    PlantedFault(.underpaid, .payouts, "Lund,placements,75", "Lund,placements,74"),
    PlantedFault(
      .notPaid, .payouts, "2022-12-10,Socialstyrelsen,Lund,placements,75,R8,\n", ""),
    PlantedFault(
      .withoutEntitlement, .payouts, "2023-03-01,",
      "2022-12-10,Socialstyrelsen,Kiruna,placements,5,R11,\n2023-03-01,"),
    PlantedFault(
      .paidTwice, .payouts, "2023-03-01,",
      "2022-12-11,Socialstyrelsen,Lund,placements,75,R11,\n2023-03-01,"),
    PlantedFault(.referenceRepeated, .payouts, ",75,R8,", ",75,R7,"),
    PlantedFault(
      .misbooked, .payouts, "Region Norr,staff,400", "Region Norr,local,400"),
    PlantedFault(
      .wrongRecipient, .payouts, "Socialstyrelsen,Lund,placements,75",
      "Socialstyrelsen,Syd,placements,75"),
    PlantedFault(
      .interchanged, .payouts, "Lund,placements,75,R8,\n2022-12-10,Socialstyrelsen,Region Syd",
      "Region Syd,placements,75,R8,\n2022-12-10,Socialstyrelsen,Lund"),
    PlantedFault(
      .wrongChannel, .payouts, "Socialstyrelsen,Lund,placements", "Socialstyrelsen,SKR,placements"),
    PlantedFault(.wrongPayer, .payouts, "Kammarkollegiet,SKR", "Socialstyrelsen,SKR"),
    PlantedFault(
      .outsidePeriod, .payouts, "2022-12-10,Socialstyrelsen,Lund", "2023-01-02,Socialstyrelsen,Lund"
    ),
    PlantedFault(.sumRowWrong, .payouts, "2023-03-01,", "Summa,,,,4051,,\n2023-03-01,"),
    PlantedFault(
      .fundTotal, .payouts, "2023-03-01,",
      "2022-10-10,Kammarkollegiet,Region Syd,research,499,R11,\n2023-03-01,"),
    PlantedFault(
      .beforeRequisition, .requisitions, "2022-10-01,Norra län", "2022-10-11,Norra län"),
    PlantedFault(.requisitionLate, .requisitions, "2022-10-01,SKR", "2022-12-02,SKR"),
    PlantedFault(.requisitionAboveGrant, .requisitions, "Litet avtal,50,", "Litet avtal,51,"),
    PlantedFault(
      .requisitionTwice, .requisitions, "2022-10-01,SKR",
      """
      2022-11-01,SKR,232100-0016,a@skr.se,08-123 45 67,S2022/1,S2022/2,Litet avtal,50,2022,\
      5050-1055,A
      2022-10-01,SKR
      """),
    PlantedFault(
      .repaymentMissing, .payouts,
      "2023-03-01,Kammarkollegiet,Region Norr,,100,R10,återbetalning\n", ""),
    PlantedFault(.repaymentShort, .payouts, "Region Norr,,100,", "Region Norr,,99,"),
    PlantedFault(.repaymentLate, .payouts, "2023-03-01,", "2023-04-01,"),
    PlantedFault(.repaymentAbove, .payouts, "Region Norr,,100,", "Region Norr,,101,"),
  ]

  private static let documents = [
    PlantedFault(.formIncomplete, .requisitions, "a@skr.se", ""),
    PlantedFault(.formWrong, .requisitions, "a@skr.se", "a.skr.se"),
    PlantedFault(
      .formWrong, .requisitions, "Norra län,232100-0016", "Norra län,232100-0017"),
    PlantedFault(.formWrong, .requisitions, "Region Syd,232100-0024", "Region Syd,232100-0016"),
    PlantedFault(.formWrong, .financialReports, "1,50,50,", "1,49,50,"),
    PlantedFault(.registryNumberWrong, .financialReports, "SKR,S2022/1", "SKR,S2022/7"),
    PlantedFault(
      .interimReportMissing, .activityReports, "Norra län,delredovisning,2022-09-30\n", ""),
    PlantedFault(
      .interimReportLate, .activityReports, "Norra län,delredovisning,2022-09-30",
      "Norra län,delredovisning,2022-10-01"),
    PlantedFault(
      .finalReportMissing, .activityReports, "Norra län,slutredovisning,2023-03-31\n", ""),
    PlantedFault(
      .finalReportLate, .activityReports, "Norra län,slutredovisning,2023-03-31",
      "Norra län,slutredovisning,2023-04-01"),
    PlantedFault(
      .financialReportMissing, .financialReports,
      "2023-03-31,SKR,S2022/1,50,50,Löner: 50,50,0,korrekt,\n", ""),
    PlantedFault(.financialReportLate, .financialReports, "2023-03-31,SKR", "2023-04-03,SKR"),
    PlantedFault(
      .financialReportTwice, .financialReports, "2023-03-31,SKR",
      "2023-03-31,SKR,S2022/1,50,50,Löner: 50,50,0,korrekt,\n2023-03-31,SKR"),
    PlantedFault(
      .receivedWrong, .financialReports, "50,50,Löner: 50,50,0", "50,60,Löner: 50,50,10"),
    PlantedFault(.unspentWrong, .financialReports, "Löner: 50,50,0", "Löner: 50,50,1"),
    PlantedFault(.costsNotItemised, .financialReports, "Löner: 50,", "Löner: 49,"),
    PlantedFault(
      .notCertified, .financialReports, "Löner: 50,50,0,korrekt", "Löner: 50,50,0,"),
    PlantedFault(
      .certifiedIncorrect, .financialReports, "Löner: 50,50,0,korrekt,",
      "Löner: 50,50,0,inte korrekt,En post saknas"),
    PlantedFault(
      .placementReportLate, .placementWeeks, "2022-11-30,Lund",
      "2022-12-01,Malmö,Malmö,1,1,9,9\n2022-11-30,Lund"),
    PlantedFault(
      .placementReportIncomplete, .placementWeeks, "2022-11-30,Lund",
      "2022-11-30,Malmö,Malmö,,1,9,9\n2022-11-30,Lund"),
    PlantedFault(
      .placementReportTwice, .placementWeeks, "2022-11-30,Region Syd",
      "2022-11-29,Lund,Lund,10,5,50,20\n2022-11-30,Region Syd"),
  ]
}

struct FindingKindTests {
  @Test func `the clean files lead to no finding`() throws {
    #expect(try SmallOffice().codes() == [])
  }

  @Test(arguments: PlantedFault.all)
  func `each fault leads to its own finding alone`(fault: PlantedFault) throws {
    var office = SmallOffice()
    try office.change(fault.file, fault.old, to: fault.new)
    #expect(try office.codes() == [fault.kind.rawValue])
  }

  @Test func `money paid to one that requisitioned nothing is a finding alone`() throws {
    var office = SmallOffice()
    office.files[.requisitions] = (office.files[.requisitions] ?? "")
      .split(separator: "\n").filter { !$0.contains("SKR") }.joined(separator: "\n")
    #expect(try office.codes() == ["paid-without-requisition"])
  }

  @Test func `a right that nobody claimed in time is a finding with its amount`() throws {
    var office = SmallOffice()
    for kind in [RecordFiles.Kind.payouts, .requisitions, .financialReports] {
      office.files[kind] = (office.files[kind] ?? "")
        .split(separator: "\n").filter { !$0.contains("SKR") }.joined(separator: "\n")
    }
    let findings = try office.check().findings
    #expect(findings.map(\.kind) == [.rightLapsed])
    #expect(findings.map(\.recipient) == ["SKR"])
    #expect(findings.map(\.amount?.plainDigits) == ["50"])
    office.asOf = "2022-12-01"
    #expect(try office.codes() == [])
  }

  @Test func `one growing report of several is doubted, and none of several too`() throws {
    var office = SmallOffice()
    office.files = [.placementWeeks: SmallOffice.clean[.placementWeeks] ?? ""]
    try office.change(.placementWeeks, "Lund,Lund,10,5,40,20", to: "Lund,Lund,10,5,5,2")
    let finding = try #require(try office.check().findings.first)
    #expect(finding.kind == .growthDoubtful && finding.recipient == "Region Syd")
    #expect(finding.amount?.plainDigits == "100")
    try office.change(
      .placementWeeks, "Region Syd,Region Syd,10,5,20,10", to: "Region Syd,Region Syd,10,5,9,9")
    #expect(
      try office.check().findings.map(\.message.english) == [
        "none of 2 reports shows more weeks than before, and nobody is due anything of 100 kr"
      ])
  }

  @Test func `every kind of finding has a fault that leads to it`() {
    let planted = Set(PlantedFault.all.map(\.kind)).union([
      .withoutRequisition, .rightLapsed, .anotherYear, .growthDoubtful, .shifted,
    ])
    #expect(FindingKind.allCases.filter { !planted.contains($0) } == [])
  }

  @Test(arguments: PlantedFault.all)
  func `a kind of finding can be left out, or made an error`(fault: PlantedFault) throws {
    var office = SmallOffice()
    try office.change(fault.file, fault.old, to: fault.new)
    office.severities = FindingSeverities(errors: [fault.kind])
    #expect(try office.check().findings.map(\.severity) == [.error])
    office.severities = FindingSeverities(ignoring: [fault.kind])
    let rest = try office.codes()
    // What no finding on amounts explains any longer, the totals of the funds tell.
    #expect(rest.allSatisfy { $0 == "fund-total-missed" })
    #expect(rest.count <= (fault.kind == .misbooked ? 2 : 1))
  }
}
