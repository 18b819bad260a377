import Apportionment
import Testing

@testable import StimulusFunds

struct RuleTests {
  @Test func `a share reads its key and growth reads both`() {
    #expect(Rule.share(key: "population").keys == ["population"])
    #expect(Rule.growth(from: "weeks-2021", to: "weeks-2022").keys == ["weeks-2021", "weeks-2022"])
    #expect(Rule.equal.keys.isEmpty)
    #expect(Rule.fixed([]).keys.isEmpty)
  }

  @Test func `rules inside rules are read in reading order, each key once`() throws {
    let half = Fraction(1, over: 2)
    let blend = Rule.blend([
      .init(weight: half, rule: .share(key: "population")),
      .init(weight: half, rule: .base(.amount(.one), then: .share(key: "care-recipients"))),
    ])
    let split = Rule.split([
      .init(weight: half, recipients: ["a"], rule: .only(["a"], then: .share(key: "weeks"))),
      .init(weight: half, recipients: ["b"], rule: blend),
    ])
    #expect(split.keys == ["weeks", "population", "care-recipients"])
    #expect(
      Rule.blend([.init(weight: .one, rule: blend), .init(weight: half, rule: blend)]).keys
        == ["population", "care-recipients"])
  }

  @Test func `bounds read the keys they are taken from before the rule within`() {
    let bounds = Rule.bounds(
      atLeast: .key("grants-2021"), atMost: .key("ceiling"), then: .share(key: "population"))
    #expect(bounds.keys == ["grants-2021", "ceiling", "population"])
    let amounts = Rule.bounds(atLeast: .amount(.one), atMost: nil, then: .share(key: "population"))
    #expect(amounts.keys == ["population"])
  }
}
