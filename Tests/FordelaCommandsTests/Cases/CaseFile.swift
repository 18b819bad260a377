import Foundation
import TestSupport
import Testing

/// A case file, named by its path under Tests/Cases.
struct CaseFile: CustomTestStringConvertible, Sendable {
  let path: String
  var testDescription: String { path }

  /// The name without folder and ending.
  var name: String { String(path.split(separator: "/")[1].dropLast(Self.ending.count)) }
  /// The folder directly under Tests/Cases.
  var folder: String { String(path.split(separator: "/")[0]) }

  private static let ending = ".case"

  /// Every file outside the bases; one that is no case is among them, so that it is told.
  static let all: [CaseFile] =
    ((try? FileManager.default.subpathsOfDirectory(atPath: ProjectFolders.cases)) ?? [])
    .filter { $0.contains("/") && !$0.hasPrefix("bases/") }
    .filter { !ProjectFolders.isFolder(ProjectFolders.cases + "/" + $0) }
    .sorted().map { CaseFile(path: $0) }

  /// The case, read.
  func read() throws -> Case { try Case(ProjectFolders.text(ProjectFolders.cases + "/" + path)) }
}

extension CaseFile {
  /// The cases with reports: a help is for who stands at the keyboard.
  static let reporting = all.filter { $0.folder != "help" }

  /// The first case of every command, format and exit status.
  static var oneOfEachKind: [CaseFile] {
    get throws {
      var kinds: Set<Case.Kind> = []
      return try reporting.filter { kinds.insert(try $0.read().kind).inserted }
    }
  }
}

extension Case {
  /// What decides how a report is written.
  struct Kind: Hashable {
    let command: String?
    let format: String?
    let status: Int32
  }

  /// What decides how its report is written.
  var kind: Kind {
    let format = command.firstIndex(of: "--format").flatMap { command.dropFirst($0 + 1).first }
    return Kind(command: command.first, format: format, status: expected.status)
  }
}
