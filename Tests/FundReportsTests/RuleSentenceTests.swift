import Apportionment
import Testing

@testable import FundReports
@testable import StimulusFunds

struct RuleSentenceTests {
  private func words(_ rule: Rule, count: Int? = nil) throws -> String {
    let agreement = try Sample.agreement2022()
    let recipients = agreement.register.recipients
    return RuleSentence(agreement: agreement, count: count, recipients: recipients).words(for: rule)
      .english
  }

  @Test func `a share names its key as printed and by id`() throws {
    #expect(
      try words(.share(key: "population"))
        == "in proportion to Befolkning 1/11 - 2021 (population)")
  }

  @Test func `a key that the agreement lacks is named by id`() throws {
    #expect(try words(.share(key: "beds")) == "in proportion to beds")
  }

  @Test func `equal parts`() throws {
    #expect(try words(.equal) == "in equal parts")
  }

  @Test func `growth tells that a decrease counts as zero`() throws {
    #expect(
      try words(.growth(from: "placement-weeks-2021", to: "placement-weeks-2022"))
        == "in proportion to the increase from VFU-veckor höstterminen 2021 (placement-weeks-2021) "
        + "to VFU-veckor höstterminen 2022, uppskattning (placement-weeks-2022), "
        + "a decrease counting as zero")
  }

  @Test func `a base tells to how many`() throws {
    let base = Rule.base(.amount(try Kronor(500_000)), then: .equal)
    #expect(
      try words(base, count: 21) == "500 000 kr to each of 21 recipients, the rest in equal parts")
    #expect(try words(base) == "500 000 kr to each, the rest in equal parts")
  }

  @Test func `kronor a unit tell their ceiling and what happens where the money does not suffice`()
    throws
  {
    let price = UnitPrice(price: Fraction(1, over: 3), key: "beds", ceiling: try Kronor(2_000_000))
    #expect(
      try words(.perUnit(price))
        == "1/3 kr per unit of beds, at most 2 000 000 kr each, all reduced in proportion where the "
        + "money does not suffice")
  }

  @Test(arguments: [
    (Qualification.Test.comparison(.atLeast, Fraction(4, over: 5)), "whose beds is at least 0,8"),
    (.comparison(.equal, .one), "whose beds is exactly 1"),
    (.rank(.highest, count: 5, ties: nil), "with the 5 highest values of beds"),
    (
      .rank(.lowest, count: 1, ties: .all),
      "with the lowest value of beds, all of equals at the cut"
    ),
  ])
  func `a qualification tells who qualifies`(test: Qualification.Test, those: String) throws {
    let excluded = Qualification(key: "beds", test: test, others: .excluded)
    #expect(
      try words(.qualified(excluded, then: .equal)) == "only between those \(those), in equal parts"
    )
    let forfeit = Qualification(key: "beds", test: test, others: .forfeit)
    #expect(
      try words(.qualified(forfeit, then: .equal))
        == "in equal parts, but only those \(those) get their part")
  }

  @Test func `a rule after another divides what is left`() throws {
    #expect(
      try words(.sequence(first: .share(key: "beds"), then: .equal))
        == "first in proportion to beds; what that leaves is divided in equal parts")
  }

  @Test func `fixed amounts are listed`() throws {
    let fixed = Rule.fixed([
      .init(recipient: "SKR", amount: try Kronor(53_000_000)),
      .init(recipient: "Region Skåne", amount: try Kronor(ore: 50)),
    ])
    #expect(try words(fixed) == "53 000 000 kr to SKR, 0,50 kr to Region Skåne")
  }

  @Test func `a blend tells each part's weight`() throws {
    let blend = Rule.blend([
      .init(weight: Fraction(7, over: 20), rule: .share(key: "care-recipients")),
      .init(weight: Fraction(13, over: 20), rule: .equal),
    ])
    #expect(
      try words(blend)
        == "7/20 in proportion to Antal insatser* per län (care-recipients) and 13/20 in equal parts"
    )
  }

  @Test func `a blend in a blend is in parentheses`() throws {
    let half = Fraction(1, over: 2)
    let inner = Rule.blend([
      .init(weight: half, rule: .share(key: "a")), .init(weight: half, rule: .share(key: "b")),
    ])
    let outer = Rule.blend([.init(weight: half, rule: inner), .init(weight: half, rule: .equal)])
    #expect(
      try words(outer)
        == "1/2 (1/2 in proportion to a and 1/2 in proportion to b) and 1/2 in equal parts")
    let base = Rule.base(.amount(try Kronor(500)), then: inner)
    #expect(
      try words(.blend([.init(weight: half, rule: base), .init(weight: half, rule: .equal)]))
        == "1/2 (500 kr to each, the rest 1/2 in proportion to a and 1/2 in proportion to b) "
        + "and 1/2 in equal parts")
  }

  @Test func `a base goes to each of those that the rule chooses`() throws {
    let base = Rule.base(.amount(try Kronor(500)), then: .equal)
    #expect(
      try words(.only(["A", "B"], then: base), count: 21)
        == "only between A, B, 500 kr to each of 2 recipients, the rest in equal parts")
    let split = Rule.split([
      .init(weight: Fraction(7, over: 10), recipients: ["A", "B"], rule: base),
      .init(weight: Fraction(3, over: 10), recipients: ["C", "D", "E"], rule: base),
    ])
    #expect(
      try words(split, count: 5)
        == "7/10 to A, B, 500 kr to each of 2 recipients, the rest in equal parts; "
        + "3/10 to C, D, E, 500 kr to each of 3 recipients, the rest in equal parts")
  }

  @Test func `only some recipients are named`() throws {
    #expect(
      try words(.only(["Region Skåne", "SKR"], then: .equal))
        == "only between Region Skåne, SKR, in equal parts")
  }

  @Test func `a split tells each part's weight, recipients and rule`() throws {
    let split = Rule.split([
      .init(weight: Fraction(7, over: 10), recipients: ["A", "B"], rule: .share(key: "beds")),
      .init(weight: Fraction(3, over: 10), recipients: ["C"], rule: .equal),
    ])
    #expect(
      try words(split) == "7/10 to A, B, in proportion to beds; 3/10 to C, in equal parts")
  }

  @Test func `bounds are amounts or keys, one or both`() throws {
    let least = Rule.EachAmount.amount(try Kronor(10_000))
    let rest = "each, the rest in the same proportions"
    #expect(
      try words(.bounds(atLeast: least, atMost: nil, then: .equal))
        == "in equal parts, but at least 10 000 kr \(rest)")
    #expect(
      try words(.bounds(atLeast: nil, atMost: .key("beds"), then: .equal))
        == "in equal parts, but at most beds kr \(rest)")
    #expect(
      try words(.bounds(atLeast: least, atMost: .key("population"), then: .equal))
        == "in equal parts, but at least 10 000 kr and at most Befolkning 1/11 - 2021 (population) "
        + "kr \(rest)")
  }
}
