import FordelaCommands
import TestSupport
import Testing

struct RepeatabilityTests {
  @Test(arguments: [
    ["allocate", "2022"], ["allocate", "2022", "--format", "json"],
    ["allocate", "2022", "--format", "csv"], ["allocate", "2022", "--format", "markdown"],
    ["verify"], ["verify", "2022", "--format", "json"], ["verify", "2022", "--format", "csv"],
    ["show", "2022"], ["show", "2022", "--format", "markdown"], ["validate", "2022"],
  ])
  func `every run gives the same bytes`(words: [String]) {
    let line = words + ["--allocations", ProjectFolders.allocations]
    let first = FordelaCommandLine.run(line)
    #expect(first.status == 0)
    #expect(first.output.hasSuffix("\n"))
    for _ in 1...3 { #expect(FordelaCommandLine.run(line) == first) }
  }
}
