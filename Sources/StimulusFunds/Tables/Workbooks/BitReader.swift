/// Reads bits, the lowest of each byte first, as a deflated text has them.
struct BitReader {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  private var buffer: UInt64 = 0
  /// How many bits of the buffer are of the text; beyond its end there are none.
  private var count = 0

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Fills the buffer with at least 56 bits, where there are so many.
  mutating func fill() {
    while count <= 56, position < end {
      buffer |= UInt64(bytes[position]) << UInt64(count)
      position += 1
      count += 8
    }
  }

  /// The next bits without taking them, with zeros beyond the end.
  func peek(_ bits: Int) -> Int { Int(truncatingIfNeeded: buffer & (1 << UInt64(bits) - 1)) }

  /// Takes bits that are in the buffer.
  mutating func drop(_ bits: Int) throws(InflateFault) {
    if bits > count { throw .damaged }
    buffer >>= UInt64(bits)
    count -= bits
  }

  /// Takes up to 32 bits.
  mutating func take(_ bits: Int) throws(InflateFault) -> Int {
    fill()
    let value = peek(bits)
    try drop(bits)
    return value
  }

  /// Leaves the rest of the byte that was begun.
  mutating func finishByte() throws(InflateFault) { try drop(count % 8) }
}
