import StimulusFunds
import Synchronization

/// The texts of a folder's files, each read once however often it is asked for.
final class FileMemory: Sendable {
  private let folder: String
  private let texts = Mutex<[String: SourceText]>([:])

  /// Nothing is read yet.
  init(of folder: String) { self.folder = folder }

  /// The text of a file.
  func text(_ name: String) throws(Problem) -> SourceText {
    if let known = texts.withLock({ $0[name] }) { return known }
    let text = try Files.text(folder + "/" + name)
    texts.withLock { $0[name] = text }
    return text
  }
}
