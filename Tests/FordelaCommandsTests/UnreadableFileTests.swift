import FordelaCommands
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Nothing is unreadable to the superuser, so that these need an ordinary user.
@Suite(.enabled(if: geteuid() != 0, "the superuser may read and write everything"))
struct UnreadableFileTests {
  private func setPermissions(_ permissions: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
  }

  @Test func `a file that may not be read is told`() throws {
    let tiny = try TinyAgreement()
    try setPermissions(0, of: tiny.folder.path + "/Allocations/tiny/population.csv")
    #expect(
      tiny.folder.hidden(in: try #require(tiny.run("verify", "tiny").refusal))
        == "<folder>/Allocations/tiny/population.csv: the file cannot be read; "
        + "check its permissions\n")
  }

  @Test func `a report into a folder that may not be written to is told`() throws {
    let tiny = try TinyAgreement()
    let golden = tiny.folder.path + "/Golden"
    try setPermissions(0o555, of: golden)
    defer { try? setPermissions(0o755, of: golden) }
    #expect(
      tiny.folder.hidden(
        in: try #require(tiny.run("verify", "tiny", "--output", golden + "/report.txt").refusal))
        == "<folder>/Golden/report.txt: the file cannot be written; "
        + "check that its folder exists and may be written to\n")
  }
}
