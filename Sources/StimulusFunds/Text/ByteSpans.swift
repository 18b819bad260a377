/// A few bytes below 64, looked for by a shift: every mark that ends a field of CSV is one.
struct LowBytes {
  private let bits: UInt64

  init(_ bytes: [UInt8]) {
    precondition(bytes.allSatisfy { $0 < 64 }, "the separator of a table is no letter")
    bits = bytes.reduce(0) { $0 | 1 << UInt64($1) }
  }

  func contains(_ byte: UInt8) -> Bool { byte < 64 && bits &>> UInt64(byte) & 1 == 1 }
}

extension Span<UInt8> {
  /// Whether these are the bytes of another span of the same length, compared eight at a time.
  func hasSameBytes(as other: Span<UInt8>) -> Bool {
    let (own, others) = (bytes, other.bytes)
    var position = 0
    while position + 8 <= count {
      let word = own.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word != others.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) {
        return false
      }
      position += 8
    }
    while position < count {
      if self[position] != other[position] { return false }
      position += 1
    }
    return true
  }
}
