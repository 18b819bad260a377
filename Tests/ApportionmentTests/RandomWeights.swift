import TestSupport

extension SeededGenerator {
  /// Weights that are not all zero.
  mutating func weights(_ count: ClosedRange<Int>, upTo most: Int128) -> [Int128] {
    let weights = (0..<Int.random(in: count, using: &self)).map { _ in
      Int128(Int64.random(in: 0...Int64(most), using: &self))
    }
    return weights.allSatisfy { $0 == 0 } ? weights.map { _ in 1 } : weights
  }
}
