import StimulusFunds
import Testing

struct AlabamaParadoxTests {
  /// 6, 6 and 2 by the largest remainders: 10 gives 4, 4, 2 and 11 gives 5, 5, 1.
  private var ten: SmallAgreement {
    var small = SmallAgreement(amount: "10")
    small.keys = ["beds": ["6", "6", "2"]]
    return small
  }

  @Test func `a grant that falls while its fund rises is a paradox`() throws {
    var eleven = ten
    eleven.amount = "11"
    let comparison = try Comparison(before: ten.agreement(), after: eleven.agreement())
    let paradox = try #require(comparison.paradoxes.first)
    #expect(comparison.paradoxes.count == 1)
    #expect(paradox.recipient == "Väst")
    #expect([paradox.before, paradox.after].map(\.plainDigits) == ["2", "1"])
  }

  @Test func `a grant that rises while its fund falls is one too`() throws {
    var eleven = ten
    eleven.amount = "11"
    let comparison = try Comparison(before: eleven.agreement(), after: ten.agreement())
    #expect(comparison.paradoxes.map(\.before.plainDigits) == ["1"])
    #expect(comparison.paradoxes.map(\.after.plainDigits) == ["2"])
  }

  @Test func `a fund that rises for all has none`() throws {
    var twenty = ten
    twenty.amount = "20"
    #expect(try Comparison(before: ten.agreement(), after: twenty.agreement()).paradoxes.isEmpty)
  }
}
