import StimulusFunds
import Testing

@testable import FundReports

struct ComparisonReportTests {
  private func report(showingAll: Bool = false, funds: [String] = []) throws -> ComparisonReport {
    let before = try Sample.agreement2022()
    let scenario = try Scenario(
      SourceText(file: "s.json", #"{"title": "t", "set": {"funds.ambulance.base": 750000}}"#))
    return ComparisonReport(
      Comparison(before: before, after: try before.applying(scenario, keyFiles: [:]).agreement),
      title: .same("t"), notices: [], showingAll: showingAll, funds: funds)
  }

  @Test func `those whose grants stay are left out, and their number told`() throws {
    let text = try report().rendered(as: .text)
    #expect(!text.contains("Skåne län"))
    #expect(text.contains("  22 recipients without any change left out; --all shows everybody.\n"))
    #expect(try report().rendered(as: .csv).contains("Skåne län"))
  }

  @Test func `everybody is shown who is asked for`() throws {
    let text = try report(showingAll: true).rendered(as: .text)
    #expect(text.contains("Skåne län"))
    #expect(!text.contains("left out; --all"))
  }

  @Test func `the grants from a fund are told beside the sums`() throws {
    let report = try report(funds: ["ambulance"])
    #expect(
      report.rendered(as: .text).contains("\nambulance: Förstärkning av ambulanssjukvården\n"))
    let lines = report.rendered(as: .csv).split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[1].hasPrefix("ambulance,Region Stockholm,17705954,16743454,-962500,"))
    #expect(report.rendered(as: .json).contains(#""grants": {"#))
  }
}
