import Testing

@testable import StimulusFunds

struct EncodingGuessTests {
  private func guess(_ bytes: [UInt8]) -> EncodingGuess { EncodingGuess(bytes) }

  @Test func `a Swedish letter counts beside a letter on either side of it`() {
    let before = guess([0x20, 0x61, 0xE5, 0x20])
    #expect(before.encoding == .windows1252)
    #expect(before.word == "aå")
    let after = guess([0x20, 0xE5, 0x61, 0x20])
    #expect(after.encoding == .windows1252)
    #expect(after.word == "åa")
  }

  @Test func `a letter that stands alone suggests nothing`() {
    for bytes: [UInt8] in [[0x20, 0xE5, 0x20], [0x61, 0x20, 0xE5, 0x20, 0x61], [0xE5]] {
      #expect(guess(bytes).word == nil)
    }
  }

  @Test func `the first word that suggests it is told with its line`() {
    let guess = guess(Array("a\nb\n".utf8) + [0x53, 0x6B, 0x86, 0x6E, 0x65])
    #expect(guess.encoding == .codePage437)
    #expect(guess.word == "Skåne")
    #expect(guess.line == 3)
  }
}
