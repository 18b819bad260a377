import Foundation
import TestSupport
import Testing

/// The built program itself, for what depends on the working folder and on standard streams.
@Suite(.enabled(if: Executable.isBuilt, "the program is not beside the tests"))
struct ExecutableTests {
  @Test func `agreements are found in a folder above`() throws {
    let tiny = try TinyAgreement()
    let result = try Executable.run(["verify", "tiny"], in: tiny.folder.path + "/Golden/tiny")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("tiny  Tre regioner\n"))
  }

  @Test func `agreements are found in the working folder`() throws {
    let tiny = try TinyAgreement()
    let result = try Executable.run(["validate", "Allocations/tiny"], in: tiny.folder.path)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Allocations/tiny: no problems; "))
  }

  @Test(arguments: [
    ("Allocations", "tiny/"), ("Allocations", "./tiny"), ("Allocations/tiny", "../tiny"),
    ("Allocations/tiny", "."), ("Golden", "../Allocations/tiny"),
    ("", "Allocations/../Allocations/tiny"),
  ])
  func `an agreement named by a relative path finds its published tables`(
    folder: String, path: String
  ) throws {
    let tiny = try TinyAgreement()
    let place = tiny.folder.path + "/" + folder
    let verified = try Executable.run(["verify", path], in: place)
    #expect(
      verified.output.withoutProvenance
        == (try Executable.run(["verify", "tiny"], in: tiny.folder.path).output.withoutProvenance))
    #expect(verified.status == 0)
    let validated = try Executable.run(["validate", path], in: place)
    let named = path.hasSuffix("/") ? String(path.dropLast()) : path
    #expect(
      validated.output.withoutProvenance
        == named + ": no problems; 3 funds, 3 recipients, 1 key\n")
  }

  @Test func `published tables are named from the working folder on`() throws {
    let tiny = try TinyAgreement()
    try tiny.change("Golden/tiny/bilaga-1.csv", "Region Skåne", to: "Region Skånne")
    let result = try Executable.run(["verify", "tiny"], in: tiny.folder.path)
    #expect(result.status == 2)
    #expect(result.diagnostics.hasPrefix("Golden/tiny/bilaga-1.csv:1:1: the row of"))
  }

  @Test(arguments: [["verify"], ["verify", "2022"]])
  func `without agreements anywhere the line cannot be carried out`(words: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try Executable.run(words, in: folder.path)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.diagnostics == "fordela: there is no folder Allocations here or above; "
        + "go to the project's folder, or add --allocations DIR\n")
  }

  @Test func `an interrupted sweep ends with 130 and leaves the old file as it was`() throws {
    let tiny = try TinyAgreement()
    let file = try tiny.folder.write("old\n", to: "rows.csv")
    let axis = "funds.near-care.amount=1000000...9999999:1"
    let sweep = try RunningExecutable(
      ["sweep", "tiny", "--vary", axis, "--output", file], in: tiny.folder.path)
    // What is written so far lies in a fourth name beside the agreement, its tables and the old file.
    while sweep.isRunning, try tiny.folder.names().count == 3 {
      Thread.sleep(forTimeInterval: 0.01)
    }
    sweep.interrupt()
    let result = sweep.end()
    #expect(result.status == 130)
    #expect(result.diagnostics == "fordela: interrupted\n")
    #expect(try tiny.folder.text("rows.csv") == "old\n")
    #expect(try tiny.folder.names() == ["Allocations", "Golden", "rows.csv"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a report that cannot be written to its end is told`() throws {
    let tiny = try TinyAgreement()
    let result = try Executable.run(
      ["verify", "tiny", "--output", "/dev/full"], in: tiny.folder.path)
    #expect(result.status == 2)
    #expect(
      result.diagnostics == "/dev/full: the file cannot be written to its end; "
        + "check the space on the disk; the old file is as it was\n")
  }

  @Test func `a finding ends the process with 1`() throws {
    let tiny = try TinyAgreement()
    try tiny.change("Golden/tiny/bilaga-1.csv", "372250", to: "372251")
    let result = try Executable.run(["verify", "tiny"], in: tiny.folder.path)
    #expect(result.status == 1)
    #expect(result.diagnostics.isEmpty)
  }
}

/// Runs the program in a process of its own.
private enum Executable {
  static let url = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "fordela")

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: url.path) }

  static func run(
    _ words: [String], in folder: String
  ) throws -> (output: String, diagnostics: String, status: Int32) {
    try RunningExecutable(words, in: folder).end()
  }
}

/// The program at work in a process of its own.
private struct RunningExecutable {
  private let process = Process()
  private let output = Pipe()
  private let diagnostics = Pipe()

  init(_ words: [String], in folder: String) throws {
    process.executableURL = Executable.url
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = output
    process.standardError = diagnostics
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  /// Asks it to stop, as a person at the keyboard does.
  func interrupt() { process.interrupt() }

  /// What it said and how it ended.
  func end() -> (output: String, diagnostics: String, status: Int32) {
    // Both fit the pipes' buffers, so that reading one after the other cannot block.
    let texts = [output, diagnostics].map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    process.waitUntilExit()
    return (texts[0], texts[1], process.terminationStatus)
  }
}
