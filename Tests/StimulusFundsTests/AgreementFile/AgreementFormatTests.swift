import Apportionment
import Foundation
import TestSupport
import Testing

@testable import StimulusFunds

struct AgreementFormatTests {
  /// The names of the members that the readers' sources ask for.
  private static func namesInSources() throws -> Set<String> {
    let sources = ProjectFolders.root.path + "/Sources/StimulusFunds"
    var names: Set<String> = []
    let files =
      try FileManager.default.contentsOfDirectory(atPath: sources + "/AgreementFile")
      .map { sources + "/AgreementFile/" + $0 } + [sources + "/Planning/Scenario.swift"]
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      for match in text.matches(
        of: /\(\s*"([$A-Za-z]+)",\s*(?:of: [A-Za-z.]+\.self,\s*)?Wording\(/)
      {
        names.insert(String(match.1))
      }
      if text.contains("required(\"citation\", about") { names.insert("citation") }
    }
    // Members that the words of a type name.
    return names.union(KeyCalculation.Operation.allCases.map(\.rawValue))
      .union(Qualification.Comparison.allCases.map(\.rawValue))
      .union(Qualification.End.allCases.map(\.rawValue))
  }

  private static func rows() -> [FormatReference.Row] {
    FormatReference.agreement.rows + FormatReference.scenario.rows
  }

  @Test func `the format has every member that a reader asks for, and no other`() throws {
    let told = Set(Self.rows().map(\.member.name))
    let asked = try Self.namesInSources()
    #expect(asked.count > 70)
    #expect(told.subtracting(asked) == [])
    #expect(asked.subtracting(told) == [])
  }

  @Test func `the example is an agreement and is divided`() throws {
    let files = AgreementFiles { name throws(Problem) in
      try SourceText(file: name, ExampleAgreement.files[name] ?? "")
    }
    let allocation = try files.allocation()
    #expect(allocation.awaiting.isEmpty)
    #expect(allocation.agreement.reviews.isEmpty)
  }

  @Test func `the example of a scenario is one`() throws {
    let scenario = try Scenario(SourceText(file: "s.json", ExampleAgreement.scenario))
    #expect(scenario.changes.count == 2 && scenario.keyFiles.count == 2)
  }

  @Test func `every member but a mark for review has an example from what is valid`() {
    for reference in [FormatReference.agreement, FormatReference.scenario] {
      let without = reference.rows.filter {
        $0.example.contains("…") && !$0.example.contains("[…]") && !$0.example.contains("{…}")
      }
      #expect(Set(without.map(\.member.name)).subtracting(["review"]) == [])
    }
  }

  @Test func `what is missing is shown with all that it must have`() throws {
    let files = AgreementFiles { name throws(Problem) in
      try SourceText(file: name, name == AgreementFiles.agreementName ? "{}" : "recipient,groups\n")
    }
    let problems = try problems(of: files)
    #expect(
      problems.contains(
        #"agreement.json:1:1: member 'total' is missing; add "total": 0"#))
    #expect(
      problems.contains(
        #"agreement.json:1:1: member 'groups' is missing; add "groups": [{"id": "…", "name": "…"}]"#
      ))
    #expect(
      problems.contains {
        $0.hasPrefix(
          #"agreement.json:1:1: member 'funds' is missing; add "funds": [{"id": "…", "name": "…", "amount": 0, "recipients": {"name": "…", "groups": ["…"]}, "rule": "equal", "citation": {"section": "…""#
        )
      })
  }

  private func problems(of files: AgreementFiles) throws -> [String] {
    do {
      _ = try files.allocation()
      return []
    } catch { return error.problems.map(\.description) }
  }

  @Test func `no member may be just anything`() {
    #expect(!Self.rows().isEmpty)
    #expect(Self.rows().filter { $0.member.shape.holdsAnything }.map(\.member.name) == [])
  }

  @Test func `words that stand in several ways to write an object are told together`() throws {
    let rows = Self.rows().filter { $0.member.name == "shows" || $0.member.name == "ties" }
    #expect(
      rows.map(\.member.shape) == [
        .words(TieRule.allCases.map(\.rawValue)),
        .words(["recipient", "total", "fund", "amount", "recipients", "key", "share", "grant"]),
        .words(Qualification.CutTies.allCases.map(\.rawValue)),
      ])
  }

  @Test func `the sentences of the format are in both languages`() {
    for row in Self.rows() {
      #expect(
        !row.member.about.swedish.isEmpty && row.member.about.swedish != row.member.about.english)
    }
  }
}

extension FileFormat.Shape {
  /// Whether a value may be anything; what a scenario sets at a path of its choice may be.
  fileprivate var holdsAnything: Bool {
    switch self {
    case .anything: true
    case .list(let element, _): element.holdsAnything
    case .either(let shapes): shapes.contains(where: \.holdsAnything)
    default: false
    }
  }
}
