import TestSupport
import Testing

@testable import StimulusFunds

struct UTF8CheckTests {
  @Test func `characters of every length are valid, wherever they stand`() {
    let text = "abcdefgh Å€😀 ijklmnopq\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"
    for start in 0..<9 {
      let bytes = Array((String(repeating: "x", count: start) + text).utf8)
      #expect(UTF8Check.firstInvalidOffset(in: bytes) == nil)
    }
    #expect(UTF8Check.firstInvalidOffset(in: []) == nil)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0x80],
      [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF1, 0x80, 0x80], [0xF1, 0x80, 0x41, 0x80], [0xFF],
    ] as [[UInt8]])
  func `what is no character is found where it begins`(bytes: [UInt8]) {
    for start in [0, 1, 7, 8, 9, 20] {
      let before = [UInt8](repeating: 0x61, count: start)
      #expect(UTF8Check.firstInvalidOffset(in: before + bytes + [0x62]) == start)
    }
  }

  @Test func `a text looked through in halves has its fault where the whole has it`() {
    var generator = SeededGenerator()
    let seed = generator.seed
    let text = Array("Å€😀 a".utf8)
    for _ in 0..<3_000 {
      var bytes = (0..<Int.random(in: 0...3, using: &generator)).flatMap { _ in text }
      if !bytes.isEmpty, Bool.random(using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
          in: 0x7F ... .max, using: &generator)
      }
      #expect(
        UTF8Check.firstInvalidOffset(in: bytes, halvedFrom: 0)
          == UTF8Check.firstInvalidOffset(in: bytes), "\(bytes), seed \(seed)")
    }
  }

  @Test func `it agrees with the library on every pair of bytes and on changed texts`() {
    for first in UInt8.min ... .max {
      for second in UInt8.min ... .max {
        let bytes = [first, second]
        let isText = String(validating: bytes, as: UTF8.self) != nil
        #expect((UTF8Check.firstInvalidOffset(in: bytes) == nil) == isText, "\(bytes)")
      }
    }
    var generator = SeededGenerator()
    let text = Array("Jämtland Härjedalen; 1 234,5 kr – €😀".utf8)
    for _ in 0..<20_000 {
      var bytes = text
      bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
        in: .min ... .max, using: &generator)
      let isText = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Check.firstInvalidOffset(in: bytes) == nil) == isText, "\(bytes)")
    }
  }
}
