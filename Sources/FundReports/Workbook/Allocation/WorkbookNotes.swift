import StimulusFunds

/// The sheet of notes: what may be changed, what a spreadsheet's numbers allow, and where the agreement's
/// text and tables disagree.
struct WorkbookNotes {
  private let agreement: Agreement
  private let funds: [FundColumns]

  init(_ agreement: Agreement, _ funds: [FundColumns]) {
    (self.agreement, self.funds) = (agreement, funds)
  }

  func sheet(in language: Language, named names: inout SheetNames) -> Sheet {
    let heading = { (wording: Wording) in [SheetCell.text(wording[language], .label)] }
    let fixed = funds.filter(\.formulas.hasFixedShares).map(\.allocation.fund.id)
    let sentences = Self.sentences + (fixed.isEmpty ? [] : [Self.sentence(onFixed: fixed)])
    let notes = agreement.notes.map { "\($0.text) \($0.citation.quotation)" }
    return Sheet(
      names.name(Wording(en: "Notes", sv: "Anmärkningar")[language]),
      rows: [[.text(Wording(en: "Notes", sv: "Anmärkningar")[language], .title)], []]
        + [heading(Wording(en: "How to use the workbook", sv: "Så används arbetsboken"))]
        + sentences.map { [.text($0[language], .wrapped)] } + [[]]
        + (notes.isEmpty
          ? []
          : [
            heading(
              Wording(
                en: "Where text and tables disagree", sv: "Där text och tabeller skiljer sig åt"))
          ]) + notes.map { [.text($0, .wrapped)] },
      widths: [120])
  }

  private static let sentences = [
    Wording(
      en:
        "Yellow cells may be changed: amounts, key values, base amounts, weights, units, carriers, "
        + "and by what the residual is carried. Everything else is calculated from them.",
      sv:
        "Gula celler får ändras: belopp, nyckeltal, grundbelopp, vikter, avrundningsenheter, vem som "
        + "bär avrundningsresten och hur. Allt annat räknas fram ur dem."),
    Wording(
      en:
        "Missing is 0 where the grants of a fund sum to its amount; otherwise it is what they lack. "
        + "After a change the named carriers seldom fit: choose 2 in the fund's sheet, and the largest "
        + "remainders carry the residual.",
      sv:
        "Saknas är 0 när bidragen summerar till fondens belopp; annars är det vad som fattas. Efter en "
        + "ändring stämmer sällan de namngivna bärarna: välj 2 i fondens blad, så bärs "
        + "avrundningsresten efter största rest."),
    Wording(
      en:
        "A spreadsheet calculates with binary numbers of about 15 digits. For the values that stand "
        + "here now, its grants are the exact ones; for changed values that is likely but not proved: "
        + "a share very close to half a krona may be rounded the other way.",
      sv:
        "Ett kalkylprogram räknar med binära tal på ungefär 15 siffror. För de värden som står här nu "
        + "blir bidragen exakt rätt; för ändrade värden är det troligt men inte bevisat: en andel mycket "
        + "nära en halv krona kan avrundas åt andra hållet."),
  ]

  private static func sentence(onFixed funds: [String]) -> Wording {
    let funds = Wording.listed(funds)
    return Wording(
      en:
        "No formula follows the rule of \(funds): shares, or what is left over, are fixed numbers there.",
      sv:
        "Ingen formel följer beräkningsmodellen för \(funds): andelar, eller det som blir över, är fasta "
        + "tal där."
    )
  }
}
