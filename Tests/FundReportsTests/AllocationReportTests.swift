import StimulusFunds
import Testing

@testable import FundReports

struct AllocationReportTests {
  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test func `the text has the appendices, the other funds, what awaits data and a verdict`() throws
  {
    let report = AllocationReport(of: try Sample.allocation2022(), closing: .same("De stämmer."))
    let lines = lines(report.rendered(as: .text))
    #expect(lines.first == "God och nära vård 2022")
    let headings = [
      "Bilaga 3. Medel till kommunerna (länsvis)", "Bilaga 4. Medel till regionerna",
      "Funds outside the appendices",
      "skr: Medel till SKR för insatser som stödjer genomförandet av överenskommelsen, SKR",
      "Awaiting data",
    ]
    #expect(lines.filter { headings.contains(String($0)) }.map(String.init) == headings)
    #expect(
      lines.suffix(4).joined(separator: "\n") == """
          clinical-placements: VFU-satsning, 250 000 000 kr, needs placement-weeks-2021 and \
        placement-weeks-2022
        These funds are not zero: nobody's part of them is known yet.
        Allocated 6 123 000 000 kr of 6 373 000 000 kr; 250 000 000 kr await data.
        De stämmer.
        """)
  }

  @Test func `the text has the published totals`() throws {
    let text = AllocationReport(of: try Sample.allocation2022(), closing: .none).rendered(as: .text)
    let totals = lines(text).filter { $0.hasPrefix("Tot") }.map { line in
      line.split(separator: "  ").map { $0.drop { $0 == " " } }.joined(separator: "|")
    }
    #expect(
      totals.joined(separator: "\n") == """
        Totalt|10 443 100|1|398 986|1|750 000 000|150 000 000|100 000 000|1 000 000 000
        Totalt|10 443 100|2 422 000 000|1 963 000 000|400 000 000|100 000 000|100 000 000|\
        85 000 000|5 070 000 000
        Total|53 000 000|53 000 000
        """)
  }

  @Test func `an agreement without tables and with nothing awaiting is all funds`() throws {
    let text = AllocationReport(of: try Sample.small(), closing: .none).rendered(as: .text)
    #expect(
      text == """
        Litet

        Funds outside the appendices

        care: Vård, Regionerna

        Recipient      Entitlement  Grant  Carries
        ─────────────  ───────────  ─────  ───────
        Norr, "stora"     33,3333…     34       +1
        Söder|Öster       33,3333…     33
        Väst              33,3333…     33
        ─────────────  ───────────  ─────  ───────
        Total                  100    100       +1

        Rounded to the nearest krona; residual +1 kr, by the largest remainders: Norr, "stora" +1. \
        Equal remainders, decided by the tie rule: Norr, "stora", Söder|Öster, Väst.

        Allocated 100 kr of 100 kr.

        """)
  }

  @Test func `chosen funds are shown with their entitlements and nothing else is`() throws {
    let report = AllocationReport(
      of: try Sample.allocation2022(), funds: ["ambulance", "clinical-placements"])
    let text = report.rendered(as: .text)
    #expect(
      text.hasPrefix(
        "God och nära vård 2022\n\nambulance: Förstärkning av ambulanssjukvården, Regionerna\n"))
    #expect(text.contains("Region Blekinge              1 634 282,4927…   1 634 283       +1\n"))
    #expect(!text.contains("skr:"))
    #expect(text.contains("clinical-placements: VFU-satsning"))
    let other = AllocationReport(of: try Sample.allocation2022(), funds: ["skr"])
    #expect(!other.rendered(as: .text).contains("Awaiting data"))
  }

  @Test func `Markdown has headings, tables and escaped names`() throws {
    let text = AllocationReport(of: try Sample.allocation2022(), closing: .same("De *stämmer*."))
      .rendered(as: .markdown)
    #expect(text.hasPrefix("# God och nära vård 2022\n\n## Bilaga 3. Medel till kommunerna"))
    #expect(text.contains("| Antal insatser\\* per län |"))
    #expect(text.contains("| Region Blekinge | 158 999 | 36 875 600 |"))
    #expect(text.contains("\n- clinical-placements: VFU-satsning, 250 000 000 kr"))
    #expect(text.hasSuffix("\n\nDe \\*stämmer\\*.\n"))
    let small = AllocationReport(of: try Sample.small(), funds: ["care"]).rendered(as: .markdown)
    #expect(small.contains("| Söder\\|Öster | 33,3333… | 33 |  |\n"))
  }

  @Test func `CSV has a row for every grant and one for a fund that awaits data`() throws {
    let text = AllocationReport(of: try Sample.allocation2022(), closing: .none).rendered(as: .csv)
    let lines = lines(text)
    #expect(lines.first == "fund,recipient,grant,entitlement,carried,awaiting")
    #expect(lines.count == 1 + 9 * 21 + 1 + 1)
    #expect(lines.contains("ambulance,Region Blekinge,1634283,170669755000/104431,1,"))
    #expect(lines.contains("skr,SKR,53000000,53000000,0,"))
    #expect(
      lines.contains("clinical-placements,,,,,placement-weeks-2021 placement-weeks-2022"))
    let small = AllocationReport(of: try Sample.small(), funds: ["care"]).rendered(as: .csv)
    #expect(
      small == """
        fund,recipient,grant,entitlement,carried,awaiting
        care,"Norr, ""stora""\",34,100/3,1,
        care,Söder|Öster,33,100/3,0,
        care,Väst,33,100/3,0,

        """)
    #expect(
      AllocationReport(of: try Sample.small(), funds: ["x"]).rendered(as: .csv)
        == "fund,recipient,grant,entitlement,carried,awaiting\n")
  }
}
