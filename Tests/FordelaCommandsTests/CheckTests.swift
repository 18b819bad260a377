import FordelaCommands
import Foundation
import TestSupport
import Testing

struct CheckTests {
  private static let kinds = [
    "payouts", "requisitions", "activity-reports", "financial-reports", "placement-weeks",
  ]

  @Test(arguments: kinds, ["sv", "en"])
  func `a filled template is clean`(kind: String, language: String) throws {
    let folder = try TemporaryFolder()
    let template = fordela("template", kind, "2022", "--filled", "--language", language)
    #expect(template.status == 0)
    let path = try folder.write(template.output, to: "\(kind).csv")
    let check = fordela("check", "2022", "--\(kind)", path, "--as-of", "2023-05-01")
    #expect(check.status == 0)
    #expect(check.output.contains("Nothing was found that disagrees with the agreement."))
  }

  @Test func `all filled templates together are clean, carriers divided`() throws {
    let folder = try TemporaryFolder()
    let weeks = fordela("template", "placement-weeks", "2022", "--filled").output
    let weeksPath = try folder.write(weeks, to: "weeks.csv")
    var words = ["check", "2022", "--as-of", "2023-05-01", "--placement-weeks", weeksPath]
    for kind in Self.kinds.dropLast() {
      let text = fordela(
        "template", kind, "2022", "--filled", "--placement-weeks", weeksPath
      ).output
      words += ["--\(kind)", try folder.write(text, to: "\(kind).csv")]
    }
    let check = FordelaCommandLine.run(words + ["--allocations", ProjectFolders.allocations])
    #expect(check.status == 0)
    // Only what the senders know is left open.
    #expect(check.output.components(separatedBy: "Not judged").count == 2)
    #expect(!check.output.contains("awaits"))
    #expect(check.output.contains("what only senders know: 86 forms hold the examples"))
  }

  @Test func `an empty template has the printed headings alone`() {
    #expect(
      fordela("template", "payouts", "2022").output
        == "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens,Typ\n")
    #expect(
      fordela("template", "activity-reports", "2022", "--language", "en").output
        == "Recipient,Kind,Received\n")
  }

  @Test func `a krona too much is one finding, told in full`() throws {
    let folder = try TemporaryFolder()
    let payouts = fordela("template", "payouts", "2022", "--filled").output
      .replacing("ambulance,10494397", with: "ambulance,10494398")
    try folder.write(payouts, to: "payouts.csv")
    let result = fordela(
      "check", "2022", "--payouts", folder.path + "/payouts.csv", "--as-of", "2023-05-01")
    #expect(result.status == 1)
    #expect(
      folder.hidden(in: result.output).contains(
        """
        1 finding: 1 error, 0 warnings.

        ERROR overpaid: Region Skåne, ambulance

          more was paid than is due: expected 10 494 397 kr, found 10 494 398 kr, \
        difference +1 kr.
          See <folder>/payouts.csv:179.
        """))
  }

  @Test(arguments: ["csv", "json", "markdown"])
  func `every format tells the finding`(format: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "Datum,Utbetalare,Mottagare,Medel,Belopp,Referens\n2022-10-10,Någon,SKR,skr,53000000,A\n",
      to: "payouts.csv")
    let result = fordela(
      "check", "2022", "--payouts", path, "--as-of", "2022-11-01", "--format", format)
    #expect(result.status == 1)
    #expect(result.output.contains("wrong-payer"))
    #expect(
      fordela(
        "check", "2022", "--payouts", path, "--as-of", "2022-11-01", "--ignore", "wrong-payer"
      ).status == 0)
  }

  @Test func `unknown codes, days, encodings and kinds are refused`() {
    #expect(
      fordela("check", "2022", "--ignore", "over-paid").refusal
        == "fordela: unknown code 'over-paid'; did you mean 'overpaid'?\n")
    #expect(
      fordela("check", "2022", "--as-of", "1 maj").refusal
        == "fordela: '1 maj' is not a date; write --as-of 2022-12-01\n")
    #expect(
      fordela("check", "2022", "--encoding", "utf-16").refusal
        == "fordela: unknown encoding 'utf-16'; did you mean 'utf-8'?\n")
    #expect(fordela("template", "payout", "2022").refusal?.contains("'payouts'") == true)
  }

  @Test func `Windows-1252 is read where it is named, and told of where it is not`() throws {
    let folder = try TemporaryFolder()
    let text =
      "Date,Payer,Recipient,Fund,Amount,Reference\n"
      + "2022-12-01,Kammarkollegiet,Region Sk\u{E5}ne,ambulance,10494397,A\n"
    let path = try folder.write(
      .init(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }), to: "p.csv")
    let found = fordela("check", "2022", "--payouts", path, "--as-of", "2022-12-01")
    #expect(found.status == 0)
    #expect(
      found.diagnostics
        == "fordela: \(path): not UTF-8; read as Windows-1252, as 'Skåne' on line 2 suggests\n")
    let result = fordela(
      "check", "2022", "--payouts", path, "--encoding", "windows-1252", "--as-of", "2022-12-01")
    #expect(result.status == 0)
    #expect(result.diagnostics == "")
  }
}
