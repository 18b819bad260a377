import StimulusFunds
import Testing

struct BoundsRuleTests {
  private func bounded(
    _ bounds: String, beds: [String] = ["6", "3", "1"], limits: [String] = ["0", "0", "0"]
  ) -> SmallAgreement {
    SmallAgreement(
      rule: #"{"bounds": \#(bounds), "then": {"share": "beds"}}"#,
      keys: ["beds": beds, "limits": limits])
  }

  @Test func `bounds that nobody reaches change nothing`() throws {
    let small = bounded(#"{"atLeast": 10, "atMost": 60}"#)
    #expect(try small.entitlements() == ["60", "30", "10"])
  }

  @Test func `at least an amount takes from the others in proportion`() throws {
    #expect(try bounded(#"{"atLeast": 20}"#).entitlements() == ["160/3", "80/3", "20"])
  }

  @Test func `at most an amount gives the rest to the others in proportion`() throws {
    #expect(try bounded(#"{"atMost": 50}"#).entitlements() == ["50", "75/2", "25/2"])
  }

  @Test func `what is redistributed may push another to its bound`() throws {
    #expect(try bounded(#"{"atMost": 35}"#).grants() == ["35", "35", "30"])
    #expect(try bounded(#"{"atLeast": 30}"#).grants() == ["40", "30", "30"])
  }

  @Test func `a least and a most hold at once`() throws {
    #expect(try bounded(#"{"atLeast": 15, "atMost": 50}"#).grants() == ["50", "35", "15"])
  }

  @Test func `a key bounds each by its own value`() throws {
    let least = bounded(#"{"atLeast": {"key": "limits"}}"#, limits: ["50", "35", "5"])
    #expect(try least.entitlements() == ["390/7", "35", "65/7"])
    let most = bounded(#"{"atMost": {"key": "limits"}}"#, limits: ["40", "100", "100"])
    #expect(try most.grants() == ["40", "45", "15"])
    let fractional = bounded(#"{"atMost": {"key": "limits"}}"#, limits: ["57.5", "100", "100"])
    #expect(try fractional.entitlements() == ["115/2", "255/8", "85/8"])
  }

  @Test func `a recipient due nothing gets its least`() throws {
    let small = bounded(#"{"atLeast": 4}"#, beds: ["3", "1", "0"])
    #expect(try small.grants() == ["72", "24", "4"])
  }

  @Test func `least amounts above the fund are refused by how much`() throws {
    let fault = try bounded(#"{"atLeast": 40}"#).fault()
    #expect(fault == .leastAboveAmount(excess: .init(20)))
    #expect(fault.fault.english == "the least amounts sum to 20 kr above the amount to divide")
    let half = try bounded(
      #"{"atLeast": {"key": "limits"}}"#, limits: ["33.5", "33.5", "33.5"]
    ).fault()
    #expect(half.fault.english == "the least amounts sum to 0,5 kr above the amount to divide")
  }

  @Test func `most amounts below the fund are refused by how much`() throws {
    let fault = try bounded(#"{"atMost": 30}"#).fault()
    #expect(fault == .mostBelowAmount(shortfall: .init(10)))
    #expect(fault.fault.english == "the most amounts leave 10 kr to nobody")
    #expect(
      fault.repair.english == "raise the most amounts by that much, or lower the fund, "
        + "or add \"rest\": \"unallocated\"")
  }

  @Test func `a most below its least is refused by how much and for whom`() throws {
    let fault = try bounded(
      #"{"atLeast": 20, "atMost": {"key": "limits"}}"#, limits: ["90", "12.5", "90"]
    ).fault()
    #expect(fault.fault.english == "the most for Söder is 7,5 kr below its least")
    #expect(fault.repair.english == "lower its least or raise its most")
  }
}
