import StimulusFunds
import TestSupport
import Testing

/// What a failed expectation of a regression test shows.
struct VerificationDescriptionTests {
  private func verification(
    replacing part: String = "", with other: String = ""
  ) throws -> Verification {
    let allocation = try Agreement2022.allocation()
    let published = try allocation.agreement.tables.map { layout in
      let text = try Agreement2022.goldenText(layout.id).replacing(part, with: other)
      return try PublishedTable(SourceText(file: "\(layout.id).csv", text), layout: layout)
    }
    return Verification(of: allocation, against: published)
  }

  @Test func `what agrees is a line`() throws {
    let verification = try verification()
    #expect("\(verification)" == "2022: 3 tables and 20 sums agree")
  }

  @Test func `what differs is named with its place, the first five of many`() throws {
    let verification = try verification(replacing: "1634283", with: "1634284")
    let lines = "\(verification)".split(separator: "\n")
    #expect(lines.count <= 7)
    #expect(lines[0] == "2022: \(verification.findingCount) differences")
    #expect(lines[1].hasPrefix("  bilaga-4.csv:"))
    #expect(lines[1].contains("printed 1634284, computed 1634283"))
  }

  @Test func `a comparison tells its total and those that change most`() throws {
    let agreement = try Agreement2022.agreement()
    let change = try Change(commandLine: "funds.ambulance.base=750000", option: "--set")
    let scenario = Scenario(title: .same("Higher base"), changes: [change])
    let after = try agreement.applying(scenario).agreement
    #expect(
      "\(Comparison(before: agreement, after: after))" == """
        2022 to 2022: 6123000000 to 6123000000, 21 recipients change
          Region Stockholm: 1169003665 to 1168041165
          Västra Götalandsregionen: 845100414 to 844474013
          Region Skåne: 679247010 to 678792707
          Region Gotland: 30039872 to 30259220
          Region Jämtland Härjedalen: 64410035 to 64593718
          and 16 more
        """)
  }
}
