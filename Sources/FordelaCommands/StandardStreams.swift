#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output, standard error and the exit status.
public enum StandardStreams {
  /// Writes a result and ends the process with its status; with 2 where the output cannot be
  /// written, as on a full disk.
  public static func finish(with result: FordelaCommandLine.Result) -> Never {
    let isWritten = write(result.output, to: STDOUT_FILENO)
    _ = write(result.diagnostics, to: STDERR_FILENO)
    if isWritten { exit(result.status) }
    _ = write("fordela: standard output cannot be written; check the disk\n", to: STDERR_FILENO)
    exit(2)
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// The system's `write`, which the method of the same name hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
