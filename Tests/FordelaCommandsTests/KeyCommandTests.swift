import Foundation
import TestSupport
import Testing

@testable import FordelaCommands

struct KeyCommandTests {
  private let folder: TemporaryFolder
  private var agreements: String { folder.path + "/Allocations" }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/Allocations", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: ProjectFolders.allocations + "/2022", toPath: agreements + "/2022")
    #expect(run("new", "2023", "--from", "2022").status == 0)
  }

  /// Runs a command line with the agreements in the folder.
  private func run(_ words: String...) -> FordelaCommandLine.Result {
    FordelaCommandLine.run(words + ["--allocations", agreements])
  }

  private func file(_ name: String) -> String {
    ProjectFolders.root.appending(path: "Tests/Files/\(name)").path
  }

  @Test(
    arguments: [
      "population.px#2022M11", "population.json#2022M11", "population.xlsx#2022M11",
      "population.xlsx#BE0101A1#Folkmängd 2022M11", "population-with-title.csv",
      "population-semicolons.csv",
    ])
  func `every form of an export gives the same key`(name: String) throws {
    let result = run("key", "population", "--from", file(name), "--into", "2023")
    #expect(result.status == 0, "\(result.diagnostics)")
    let rows = try folder.text("Allocations/2023/population.csv").split(separator: "\n")
    #expect(rows.count == 22)
    #expect(rows[0...1] == ["recipient,value", "Stockholms län,2435977"])
    #expect(rows.last == "Norrbottens län,252249")
  }

  @Test func `the agreement file tells where the values come from`() throws {
    _ = run("key", "population", "--from", file("population.px#2022M11"), "--into", "2023")
    let text = try folder.text("Allocations/2023/agreement.json")
    #expect(text.contains("\"date\": \"2022-11-01\""))
    #expect(text.contains("\"file\": \"population.csv\""))
    #expect(
      text.contains(
        "\"source\": \"SCB, tabell FolkmangdNov, Folkmängd efter region, ålder och månad, 2022M11, "
          + "uppdaterad 20221207 08:00, ur population.px\""))
  }

  @Test func `a column of another month than the key's is refused, and nothing is written`() throws
  {
    let before = try folder.allFiles()
    let result = run("key", "population", "--from", file("population.px#2021M11"), "--into", "2023")
    #expect(result.status == 2)
    #expect(
      result.diagnostics.hasSuffix(
        "column '2021M11' is not of 2022-11-01, the key's date; name another column, or the day "
          + "with --date\n"))
    #expect(try folder.allFiles() == before)
  }

  @Test func `values that the agreement cannot be divided by are refused, and nothing is written`()
    throws
  {
    _ = run("key", "population", "--from", file("population.px#2022M11"), "--into", "2023")
    let names = try folder.text("Allocations/2023/population.csv").split(separator: "\n")
      .dropFirst()
      .compactMap { $0.split(separator: ",").first }
    let zeros = try folder.write(
      "recipient,value\n" + names.map { "\($0),0\n" }.joined(), to: "zeros.csv")
    let before = try folder.allFiles()
    let result = run("key", "care-recipients", "--from", zeros, "--into", "2023")
    #expect(result.status == 2)
    #expect(result.diagnostics.contains("sums to zero over the recipients"))
    #expect(try folder.allFiles() == before)
  }

  @Test func `a file that is a link out of the folder is refused`() throws {
    let path = agreements + "/2022/population.csv"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: ProjectFolders.allocations + "/2022/population.csv")
    let result = run("validate", "2022")
    #expect(result.status == 2)
    #expect(
      result.diagnostics.contains("this is a link that leads out of the agreement's folder"))
  }

  @Test func `a ledger saved by a spreadsheet as a workbook or in Windows-1252 is read the same`() {
    let results = ["ledger.xlsx", "ledger.xlsx#ledger", "ledger-windows-1252.csv"].map {
      fordela("check", "2022", "--payouts", file($0), "--as-of", "2023-05-01", "--format", "csv")
    }
    #expect(results.map(\.status) == [1, 1, 1])
    #expect(results[0].output == results[1].output)
    #expect(results[2].diagnostics.contains("read as Windows-1252"))
  }

  @Test func `a template for an office in Windows-1252 is read back the same`() throws {
    let path = folder.path + "/payouts.csv"
    let written = fordela(
      "template", "payouts", "2022", "--filled", "--format", "csv-excel", "--output-encoding",
      "windows-1252", "--output", path)
    #expect(written.status == 0, "\(written.diagnostics)")
    #expect(String(validating: try Array(folder.bytes("payouts.csv")), as: UTF8.self) == nil)
    let read = fordela("check", "2022", "--payouts", path, "--as-of", "2023-05-01")
    #expect(read.status == 0, "\(read.output)\(read.diagnostics)")
  }
}
