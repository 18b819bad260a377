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
