import StimulusFunds

/// A file that is written bit by bit and takes the place of the old one only when it is whole.
///
/// What is written goes to a file beside it; a symbolic link is followed, and the permissions of the
/// old file are kept. Only ordinary files are replaced: a device or a pipe is written to directly.
final class OutputFile {
  private let path: String
  private let partPath: String
  private let descriptor: Descriptor
  private var isFinished = false

  /// Opens a file for writing.
  ///
  /// - Throws: ``Problem`` where it cannot be written.
  init(_ path: String) throws(Problem) {
    let target = System.resolved(path)
    self.path = target
    if Files.isFolder(target) {
      throw Problem(
        at: SourceLocation(file: path), Wording(en: "this is a folder", sv: "detta är en mapp"),
        repair: Wording(en: "name a file in it", sv: "ange en fil i den"))
    }
    let old = System.status(of: target)
    let isReplaced = old?.isOrdinaryFile ?? true
    partPath = isReplaced ? "\(target).part-\(System.processNumber)" : target
    let opened =
      isReplaced
      ? Descriptor(making: partPath, permissions: old?.permissions) : Descriptor(writing: target)
    guard let opened else {
      throw Problem(
        at: SourceLocation(file: path),
        Wording(en: "the file cannot be written", sv: "filen går inte att skriva"),
        repair: Wording(
          en: "check that its folder exists and may be written to",
          sv: "kontrollera att mappen finns och går att skriva i"))
    }
    descriptor = opened
  }

  /// Gives the file up: the old one is left as it was.
  deinit {
    if isFinished { return }
    descriptor.close()
    if partPath != path { System.remove(partPath) }
  }

  /// Writes bytes.
  ///
  /// - Throws: ``Problem`` where they cannot all be written.
  func write(_ bytes: [UInt8]) throws(Problem) {
    if !descriptor.write(bytes) { throw full }
  }

  /// Puts the file in the place of the old one.
  func finish() throws(Problem) {
    let isPart = partPath != path
    let isWritten = isPart ? descriptor.flush() : true
    isFinished = true
    let isClosed = descriptor.close()
    if isWritten, isClosed, !isPart || System.move(partPath, to: path) { return }
    if isPart { System.remove(partPath) }
    throw full
  }

  private var full: Problem {
    Problem(
      at: SourceLocation(file: path),
      Wording(
        en: "the file cannot be written to its end", sv: "filen gick inte att skriva till slutet"),
      repair: Wording(
        en: "check the space on the disk; the old file is as it was",
        sv: "kontrollera utrymmet på disken; den gamla filen är oförändrad"))
  }
}
