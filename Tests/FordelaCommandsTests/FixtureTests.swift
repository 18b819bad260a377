import FordelaCommands
import Foundation
import Testing

struct FixtureTests {
  @Test(arguments: Fixture.all)
  func `says exactly what is expected`(of fixture: Fixture) throws {
    let folder = try TemporaryFolder()
    try fixture.lay(out: folder)
    let result = try fixture.run(in: folder)
    #expect(folder.hidden(in: transcript(result)) == (try fixture.expected))
  }

  @Test(arguments: Fixture.all)
  func `writes the whole report to a file, or none`(of fixture: Fixture) throws {
    let folder = try TemporaryFolder()
    try fixture.lay(out: folder)
    let before = try folder.names()
    let printed = try fixture.run(in: folder)
    let written = try fixture.run(in: folder, adding: ["--output", folder.path + "/report"])
    #expect(written.status == printed.status)
    #expect(written.diagnostics == printed.diagnostics)
    #expect(written.output.isEmpty)
    if printed.status == 2 {
      #expect(try folder.names() == before)
    } else {
      #expect(try folder.text("report") == printed.output)
    }
  }

  @Test func `every folder has a name of its own and is found`() {
    #expect(Set(Fixture.all.map(\.testDescription)).count == Fixture.all.count)
    #expect(Fixture.all.count > 100)
  }

  /// The status, the stream that has something to say, and what it says; both if both have.
  private func transcript(_ result: FordelaCommandLine.Result) -> String {
    let (output, diagnostics) = (result.output, result.diagnostics)
    return "exit \(result.status), standard "
      + (result.status == 2
        ? "error:\n\(diagnostics)" + (output.isEmpty ? "" : "and standard output:\n\(output)")
        : "output:\n\(output)"
          + (diagnostics.isEmpty ? "" : "and standard error:\n\(diagnostics)"))
  }
}
