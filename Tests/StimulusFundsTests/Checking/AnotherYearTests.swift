import StimulusFunds
import Testing

/// The small office's agreement lasts from 2022-01-01 to its last deadline, 2023-03-31.
struct AnotherYearTests {
  private func office(_ kind: RecordFiles.Kind, movedTo year: String) -> SmallOffice {
    var office = SmallOffice()
    office.asOf = "2025-05-01"
    let text = office.files[kind] ?? ""
    office.files = [
      kind: text.replacing("\n2022-", with: "\n\(year)-").replacing(",2022-", with: ",\(year)-")
        .replacing("\n2023-", with: "\n\(year)-").replacing(",2023-", with: ",\(year)-")
    ]
    return office
  }

  @Test(arguments: [
    (RecordFiles.Kind.payouts, 9), (.requisitions, 5), (.activityReports, 8),
    (.financialReports, 5), (.placementWeeks, 2),
  ])
  func `a file of another year is one finding, and the first`(
    kind: RecordFiles.Kind, rows: Int
  ) throws {
    for year in ["2021", "2024"] {
      let findings = try office(kind, movedTo: year).check().findings
      let first = try #require(findings.first)
      #expect(findings.count { $0.kind == .anotherYear } == 1)
      #expect(first.kind == .anotherYear && first.severity == .error)
      #expect(
        first.message.english
          == "all \(rows) rows of \(kind.rawValue).csv are dated outside the time of the agreement")
      #expect(first.rows.count == rows)
      #expect(first.expected == .text(.same("2022-01-01 – 2023-03-31")))
    }
  }

  @Test func `one document that came before the agreement is a warning for its file`() throws {
    var office = SmallOffice()
    try office.change(
      .activityReports, "Norra län,delredovisning,2022-09-30",
      to: "Norra län,delredovisning,2021-12-31")
    let findings = try office.check().findings
    #expect(findings.map(\.kind) == [.anotherYear])
    #expect(findings.map(\.severity) == [.warning])
    #expect(
      findings.map(\.message.english) == [
        "1 of 8 rows of activity-reports.csv is dated outside the time of the agreement"
      ])
  }

  @Test func `one payment outside the time is no file of another year`() throws {
    var office = SmallOffice()
    try office.change(
      .payouts, "2022-12-05,Kammarkollegiet,SKR", to: "2023-04-01,Kammarkollegiet,SKR")
    #expect(try office.codes() == [])
  }

  @Test func `requisitions of another year hold the money`() throws {
    var office = SmallOffice()
    office.asOf = "2022-11-30"
    office.files[.payouts] = nil
    try office.change(.requisitions, "2022-10-01,SKR", to: "2021-10-01,SKR")
    let clearances = try office.clearances().clearances
    #expect(
      clearances.filter { $0.verdict == .hold }.map(\.recipient.name)
        == ["Region Syd", "SKR", "Lund"])
  }
}
