/// The digest by which anybody can tell whether a file is the one that was read (SHA-256, FIPS 180-4).
package enum SHA256 {
  /// The digest of some bytes, in 64 hexadecimal digits.
  ///
  /// - Complexity: O(*n*).
  package static func digest(of bytes: [UInt8]) -> String {
    var hash = initial
    var schedule = [UInt32](repeating: 0, count: 64)
    let whole = bytes.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { mix(bytes, start, &hash, &schedule) }
    let rest = Array(bytes[whole...]) + padding(afterCount: bytes.count)
    for start in stride(from: 0, to: rest.count, by: 64) { mix(rest, start, &hash, &schedule) }
    return hash.map { String($0, radix: 16).zeroPadded(to: 8) }.joined()
  }

  /// A one, zeros up to eight bytes before the end of a block, and the count of bits.
  private static func padding(afterCount count: Int) -> [UInt8] {
    let zeros = (119 - count % 64) % 64
    let bits = UInt64(count) * 8
    return [0x80] + [UInt8](repeating: 0, count: zeros)
      + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
  }

  /// Mixes the block of 64 bytes from `start` on into the hash.
  private static func mix(
    _ bytes: [UInt8], _ start: Int, _ hash: inout [UInt32], _ words: inout [UInt32]
  ) {
    schedule(bytes.span.bytes.extracting(start..<start + 64), &words)
    let inputs = words.span
    var (a, b, c, d, e, f, g, h) = (
      hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7]
    )
    // After a round every word takes the place of the next: eight rounds bring all of them home.
    for index in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, inputs[index])
      round(h, a, b, &c, d, e, f, &g, inputs[index + 1])
      round(g, h, a, &b, c, d, e, &f, inputs[index + 2])
      round(f, g, h, &a, b, c, d, &e, inputs[index + 3])
      round(e, f, g, &h, a, b, c, &d, inputs[index + 4])
      round(d, e, f, &g, h, a, b, &c, inputs[index + 5])
      round(c, d, e, &f, g, h, a, &b, inputs[index + 6])
      round(b, c, d, &e, f, g, h, &a, inputs[index + 7])
    }
    hash[0] &+= a
    hash[1] &+= b
    hash[2] &+= c
    hash[3] &+= d
    hash[4] &+= e
    hash[5] &+= f
    hash[6] &+= g
    hash[7] &+= h
  }

  /// The 64 words that a block of 64 bytes becomes, the constants added.
  private static func schedule(_ block: RawSpan, _ words: inout [UInt32]) {
    var words = words.mutableSpan
    for index in 0..<16 {
      words[index] = UInt32(
        bigEndian: block.unsafeLoadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = rotated(early, 7) ^ rotated(early, 18) ^ (early &>> 3)
      let second = rotated(late, 17) ^ rotated(late, 19) ^ (late &>> 10)
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    let constants = constants.span
    for index in 0..<64 { words[index] &+= constants[index] }
  }

  /// One of the 64 rounds: two of the words become others, and the rest only change their places.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ input: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    h = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ input
    d = d &+ h
    h = h &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 - count)
  }

  /// The first 32 bits of the fractional parts of the square roots of the first eight primes.
  private static let initial: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
