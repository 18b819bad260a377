import Apportionment
import TestSupport
import Testing

struct RecipientOrderTests {
  @Test func `permuting recipients permutes grants where nothing is tied`() throws {
    var generator = SeededGenerator()
    for _ in 0..<200 {
      let division = generator.division()
      let rounded = try division.rounded(.listedOrder)
      guard rounded.ties.isEmpty else { continue }
      let order = division.weights.indices.shuffled(using: &generator)
      let permuted = Division(amount: division.amount, weights: order.map { division.weights[$0] })
      let expected = order.map { rounded.units[$0] }
      #expect(
        try permuted.rounded(.listedOrder).units == expected,
        "\(division) in the order \(order), seed \(generator.seed)")
    }
  }

  @Test func `permuting recipients keeps the number of grants of each size`() throws {
    var generator = SeededGenerator()
    for _ in 0..<200 {
      let division = generator.division()
      let order = division.weights.indices.shuffled(using: &generator)
      let permuted = Division(amount: division.amount, weights: order.map { division.weights[$0] })
      let sizes = try division.rounded(.largerEntitlement).units.sorted()
      #expect(
        try permuted.rounded(.largerEntitlement).units.sorted() == sizes,
        "\(division) in the order \(order), seed \(generator.seed)")
    }
  }

  @Test func `the one listed first among equals changes with the order`() throws {
    let listed = try Division(amount: 2, weights: [1, 3]).rounded(.listedOrder)
    let turned = try Division(amount: 2, weights: [3, 1]).rounded(.listedOrder)
    #expect(listed.units == [1, 1])
    #expect(turned.units == [2, 0])
  }
}
