import Foundation
import TestSupport
import Testing

struct CaseTests {
  @Test(arguments: CaseFile.all)
  func `says and writes exactly what is expected`(in file: CaseFile) throws {
    let read = try file.read()
    let found = try read.run(in: TemporaryFolder()).withPagesInLines
      .leavingOutProvenance(unlessIn: read.expected)
    if let difference = found.difference(from: read.expected) {
      Issue.record("Tests/Cases/\(file.path): expected -, found +\n\(difference)")
    }
  }

  @Test(arguments: try CaseFile.oneOfEachKind)
  func `writes the whole report to a file, or none`(in file: CaseFile) throws {
    let read = try file.read()
    let folder = try TemporaryFolder()
    var expected = read.expected
    if expected.status != 2 { expected.written["report"] = expected.output }
    expected.output = Data()
    var found = try read.run(in: folder, adding: ["--output", folder.path + "/report"])
    if let report = found.written["report"], let report {
      let text = String(decoding: report, as: UTF8.self)
      found.written["report"] = Data(folder.hidden(in: text).utf8)
    }
    found = found.withPagesInLines.leavingOutProvenance(unlessIn: expected)
    if let difference = found.difference(from: expected) {
      Issue.record("Tests/Cases/\(file.path) --output: expected -, found +\n\(difference)")
    }
  }

  @Test func `every command, format and exit status of the cases is written to files`() throws {
    let kinds = try CaseFile.oneOfEachKind.map { try $0.read().kind }
    #expect(Set(kinds).count == kinds.count)
    #expect(try Set(kinds) == Set(CaseFile.reporting.map { try $0.read().kind }))
    #expect(kinds.count > 80)
  }

  @Test func `every case is a case file and has a name of its own`() {
    #expect(CaseFile.all.filter { !$0.path.hasSuffix(".case") }.map(\.path) == [])
    let names = Dictionary(grouping: CaseFile.all, by: \.name)
    #expect(names.filter { $0.value.count > 1 }.keys.sorted() == [])
    #expect(CaseFile.all.count > 100)
  }

  @Test func `good cases are good and bad ones are not`() throws {
    for file in CaseFile.all where file.folder == "good" {
      #expect(try file.read().expected.status == 0, "\(file.path)")
    }
    for file in CaseFile.all where file.folder == "bad" {
      #expect(try file.read().expected.status != 0, "\(file.path)")
    }
  }

  @Test func `every base is right and used`() throws {
    let used = try Set(CaseFile.all.map { try $0.read().base })
    #expect(try ProjectFolders.names(in: ProjectFolders.cases + "/bases") == used.sorted())
    for base in used.sorted() {
      for command in ["validate", "verify"] {
        let good = Case(
          base: base, changes: [], command: [command, base], expected: CaseOutcome(status: 0))
        #expect(try good.run(in: TemporaryFolder()).status == 0, "\(command) \(base)")
      }
    }
  }
}
