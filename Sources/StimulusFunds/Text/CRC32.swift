/// The checksum by which a zip archive tells whether a file in it is whole (CRC-32, ISO 3309).
package struct CRC32: Sendable {
  private var state: UInt32 = 0xFFFF_FFFF

  package init() {}

  /// The checksum of all bytes that were added.
  package var checksum: UInt32 { ~state }

  /// Adds bytes, a table look-up each.
  ///
  /// - Complexity: O(*n*).
  package mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      state = Self.table[Int(UInt8(truncatingIfNeeded: state) ^ bytes[index])] ^ (state >> 8)
    }
  }

  /// The checksum of some bytes.
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    var crc = CRC32()
    crc.add(bytes.span)
    return crc.checksum
  }

  /// What every byte does to the state: its remainder by the polynomial, lowest bit first.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { remainder, _ in
      remainder & 1 == 1 ? 0xEDB8_8320 ^ (remainder >> 1) : remainder >> 1
    }
  }
}
