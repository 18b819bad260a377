import StimulusFunds
import Testing

struct CRC32Tests {
  @Test func `the check value of the standard is met`() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func `nothing and a sentence have their published checksums`() {
    #expect(CRC32.checksum(of: []) == 0)
    let sentence = "The quick brown fox jumps over the lazy dog"
    #expect(CRC32.checksum(of: Array(sentence.utf8)) == 0x414F_A339)
  }

  @Test func `bytes added in pieces have the checksum of the whole`() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for cut in [0, 1, 499, 1_000] {
      var crc = CRC32()
      crc.add(Array(bytes[..<cut]).span)
      crc.add(Array(bytes[cut...]).span)
      #expect(crc.checksum == CRC32.checksum(of: bytes))
    }
  }
}
