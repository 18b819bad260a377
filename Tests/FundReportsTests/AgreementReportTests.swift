import StimulusFunds
import Testing

@testable import FundReports

/// `show`: an agreement in sentences to be held against its text.
struct AgreementReportTests {
  private func text(as format: ReportFormat = .text) throws -> String {
    AgreementReport(try Sample.allocation2022()).rendered(as: format)
  }

  /// The lines under a heading, up to the next one.
  private func lines(under heading: String) throws -> [String] {
    let blocks = try text().split(separator: "\n\n")
    let position = try #require(blocks.firstIndex { $0 == heading })
    return blocks[position + 1].split(separator: "\n").map(String.init)
  }

  @Test func `it opens with parties, day, total and number of funds`() throws {
    #expect(
      try text().hasPrefix(
        """
        God och nära vård 2022

        An agreement between Staten genom Socialdepartementet and Sveriges Kommuner och Regioner, \
        signed Stockholm den 27 januari och den 28 januari. It divides 6 373 000 000 kr in 11 funds.

        Avsnitt 8: ”Totalt uppgår överenskommelsen för 2022 till 6 373 miljoner kronor.”

        """))
  }

  @Test(arguments: [
    ("near-care-regions", "2 422 000 000"), ("near-care-municipalities", "750 000 000"),
    ("workforce-regions", "1 963 000 000"), ("workforce-municipalities", "150 000 000"),
    ("specialist-nurses-regions", "400 000 000"),
    ("specialist-nurses-municipalities", "100 000 000"), ("nurse-careers", "100 000 000"),
    ("clinical-placements", "250 000 000"), ("e-health", "100 000 000"),
    ("ambulance", "85 000 000"), ("skr", "53 000 000"),
  ])
  func `each fund has a heading with its amount`(fund: String, amount: String) throws {
    #expect(try text().contains(": \(amount) kr (\(fund))\n"))
  }

  @Test func `a fund tells its rule, residual, budget item and source`() throws {
    let lines = try lines(
      under: "Förstärkning av ambulanssjukvården, Regionerna: 85 000 000 kr (ambulance)")
    #expect(
      lines.prefix(3) == [
        "  Divided between 21 recipients: 500 000 kr to each of 21 recipients, the rest in "
          + "proportion to Befolkning 1/11 - 2021 (population).",
        "  Rounded to the nearest krona; residual +1 kr, carried as the agreement has it (Bilaga 4): "
          + "Region Blekinge +1.",
        "  Paid by budget item 17 Stärkt ambulanssjukvård.",
      ])
    #expect(lines.last?.hasPrefix("  Avsnitt 9, tredje stycket: ”Medlen avseende") == true)
  }

  @Test func `a fund that awaits data says what it needs and that it is not zero`() throws {
    let lines = try lines(
      under: "VFU-satsning, Kommuner och regioner: 250 000 000 kr (clinical-placements)")
    #expect(lines[0].hasPrefix("  Divided in proportion to the increase from VFU-veckor "))
    #expect(
      lines[1]
        == "  Awaiting data, which is not zero: placement-weeks-2021, placement-weeks-2022.")
  }

  @Test func `an amount inside a fund is told`() throws {
    #expect(
      try text().contains(
        "\n  Of which 200 000 000 kr: Fast läkarkontakt i primärvården (avsnitt 2.2).\n"))
  }

  @Test func `each key has its unit, day, values and source`() throws {
    let lines = try lines(under: "Distribution keys")
    #expect(lines.count == 4)
    #expect(
      lines[0]
        == "  population: Befolkning 1/11 - 2021, invånare, on 2021-11-01; 21 values from "
        + "population.csv. Source: Bilaga 3 och 4, kolumnen Befolkning 1/11 - 2021.")
    #expect(lines[1].contains("21 values from care-recipients.csv. Source: Bilaga 3, kolumnen"))
    #expect(lines[2].contains("VFU-veckor; no values yet. Source: Redovisningar till"))
  }

  @Test func `each group has its recipients, and one that keys name says so`() throws {
    let lines = try lines(under: "Recipients")
    #expect(lines[0].hasPrefix("  Regionerna (regions): Region Stockholm, Region Uppsala, "))
    #expect(lines[1].hasPrefix("  Kommunerna via RSS (counties): Stockholms län, "))
    #expect(
      lines[2] == "  Kommunerna (municipalities): of 290 recipients those that the keys name.")
    #expect(lines[3] == "  SKR (skr): SKR.")
    #expect(lines[4] == "  Region Gotland: Gotland är både region och kommun.")
    #expect(lines.last?.hasPrefix("  Source: Namn ur avsnitt 8 och Bilaga 3 och 4") == true)
  }

  @Test func `each stated sum has its place, amount and funds`() throws {
    let lines = try lines(under: "Sums that the agreement states")
    #expect(lines.count == 20)
    #expect(
      lines[1]
        == "  Avsnitt 2.2: Utvecklingen av den nära vården, 3 172 000 000 kr = "
        + "near-care-regions + near-care-municipalities.")
    let amounts = [
      "6 373 000 000", "3 172 000 000", "2 422 000 000", "750 000 000", "2 963 000 000",
      "1 963 000 000", "150 000 000", "400 000 000", "100 000 000", "100 000 000", "250 000 000",
      "100 000 000", "85 000 000", "53 000 000", "6 373 000 000", "6 373 000 000",
      "5 070 000 000", "1 000 000 000", "250 000 000", "53 000 000",
    ]
    for (line, amount) in zip(lines, amounts) { #expect(line.contains(", \(amount) kr = ")) }
  }

  @Test func `the budget tells which funds an item pays`() throws {
    let lines = try lines(under: "Budget")
    #expect(lines[0] == "  Appropriation 1:6 Bidrag till folkhälsa och sjukvård.")
    #expect(
      lines.contains("  Item 1 Professionssatsningen: the agreement does not say for what."))
    #expect(
      lines.contains(
        "  Item 39 Specialistsjuksköterskeutbildning: specialist-nurses-regions, "
          + "specialist-nurses-municipalities."))
  }

  @Test func `tables and notes are listed, and notes repeated under their funds`() throws {
    #expect(
      try lines(under: "Published tables") == [
        "  bilaga-3: Bilaga 3. Medel till kommunerna (länsvis).",
        "  bilaga-4: Bilaga 4. Medel till regionerna.",
        "  avsnitt-8: 8. Medelstilleddning 2022.",
      ])
    let notes = try Sample.agreement2022().notes
    #expect(try lines(under: "Notes: where text and tables disagree").count == 11)
    for note in notes {
      let count = try text().split(separator: note.text, omittingEmptySubsequences: false).count - 1
      #expect(count == 1 + note.funds.count)
    }
  }

  @Test func `what an agreement lacks has no heading`() throws {
    let text = AgreementReport(try Sample.small()).rendered(as: .text)
    for heading in ["Sums that", "Published tables", "Notes:"] {
      #expect(!text.contains("\n\n\(heading)"))
    }
    #expect(text.contains("It divides 100 kr in 1 fund."))
  }

  @Test func `Markdown has headings and escaped lists`() throws {
    let text = try text(as: .markdown)
    #expect(text.hasPrefix("# God och nära vård 2022\n\n"))
    #expect(text.contains("\n\n## Distribution keys\n\n- population: Befolkning 1/11 - 2021"))
    #expect(text.contains("\n- care-recipients: Antal insatser\\* per län"))
  }
}
