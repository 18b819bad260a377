import StimulusFunds
import Synchronization

/// The texts of files, each read once: all that a command does with a file is done with what it held
/// then.
final class FolderTexts: Sendable {
  private let read = Mutex<[String: SourceText]>([:])
  private let notices: Notices

  init(telling notices: Notices) { self.notices = notices }

  /// What was read so far, by path.
  var all: [SourceText] { read.withLock { $0 }.sorted { $0.key < $1.key }.map(\.value) }

  /// The text of a file: of the agreement's own as it stands, of any other as a table.
  ///
  /// - Throws: ``Problem`` where it cannot be read.
  func text(_ path: String) throws(Problem) -> SourceText {
    if let text = read.withLock({ $0[path] }) { return text }
    let text =
      path.hasSuffix("/" + AgreementFiles.agreementName)
      ? try Files.text(path) : try Files.table(path, telling: notices)
    read.withLock { $0[path] = text }
    return text
  }
}
