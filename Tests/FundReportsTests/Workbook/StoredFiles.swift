import StimulusFunds
import Testing

/// The files of a zip archive that stores them as they are, read by the directory at its end.
struct StoredFiles {
  /// The names, in the order of the directory.
  private(set) var names: [String] = []
  private var contents: [String: [UInt8]] = [:]

  init(_ archive: [UInt8]) throws {
    let end = archive.count - 22
    try #require(end >= 0 && Self.number(archive, end, 4) == 0x0605_4B50)
    var place = Self.number(archive, end + 16, 4)
    for _ in 0..<Self.number(archive, end + 10, 2) {
      try #require(Self.number(archive, place, 4) == 0x0201_4B50)
      let (size, length) = (
        Self.number(archive, place + 24, 4), Self.number(archive, place + 28, 2)
      )
      let name = String(decoding: archive[(place + 46)..<(place + 46 + length)], as: UTF8.self)
      let start = Self.number(archive, place + 42, 4)
      try #require(Self.number(archive, start, 4) == 0x0403_4B50)
      try #require(Self.number(archive, start + 26, 2) == length)
      let content = Array(archive[(start + 30 + length)..<(start + 30 + length + size)])
      try #require(Self.number(archive, place + 16, 4) == Int(CRC32.checksum(of: content)))
      names.append(name)
      contents[name] = content
      place += 46 + length
    }
    try #require(place == end)
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    String(decoding: try #require(contents[name]), as: UTF8.self)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }
}
