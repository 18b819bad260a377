import StimulusFunds
import Testing

struct CrossSumVerificationTests {
  @Test func `a stated sum that its funds do not reach is found`() throws {
    let agreement = try Agreement2022.agreement { name, text in
      name == "agreement.json"
        ? text.split(separator: "3172000000").joined(separator: "3172000001") : text
    }
    let verification = try Agreement2022.verification(of: AgreementAllocation(of: agreement))
    #expect(!verification.agrees)
    #expect(verification.findingCount == 1)
    let failed = verification.crossSums.filter { !$0.holds }
    #expect(failed.map(\.stated.name) == ["Utvecklingen av den nära vården"])
    #expect(failed.map(\.stated.amount.plainDigits) == ["3172000001"])
    #expect(failed.map(\.computed.plainDigits) == ["3172000000"])
  }

  @Test func `a fund of another amount breaks its table, its total and every sum it is in`() throws
  {
    let agreement = try Agreement2022.agreement { name, text in
      if name != "agreement.json" { return text }
      return text.split(separator: #"{"SKR": 53000000}"#).joined(separator: #"{"SKR": 53000001}"#)
        .split(separator: #""amount": 53000000,"# + "\n      \"recipients\"")
        .joined(separator: #""amount": 53000001,"# + "\n      \"recipients\"")
        .split(separator: #""total": 6373000000"#).joined(separator: #""total": 6373000001"#)
    }
    let verification = try Agreement2022.verification(of: AgreementAllocation(of: agreement))
    #expect(
      verification.tables.flatMap(\.findings).map {
        "\($0.row): \($0.difference?.plainDecimal ?? "")"
      } == [
        "Medel till SKR för insatser som stödjer genomförandet av överenskommelsen: -1",
        "Totalt – Överenskommelsen: -1",
      ])
    let failed = verification.crossSums.filter { !$0.holds }
    #expect(
      failed.map { "\($0.stated.citation.section) \($0.stated.name)" } == [
        "2.2 Överenskommelsen", "2.2 SKR", "8 Överenskommelsen", "10.1 Överenskommelsen",
        "10.1 SKR",
      ])
  }
}
