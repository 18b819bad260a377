import FordelaCommands
import Foundation
import TestSupport

/// Runs a command line in this process, with the real agreements.
func fordela(_ words: String...) -> FordelaCommandLine.Result {
  FordelaCommandLine.run(words + ["--allocations", ProjectFolders.allocations])
}

/// A small agreement that is right, with its published table, in a folder of its own.
struct TinyAgreement {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Case.layOut("tiny", in: folder)
  }

  /// Runs a command line with the agreement.
  func run(_ words: String...) -> FordelaCommandLine.Result {
    FordelaCommandLine.run(words + ["--allocations", folder.path + "/Allocations"])
  }

  /// Replaces a passage that a file holds once.
  func change(_ file: String, _ old: Substring, to new: Substring) throws {
    let passages = [(old: Data(old.utf8), new: Data(new.utf8))]
    try CaseChange.passages(file, passages).make(in: folder)
  }

  /// Adds a second agreement, the same but for its name.
  func copyAgreement(as name: String) throws {
    for root in ["Allocations", "Golden"] {
      try FileManager.default.copyItem(
        atPath: "\(folder.path)/\(root)/tiny", toPath: "\(folder.path)/\(root)/\(name)")
    }
    try change("Allocations/\(name)/agreement.json", "\"id\": \"tiny\"", to: "\"id\": \"\(name)\"")
  }
}

extension FordelaCommandLine.Result {
  /// Standard error where the command could not be carried out and printed nothing; nil otherwise.
  var refusal: String? { status == 2 && output.isEmpty ? diagnostics : nil }
}
