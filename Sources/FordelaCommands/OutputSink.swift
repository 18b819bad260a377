/// Where the report goes: to standard output, or to a file that takes the place of the old one only at
/// the end.
final class OutputSink {
  private let path: String?
  private let standardOutput: ([UInt8]) throws -> Void
  private var file: OutputFile?

  /// A sink for a file, or for standard output where there is no path.
  init(path: String?, standardOutput: @escaping ([UInt8]) throws -> Void) {
    self.path = path
    self.standardOutput = standardOutput
  }

  /// Writes bytes; a file is opened by the first of them.
  ///
  /// - Throws: ``Problem`` or ``UsageError`` where they cannot be written.
  func write(_ bytes: [UInt8]) throws {
    if let path {
      let file = try file ?? OutputFile(path)
      self.file = file
      try file.write(bytes)
    } else {
      try standardOutput(bytes)
    }
  }

  /// Puts the file, be it empty, in the place of the old one; without it the old one stays.
  func finish() throws {
    if path != nil, file == nil { try write([]) }
    try file?.finish()
  }
}
