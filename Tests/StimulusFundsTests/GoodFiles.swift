import Foundation
import StimulusFunds
import TestSupport
import Testing

/// The files of the agreement of 2022.
struct GoodFiles {
  private var files: [String: [UInt8]] = [:]

  init() throws {
    let folder = ProjectFolders.root.appending(path: "Allocations/2022")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
    }
  }

  /// How many lines the longest file has, with one to spare for a byte that became a line feed.
  var lineCount: Int {
    2 + (files.values.map { bytes in bytes.count { $0 == 0x0A } }.max() ?? 0)
  }

  func bytes(of name: String) throws -> [UInt8] { try #require(files[name]) }

  func agreement(with bytes: [UInt8] = [], as damaged: String = "") throws -> Agreement {
    let files = files
    return try AgreementFiles { (name) throws(Problem) in
      try SourceText(file: name, bytes: name == damaged ? bytes : files[name] ?? [])
    }.agreement()
  }
}
