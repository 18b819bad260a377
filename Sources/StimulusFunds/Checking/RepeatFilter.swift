/// Tells what may stand more than once from what surely stands once, in a few bits for each.
///
/// Of a million references almost all stand once; to keep them all in a table would cost more than
/// everything else that a ledger is asked. What may stand more than once is then looked at for certain.
struct RepeatFilter {
  private var seen: [UInt64]
  private var again: [UInt64]
  private let mask: UInt64

  /// A filter for about so many values.
  init(count: Int) {
    // Sixteen bits for each value: about one of thirty is looked at in vain.
    let words = max(1, (count / 4).nextPowerOfTwo)
    (seen, again) = (Array(repeating: 0, count: words), Array(repeating: 0, count: words))
    mask = UInt64(words * 64 - 1)
  }

  /// Notes a value by its hash.
  mutating func add(_ hash: UInt64) {
    let (word, bit) = place(of: hash)
    if seen[word] & bit == 0 { seen[word] |= bit } else { again[word] |= bit }
  }

  /// Whether a value may have been noted more than once; where it has been, it may.
  func mayRepeat(_ hash: UInt64) -> Bool {
    let (word, bit) = place(of: hash)
    return again[word] & bit != 0
  }

  private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
    let position = hash & mask
    return (Int(position / 64), 1 << (position % 64))
  }
}

extension Int {
  /// The least power of two that is not below the number.
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}

extension UInt64 {
  /// The number with its bits mixed, so that numbers near each other are far apart.
  var mixed: UInt64 {
    // The finisher of SplitMix64, which maps different numbers to different ones.
    var bits = self ^ (self >> 30)
    bits = bits &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

extension TextKey {
  /// A quick hash of the bytes, for a ``RepeatFilter``.
  var quickHash: UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var (hash, word) = (UInt64(bytes.count), UInt64(0))
      for (position, byte) in bytes.enumerated() {
        word = word << 8 | UInt64(byte)
        if position % 8 == 7 { (hash, word) = ((hash ^ word).mixed, 0) }
      }
      return (hash ^ word).mixed
    }
  }
}
