import FordelaCommands
import Testing

struct ShowTests {
  @Test func `the sentences can be held against section 9`() {
    let result = fordela("show", "2022")
    #expect(result.status == 0)
    #expect(result.diagnostics.isEmpty)
    for sentence in [
      "500 000 kr to each of 21 recipients, "
        + "the rest in proportion to Befolkning 1/11 - 2021 (population)",
      "1/2 in proportion to Befolkning 1/11 - 2021 (population) and "
        + "1/2 in proportion to Antal insatser* per län (care-recipients)",
      "in proportion to the increase from VFU-veckor höstterminen 2021 (placement-weeks-2021) to "
        + "VFU-veckor höstterminen 2022, uppskattning (placement-weeks-2022), "
        + "a decrease counting as zero",
      "Of which 200 000 000 kr: Fast läkarkontakt i primärvården (avsnitt 2.2).",
      "carried as the agreement has it (Bilaga 4): Region Skåne +1, Region Värmland +1.",
      "Awaiting data, which is not zero: placement-weeks-2021, placement-weeks-2022.",
      "med ett grundbelopp på 500 000 kronor per region",
    ] {
      #expect(result.output.contains(sentence), "\(sentence)")
    }
  }

  @Test func `every fund, key, recipient, stated sum and note is told`() throws {
    let output = try TinyAgreement().run("show", "tiny").output
    for part in [
      "Nära vård, Regionerna: 2 500 000 kr (near-care)",
      "Vårdens medarbetare, Regionerna: 900 000 kr (workforce)",
      "Ambulanssjukvård, Regionerna: 600 000 kr (ambulance)",
      "Paid by budget item 17 Stärkt ambulanssjukvård.",
      "population: Befolkning, invånare, on 2021-11-01; 3 values from ",
      "Source: Bilaga 1, kolumnen Befolkning.",
      "Regionerna (regions): Region Gotland, Region Blekinge, Region Skåne.",
      "Avsnitt 8: Överenskommelsen, 4 000 000 kr = near-care + workforce + ambulance.",
      "Note: Avsnitt 2 anger beloppet i ord.",
      "bilaga-1: Bilaga 1. Medel till regionerna.",
    ] {
      #expect(output.contains(part), "\(part)")
    }
  }

  @Test func `Markdown says the same under headings`() throws {
    let tiny = try TinyAgreement()
    let output = tiny.run("show", "tiny", "--format", "markdown").output
    #expect(output.hasPrefix("# Tre regioner\n"))
    #expect(output.contains("\n## Funds\n\n### Nära vård, Regionerna: "))
    #expect(output.contains("\n## Distribution keys\n"))
    #expect(output.contains("100 000 kr to each of 3 recipients, the rest in proportion to"))
  }

  @Test func `an agreement is shown without its published tables`() throws {
    let tiny = try TinyAgreement()
    let shown = tiny.run("show", "tiny")
    try tiny.folder.write("", to: "Golden/tiny/bilaga-1.csv")
    #expect(tiny.run("show", "tiny") == shown)
  }
}
