import FordelaCommands
import TestSupport
import Testing

struct PlanningCommandTests {
  private func run(_ line: String...) -> FordelaCommandLine.Result {
    FordelaCommandLine.run(line + ["--allocations", ProjectFolders.allocations])
  }

  @Test(arguments: [
    ("text", "+219 348    +0,73"),
    ("markdown", "| Region Gotland | 30 039 872 | 30 259 220 | +219 348 |"),
    ("csv", "Region Gotland,30039872,30259220,219348,"),
    ("json", "\"difference\": 219348"),
  ])
  func `what-if tells the change of each recipient`(format: String, part: String) {
    let result = run("what-if", "2022", "--set", "funds.ambulance.base=750000", "--format", format)
    #expect(result.status == 0)
    #expect(result.output.contains(part))
  }

  @Test(arguments: [
    ("csv", "4,750000,1154316\n"), ("json", "\"ambulance: Region Gotland\": 1154316}"),
  ])
  func `sweep writes a row a scenario`(format: String, part: String) {
    let result = run(
      "sweep", "2022", "--vary", "funds.ambulance.base=0...2000000:250000", "--fund", "ambulance",
      "--recipient", "Region Gotland", "--format", format)
    #expect(result.status == 0)
    #expect(result.output.contains(part))
  }

  @Test(arguments: [("csv", ",30478568,"), ("json", "30478568")])
  func `a summary tells the median`(format: String, part: String) {
    let result = run(
      "sweep", "2022", "--vary", "funds.ambulance.base=0...2000000:250000", "--summary",
      "--recipient", "Region Gotland", "--format", format)
    #expect(result.status == 0)
    #expect(result.output.contains(part))
  }
}
