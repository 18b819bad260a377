import StimulusFunds
import Testing

@testable import FundReports

/// A verification repeats where the agreement's texts and tables disagree.
struct VerificationNotesTests {
  private static let note =
    "Innehållsförteckningen kallar avsnitt 8 medelstilldelning 2021; avsnittet gäller 2022."

  @Test func `the text and Markdown repeat every note after the tables`() throws {
    let verification = try Sample.verification2022()
    let notes = verification.allocation.agreement.notes
    let report = VerificationReport(verification)
    let blocks = report.rendered(as: .text).split(separator: "\n\n").map(String.init)
    #expect(blocks[2] == "Notes: where text and tables disagree")
    let lines = blocks[3].split(separator: "\n")
    #expect(lines.count == notes.count)
    #expect(lines.contains("  \(Self.note) Innehåll: ”8. Medelstildelning 2021”"))
    #expect(blocks[4].hasPrefix("The published tables agree cell by cell: "))
    let markdown = report.rendered(as: .markdown)
    #expect(markdown.contains("\n\n## Notes: where text and tables disagree\n\n- "))
    #expect(markdown.contains("\n- \(Self.note) Innehåll: ”8. Medelstildelning 2021”\n"))
  }

  @Test func `JSON has a list of notes with their funds and citations`() throws {
    let verification = try Sample.verification2022()
    let json = try DecodedJSON(VerificationReport(verification).rendered(as: .json))
    let notes = try #require(json["notes"]).elements
    #expect(notes.count == verification.allocation.agreement.notes.count)
    #expect(
      notes.contains([
        "text": .string(Self.note), "funds": [],
        "citation": [
          "section": "Innehåll", "paragraph": nil, "quote": "8. Medelstildelning 2021",
        ],
      ]))
    #expect(notes.contains { $0["funds"] == ["workforce-regions"] })
  }

  @Test func `without notes there is no heading`() throws {
    let report = VerificationReport(Verification(of: try Sample.small(), against: []))
    #expect(!report.rendered(as: .text).contains("Notes"))
    #expect(try DecodedJSON(report.rendered(as: .json))["notes"] == [])
  }
}
