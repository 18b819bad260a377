import FordelaCommands
import TestSupport
import Testing

struct CheckingFormatTests {
  private func run(_ line: String...) -> FordelaCommandLine.Result {
    FordelaCommandLine.run(line + ["--allocations", ProjectFolders.allocations])
  }

  @Test(arguments: [
    ("text", "2022-12-01"), ("json", "\"2022-12-01\""), ("ics", "DTSTART;VALUE=DATE:20221201"),
  ])
  func `the day for requisitions stands in every format`(format: String, day: String) {
    let result = run("deadlines", "2022", "--as-of", "2022-09-01", "--format", format)
    #expect(result.status == 0)
    #expect(result.output.contains(day))
  }

  @Test(arguments: [
    ("text", "1 169 003 665"), ("markdown", "1 169 003 665"), ("json", "Region Stockholm"),
    ("csv", "recipient"),
  ])
  func `the status table tells what each recipient is due`(format: String, part: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(run("template", "requisitions", "2022").output, to: "r.csv")
    let result = run(
      "check", "2022", "--requisitions", path, "--as-of", "2022-03-01", "--status", "--format",
      format)
    #expect(result.status == 0)
    #expect(result.output.contains(part))
  }
}
