import Testing

@testable import StimulusFunds

struct TwofoldSumTests {
  @Test func `öre and Decimal give one sum`() throws {
    var sum = TwofoldSum(count: 3)
    for ore in [1, 99, -50] { sum.add(try Kronor(ore: ore)) }
    #expect(sum.ore == 50)
    #expect(sum.total.plainDigits == "0.5")
  }

  @Test(arguments: [0, 1, 64, 65, 1_000, 10_007])
  func `amounts are summed alike in blocks and one by one`(count: Int) throws {
    var sum = TwofoldSum(count: count)
    for number in 0..<count { sum.add(try Kronor(ore: number * 7 - 1_000)) }
    #expect(sum.total.ore == 7 * count * (count - 1) / 2 - 1_000 * count)
  }

  @Test func `a sum passes the bounds on its way and is refused at its end`() throws {
    var sum = TwofoldSum(count: 3)
    let most = try Kronor(10_000_000_000_000)
    for amount in [most, most] { sum.add(amount) }
    #expect(throws: KronorError.outOfBounds("20000000000000")) { try sum.checkedTotal() }
    sum.add(try Kronor(-10_000_000_000_000))
    #expect(try sum.checkedTotal() == most)
  }

  @Test(arguments: [-7, 0, 5, 99, 1_000_000_000_000_000])
  func `a sum of a ledger has no bounds and is taken twice all the same`(ore: Int) {
    var sum = TwofoldSum(count: 1_000)
    for _ in 0..<1_000 { sum.add(ore: ore) }
    #expect(sum.sum == KronorSum(ore: 1_000 * Int128(ore)))
  }
}
