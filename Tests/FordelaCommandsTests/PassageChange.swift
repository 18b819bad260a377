import Foundation
import Testing

/// A passage of a file that a fixture replaces by another.
struct PassageChange {
  let file: String
  var old: [Substring] = []
  var new: [Substring] = []

  /// The changes of a `change.txt`: a path, then `- ` lines and the `+ ` lines in their place.
  static func changes(in text: String) -> [PassageChange] {
    var changes: [PassageChange] = []
    var file = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("-") {
        if changes.last?.file != file || changes.last?.new.isEmpty == false {
          changes.append(PassageChange(file: file))
        }
        changes[changes.count - 1].old.append(line.dropFirst(2))
      } else if line.hasPrefix("+") {
        changes[changes.count - 1].new.append(line.dropFirst(2))
      } else {
        file = String(line)
      }
    }
    return changes
  }

  /// Makes the change; the passage must be there exactly once.
  func make(in folder: TemporaryFolder) throws {
    let (passage, replacement) = (old.joined(separator: "\n"), new.joined(separator: "\n"))
    let parts = try folder.text(file).components(separatedBy: passage)
    try #require(parts.count == 2, "'\(passage)' is in \(file) \(parts.count - 1) times")
    try folder.write(parts.joined(separator: replacement), to: file)
  }
}
