import StimulusFunds

/// Files in one, stored as they are (ZIP, APPNOTE 6.3): the envelope of a workbook.
///
/// The same files give the same bytes, because every file has the same date.
struct ZipArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let start = Self.offset(bytes.count)
    let entry = Self.entry(name, content)
    bytes += Self.number(0x0403_4B50, 4) + entry + Self.number(0, 2) + name.utf8 + content
    // No comment, on the first disk, no attributes.
    directory +=
      Self.number(0x0201_4B50, 4) + Self.number(20, 2) + entry
      + [UInt8](repeating: 0, count: 12) + Self.number(start, 4) + name.utf8
    count += 1
  }

  /// The archive, with the directory at its end.
  var archive: [UInt8] {
    let count = Self.number(UInt32(self.count), 2)
    let end =
      Self.number(0x0605_4B50, 4) + Self.number(0, 4) + count + count
      + Self.number(Self.offset(directory.count), 4) + Self.number(Self.offset(bytes.count), 4)
      + Self.number(0, 2)
    return bytes + directory + end
  }

  /// What the file and the directory both tell of a file: version, names in UTF-8, stored, the first
  /// day that the format knows, checksum and sizes.
  private static func entry(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let size = number(offset(content.count), 4)
    return number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 2) + number(0x0021, 2)
      + number(CRC32.checksum(of: content), 4) + size + size
      + number(UInt32(name.utf8.count), 2)
  }

  /// The format counts in 32 bits; ``Workbook/isWritable`` holds the rows that keep it within.
  private static func offset(_ count: Int) -> UInt32 {
    guard let offset = UInt32(exactly: count) else {
      preconditionFailure("a workbook of more than four thousand million bytes")
    }
    return offset
  }

  private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }
}
