import StimulusFunds
import Testing

/// The examples that the standard publishes (FIPS 180-4).
struct SHA256Tests {
  @Test func `the published examples have their published digests`() {
    #expect(
      digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      digest(String(repeating: "a", count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `every length around the end of a block has a digest of its own`() {
    let digests = (50...130).map { digest(String(repeating: "a", count: $0)) }
    #expect(Set(digests).count == 81)
    #expect(digests.allSatisfy { $0.count == 64 })
  }

  @Test func `a length that leaves no room for its own count takes another block`() {
    #expect(
      digest(String(repeating: "a", count: 56))
        == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a")
  }

  private func digest(_ text: String) -> String { SHA256.digest(of: Array(text.utf8)) }
}
