import StimulusFunds

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written bit by bit and takes the place of the old one only when it is whole.
///
/// What is written goes to a file beside it; a symbolic link is followed, and the permissions of the
/// old file are kept. Only ordinary files are replaced: a device or a pipe is written to directly.
final class OutputFile {
  private let path: String
  private let partPath: String
  private let descriptor: Int32
  private var isFinished = false

  /// Opens a file for writing.
  ///
  /// - Throws: ``Problem`` where it cannot be written.
  init(_ path: String) throws(Problem) {
    let target = Self.resolved(path)
    self.path = target
    if Files.isFolder(target) {
      throw Problem(
        at: SourceLocation(file: path), "this is a folder", repair: "name a file in it")
    }
    let mode = Self.mode(of: target)
    let isReplaced = mode == nil || (mode ?? 0) & S_IFMT == S_IFREG
    partPath = isReplaced ? target + ".part-\(getpid())" : target
    let flags = isReplaced ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY
    descriptor = open(partPath, flags, mode.map { $0 & 0o7777 } ?? 0o666)
    if descriptor < 0 {
      throw Problem(
        at: SourceLocation(file: path), "the file cannot be written",
        repair: "check that its folder exists and may be written to")
    }
    if isReplaced, let mode { _ = fchmod(descriptor, mode & 0o7777) }
  }

  /// Gives the file up: the old one is left as it was.
  deinit {
    if isFinished { return }
    close(descriptor)
    if partPath != path { unlink(partPath) }
  }

  /// Writes bytes.
  ///
  /// - Throws: ``Problem`` where they cannot all be written.
  func write(_ bytes: [UInt8]) throws(Problem) {
    if !writeAll(bytes, to: descriptor) { throw full }
  }

  /// Puts the file in the place of the old one.
  func finish() throws(Problem) {
    let isWritten = partPath != path ? fsync(descriptor) == 0 : true
    isFinished = true
    let isClosed = close(descriptor) == 0
    if isWritten, isClosed, partPath == path || rename(partPath, path) == 0 { return }
    if partPath != path { unlink(partPath) }
    throw full
  }

  private var full: Problem {
    Problem(
      at: SourceLocation(file: path), "the file cannot be written to its end",
      repair: "check the space on the disk; the old file is as it was")
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  /// The file that a chain of symbolic links leads to.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// Writes bytes to a descriptor; false where that fails.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count <= 0 { return false }
    rest = rest.dropFirst(count)
  }
  return true
}
