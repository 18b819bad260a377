#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is no ordinary file but can be read: a pipe, as a shell makes it for `<(command)`, or a
/// device.
enum StreamFile {
  /// More than any table of an agreement, and an end for a device that has none.
  private static let mostBytes = 1 << 26

  /// The bytes up to the end; nil where they cannot be read or have no end within 64 MB.
  static func bytes(at path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < mostBytes {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
    }
    return nil
  }
}
