import StimulusFunds
import Synchronization

/// The texts of files, each read once: all that a command does with a file is done with what it held
/// then.
final class FolderTexts: Sendable {
  private let read = Mutex<[String: SourceText]>([:])

  /// What was read so far, by path.
  var all: [SourceText] { read.withLock { $0 }.sorted { $0.key < $1.key }.map(\.value) }

  /// The text of a file.
  ///
  /// - Throws: ``Problem`` where it cannot be read.
  func text(_ path: String) throws(Problem) -> SourceText {
    if let text = read.withLock({ $0[path] }) { return text }
    let text = try Files.text(path)
    read.withLock { $0[path] = text }
    return text
  }
}
