import StimulusFunds
import Testing

@testable import FundReports

struct FundTableTests {
  private func fundTable(_ allocation: AgreementAllocation, _ fund: String) throws -> Allocation {
    try #require(allocation.allocation(of: fund))
  }

  @Test func `grants stand beside entitlements with what they carry`() throws {
    let table = try fundTable(Sample.small(), "care").table
    #expect(
      SampleReport(blocks: [.table(table)]).rendered(as: .text) == """
        Recipient      Entitlement  Grant  Carries
        ─────────────  ───────────  ─────  ───────
        Norr, "stora"     33,3333…     34       +1
        Söder|Öster       33,3333…     33
        Väst              33,3333…     33
        ─────────────  ───────────  ─────  ───────
        Total                  100    100       +1

        """)
  }

  @Test func `a residual that the agreement places names its place`() throws {
    #expect(
      try fundTable(Sample.allocation2022(), "ambulance").residualSentence.english
        == "Rounded to the nearest krona; residual +1 kr, carried as the agreement has it (Bilaga 4): "
        + "Region Blekinge +1.")
    #expect(
      try fundTable(Sample.allocation2022(), "workforce-regions").residualSentence.english
        == "Rounded to the nearest krona; residual +2 kr, carried as the agreement has it (Bilaga 4): "
        + "Region Skåne +1, Region Värmland +1.")
  }

  @Test func `no residual is said too`() throws {
    #expect(
      try fundTable(Sample.allocation2022(), "skr").residualSentence.english
        == "Rounded to the nearest krona; no residual.")
  }

  @Test func `a tie names those it was between`() throws {
    let small = try fundTable(Sample.small(members: #", "rounding": {"unit": 0.01}"#), "care")
    #expect(
      small.residualSentence.english
        == "Rounded to the nearest 0,01 kr; residual +0,01 kr, by the largest remainders: "
        + "Norr, \"stora\" +0,01. Equal remainders, decided by the tie rule: "
        + "Norr, \"stora\", Söder|Öster, Väst.")
  }
}
