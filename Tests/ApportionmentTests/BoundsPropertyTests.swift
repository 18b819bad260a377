import Apportionment
import TestSupport
import Testing

struct BoundsPropertyTests {
  @Test func `bounds agree with rounds of capping and redistributing`() throws {
    var generator = SeededGenerator()
    var divided = 0
    for _ in 0..<400 {
      let bounds = generator.boundedCase()
      guard let expected = bounds.byRounds() else { continue }
      divided += 1
      #expect(try bounds.result() == expected, "\(bounds), seed \(generator.seed)")
    }
    #expect(divided > 50, "seed \(generator.seed)")
  }

  @Test func `bounded entitlements keep the sum and their bounds`() {
    var generator = SeededGenerator()
    for _ in 0..<400 {
      let bounds = generator.boundedCase()
      guard bounds.isPossible, let result = try? bounds.result() else { continue }
      let seed = generator.seed
      #expect(result.sum() == bounds.amount, "seed \(seed)")
      for (index, due) in result.enumerated() {
        #expect(due >= bounds.lower[index], "\(bounds), seed \(seed)")
        #expect(due <= bounds.upper[index] ?? due, "\(bounds), seed \(seed)")
      }
    }
  }

  @Test func `recipients between their bounds share in proportion to their weights`() {
    var generator = SeededGenerator()
    for _ in 0..<400 {
      let bounds = generator.boundedCase()
      guard let result = try? bounds.result() else { continue }
      let free = result.indices.filter {
        result[$0] > bounds.lower[$0] && result[$0] < bounds.upper[$0] ?? bounds.beyond
      }
      let multiples = free.map { result[$0] / Fraction(bounds.weights[$0]) }
      #expect(Set(multiples).count <= 1, "\(bounds), seed \(generator.seed)")
    }
  }

  @Test func `bounds fail exactly where they leave no division`() {
    var generator = SeededGenerator()
    for _ in 0..<400 {
      let bounds = generator.boundedCase()
      let isDivided = (try? bounds.result()) != nil
      #expect(isDivided == bounds.isPossible, "\(bounds), seed \(generator.seed)")
    }
  }
}
