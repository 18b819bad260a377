import FundReports
import StimulusFunds
import Testing

struct ExplanationReportTests {
  private func lines(_ start: String, _ name: String, _ fund: String) throws -> [String] {
    try ExplainedAgreement.lines(
      start, for: name, in: ExplainedAgreement.of2022(), fund: fund)
  }

  @Test func `the ambulance grant of Blekinge is told to the krona`() throws {
    #expect(
      try lines("Arithmetic", "Region Blekinge", "ambulance") == [
        "500 000 + (85 000 000 − 21 × 500 000) × 158 999 ÷ 10 443 100 = 1 634 282,4927…"
      ])
    #expect(
      try lines("Rounding", "Region Blekinge", "ambulance") == ["to the nearest krona, 1 634 282."])
    let residual = try #require(lines("Residual", "Region Blekinge", "ambulance").first)
    #expect(
      residual.hasPrefix("carries +1 kr of the fund's residual of +1 kr, which gives 1 634 283"))
    #expect(residual.contains("the agreement decides so (Bilaga 4, ”Region Blekinge 158 999"))
    #expect(residual.hasSuffix("Largest remainder would have done the same."))
    #expect(
      try lines("Key", "Region Blekinge", "ambulance") == [
        "Befolkning 1/11 - 2021 (population), 158 999 of 10 443 100 invånare, on 2021-11-01. "
          + "From Bilaga 3 och 4, kolumnen Befolkning 1/11 - 2021."
      ])
  }

  @Test func `where the parties carried by hand, largest remainder is told beside it`() throws {
    let varmland = try #require(lines("Residual", "Region Värmland", "workforce-regions").first)
    #expect(
      varmland.hasSuffix(
        "Largest remainder would have given 53 227 561, with the residual carried by: "
          + "Region Kalmar län +1, Region Skåne +1."))
    let kalmar = try #require(lines("Residual", "Region Kalmar län", "workforce-regions").first)
    #expect(kalmar.hasPrefix("carries no part of the fund's residual of +2 kr"))
    #expect(kalmar.contains("Largest remainder would have given 46 426 771"))
    #expect(try lines("Residual", "Region Uppsala", "workforce-regions").isEmpty)
  }

  @Test func `a blend lists both of its keys and the notes that touch the fund`() throws {
    let fund = "specialist-nurses-municipalities"
    #expect(try lines("Key", "Jönköpings län", fund).count == 2)
    #expect(try lines("Note", "Jönköpings län", fund).count == 4)
    #expect(
      try lines("Source", "Jönköpings län", fund).first?.hasPrefix("avsnitt 9, första") == true)
  }

  @Test func `the total is the sum of the grants, and is told per inhabitant`() throws {
    let allocation = try ExplainedAgreement.of2022()
    let name = "Region Blekinge"
    let total = try ExplainedAgreement.lines("Per inhabitant", for: name, in: allocation)
    #expect(total == ["77 532 246 ÷ 158 999 = 487,6272… kr (Befolkning 1/11 - 2021)"])
    let value = try DeskCalculator.value(of: "77 532 246 ÷ 158 999")
    #expect(value.cutOff == "487,6272…")
    #expect(try ExplainedAgreement.lines("Per inhabitant", for: "SKR", in: allocation).isEmpty)
  }

  @Test func `a bound that binds says so, for itself and for the others`() throws {
    let rule = #"{"bounds": {"atMost": 40}, "then": {"share": "k"}}"#
    let allocation = try ExplainedAgreement.small(amount: "100", rule: rule)
    #expect(
      try ExplainedAgreement.lines("Remark", for: "C", in: allocation) == [
        "the most that each gets, 40 kr, binds."
      ])
    #expect(
      try ExplainedAgreement.lines("Remark", for: "A", in: allocation) == [
        "bounds bind for B, C, who get 80 kr; the others share the rest."
      ])
  }

  @Test func `a decrease is said to count as no increase`() throws {
    let rule = #"{"growth": {"from": "k", "to": "l"}}"#
    let allocation = try ExplainedAgreement.small(amount: "100", rule: rule)
    #expect(
      try ExplainedAgreement.lines("Remark", for: "B", in: allocation) == [
        "l is not above k, which counts as no increase."
      ])
  }

  @Test func `equal remainders name those the tie rule chose between`() throws {
    let allocation = try ExplainedAgreement.small(amount: "100", rule: #""equal""#)
    #expect(
      try ExplainedAgreement.lines("Residual", for: "A", in: allocation) == [
        "carries +1 kr of the fund's residual of +1 kr, which gives 34; the agreement names "
          + "nobody, so the largest remainders do. Equal remainders, decided by the tie rule: "
          + "A, B, C."
      ])
  }

  @Test func `the JSON carries the schema, the line and every key value`() throws {
    let allocation = try ExplainedAgreement.of2022()
    let recipient = try #require(allocation.recipients(called: "Region Blekinge").first)
    let json = ExplanationReport(
      try Explanation(of: recipient, in: allocation, fund: "ambulance")
    ).rendered(as: .json)
    #expect(json.hasPrefix("{\n  \"schema\": \"fordela-explanation/2\",\n"))
    #expect(json.contains(#"{"value": 158999, "meaning": "key-value", "key": "population"}"#))
    #expect(json.contains(#"{"subject": "25", "value": 249752}"#))
    #expect(json.contains(#""perInhabitant": {"key": "population", "inhabitants": 158999,"#))
  }
}
