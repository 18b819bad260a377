import Testing

@testable import StimulusFunds

struct AgreementTests {
  private let agreement: Agreement

  init() throws { agreement = try GoodFiles().agreement() }

  @Test func `funds, keys and tables are found by their ids`() throws {
    #expect(agreement.fund("ambulance")?.amount == (try Kronor(85_000_000)))
    #expect(agreement.key("care-recipients")?.subject == .county)
    #expect(agreement.table("bilaga-4")?.funds.last == "ambulance")
    #expect(agreement.fund("population") == nil)
    #expect(agreement.key("ambulance") == nil)
    #expect(agreement.table("bilaga-5") == nil)
  }

  @Test func `the key that counts inhabitants is known`() {
    #expect(agreement.inhabitantsKey?.id == "population")
    let stockholm = agreement.register.recipient(named: "Region Stockholm", in: ["regions"])
    #expect(
      stockholm.flatMap { agreement.inhabitants(of: $0)?.numerator } == 2_411_859)
  }

  @Test func `a copy takes other funds or keys and keeps the rest`() throws {
    let ambulance = try #require(agreement.fund("ambulance"))
    var changed = agreement
    changed.funds = [ambulance]
    #expect(changed.funds.map(\.id) == ["ambulance"])
    #expect(changed.keys.map(\.id) == agreement.keys.map(\.id))
    #expect(changed.total == agreement.total)
    var keyless = agreement
    keyless.keys = []
    #expect(keyless.inhabitantsKey == nil)
    #expect(keyless.funds.count == 11)
  }

  @Test
  func `the register holds 21 regions, 21 counties and 290 municipalities, Gotland among both`() {
    let names = { (group: String) in
      agreement.register.recipients(in: [group]).map(\.name)
    }
    #expect(names("regions").count == 21)
    #expect(names("counties").count == 21)
    #expect(names("municipalities").count == 290)
    #expect(names("municipalities").first == "Region Gotland")
    #expect(names("skr") == ["SKR"])
  }
}
