import TestSupport
import Testing

@testable import StimulusFunds

struct RepeatFilterTests {
  @Test(arguments: [0, 1, 5, 1_000])
  func `what stands twice may always repeat`(count: Int) {
    var filter = RepeatFilter(count: count)
    let hashes = (0..<count).map { TextKey(text: "KK-\($0)").quickHash }
    for hash in hashes + hashes { filter.add(hash) }
    #expect(hashes.allSatisfy(filter.mayRepeat))
  }

  @Test func `of what stands once little is looked at in vain`() {
    var filter = RepeatFilter(count: 100_000)
    let hashes = (0..<100_000).map { TextKey(text: "2022-12-01/KK-\($0)").quickHash }
    for hash in hashes { filter.add(hash) }
    #expect(hashes.count(where: filter.mayRepeat) < 10_000)
  }

  @Test func `different texts and lengths have different hashes`() {
    let texts = ["", "\0", "\0\0", "12345678", "123456789", "12345678\0", "å", "ä", "a"]
    #expect(Set(texts.map { TextKey(text: $0).quickHash }).count == texts.count)
  }
}
