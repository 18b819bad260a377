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
    #expect(verified.output == tiny.run("verify", "tiny").output)
    #expect(verified.status == 0)
    let validated = try Executable.run(["validate", path], in: place)
    let named = path.hasSuffix("/") ? String(path.dropLast()) : path
    #expect(validated.output == named + ": no problems; 3 funds, 3 recipients, 1 key\n")
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
  private static let url = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "fordela")

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: url.path) }

  static func run(
    _ words: [String], in folder: String
  ) throws -> (output: String, diagnostics: String, status: Int32) {
    let (process, output, diagnostics) = (Process(), Pipe(), Pipe())
    process.executableURL = url
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = output
    process.standardError = diagnostics
    try process.run()
    // Both fit the pipes' buffers, so that reading one after the other cannot block.
    let texts = [output, diagnostics].map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    process.waitUntilExit()
    return (texts[0], texts[1], process.terminationStatus)
  }
}
