/// A prefix code of a deflated text, looked up by the next bits at once.
struct PrefixCode {
  /// The length of the longest code word.
  private let longest: Int
  /// For every value of that many bits the symbol, times 16, and the length of its code word; 0 where
  /// no word begins so.
  private let entries: [UInt16]

  /// A code of the lengths of its words by symbol, 0 for a symbol without one, each at most 15.
  ///
  /// - Throws: ``InflateFault`` where more words are told than there can be, or too few by more than
  ///   one word alone.
  init(lengths: [UInt8]) throws(InflateFault) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    longest = counts.lastIndex { $0 > 0 } ?? 1
    var next = [Int](repeating: 0, count: 17)
    var code = 0
    for length in 1...15 {
      next[length] = code
      code = (code + counts[length]) << 1
      if code > 2 << length { throw .damaged }
    }
    let words = counts.reduce(0, +)
    if code < 1 << 16, words > 1 { throw .damaged }
    var entries = [UInt16](repeating: 0, count: 1 << longest)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      let first = Self.reversed(next[length], bits: length)
      next[length] += 1
      for entry in stride(from: first, to: entries.count, by: 1 << length) {
        entries[entry] = UInt16(symbol << 4 | length)
      }
    }
    self.entries = entries
  }

  /// Takes a symbol; the reader's buffer must be filled.
  func symbol(_ reader: inout BitReader) throws(InflateFault) -> Int {
    let entry = Int(entries[reader.peek(longest)])
    if entry == 0 { throw .damaged }
    try reader.drop(entry & 15)
    return entry >> 4
  }

  private static func reversed(_ code: Int, bits: Int) -> Int {
    var (code, reversed) = (code, 0)
    for _ in 0..<bits {
      reversed = reversed << 1 | code & 1
      code >>= 1
    }
    return reversed
  }
}
