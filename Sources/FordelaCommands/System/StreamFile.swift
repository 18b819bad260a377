/// What is no ordinary file but can be read: a pipe, as a shell makes it for `<(command)`, or a
/// device.
enum StreamFile {
  /// More than any table of an agreement, and an end for a device that has none.
  private static let maxBytes = 1 << 26

  /// The bytes up to the end; nil where they cannot be read or have no end within 64 MB.
  static func bytes(at path: String) -> [UInt8]? {
    guard let descriptor = Descriptor(reading: path) else { return nil }
    defer { descriptor.close() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < maxBytes {
      guard let count = descriptor.read(into: &buffer) else { return nil }
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
    }
    return nil
  }
}
