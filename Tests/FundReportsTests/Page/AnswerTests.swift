import StimulusFunds
import TestSupport
import Testing

@testable import FundReports

/// The sentence on top of a page answers what was asked.
struct AnswerTests {
  private func answers(_ report: some Report, _ language: Language) -> [String] {
    report.page.compactMap { block in
      if case .answer(let answer) = block { answer[language] } else { nil }
    }
  }

  @Test func `a page on a recipient says what it gets in all and per inhabitant`() throws {
    let allocation = try Sample.allocation2022()
    let gotland = try #require(
      allocation.agreement.register.recipients.first { $0.name == "Region Gotland" })
    let report = ExplanationReport(try Explanation(of: gotland, in: allocation))
    #expect(
      answers(report, .english) == [
        "Region Gotland gets 30 039 872 kr from 6 funds, 492,68 kr per inhabitant; 1 more awaits data."
      ])
    #expect(
      answers(report, .swedish) == [
        "Region Gotland får 30 039 872 kr ur 6 insatsområden, 492,68 kr per invånare; "
          + "ytterligare 1 inväntar underlag."
      ])
  }

  @Test func `a page on a county says what its region and municipalities get together`() throws {
    let allocation = try Sample.allocation2022()
    let county = try #require(
      allocation.agreement.register.recipients.compactMap(\.county).first { $0.code == "09" })
    let explanation = try #require(try CountyExplanation(of: county, in: allocation))
    #expect(
      answers(CountyReport(explanation), .swedish) == [
        "Gotlands län får 36 248 710 kr (Region Gotland 30 039 872 kr, Gotlands län 6 208 838 kr), "
          + "594,51 kr per invånare."
      ])
  }

  @Test(arguments: [
    (
      "2022-09-30",
      "Närmast: Delredovisning av genomförda och planerade insatser och 2 till samma dag, 2022-09-30, "
        + "i dag."
    ),
    (
      "2022-10-01",
      "Närmast: Redovisning av VFU-veckor och platser höstterminerna 2021 och 2022 och 1 "
        + "till samma dag, 2022-11-30, 60 dagar kvar."
    ),
    ("2022-12-01", "Närmast: Rekvisition av medel, 2022-12-01, i dag."),
    ("2023-04-01", "Alla tidsfrister har gått ut."),
  ])
  func `a page on deadlines says which is next`(day: String, answer: String) throws {
    let agreement = try Sample.allocation2022().agreement
    let report = DeadlineReport(agreement, asOf: try #require(CalendarDate(day)))
    #expect(answers(report, .swedish) == [answer])
  }
}
