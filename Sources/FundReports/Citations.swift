import StimulusFunds

extension Citation {
  /// The citation as JSON.
  var json: JSON {
    [
      "section": .string(section), "paragraph": .optional(paragraph), "quote": .optional(quote),
    ]
  }

  /// The place and the sentence as they begin a sentence: "Avsnitt 9, tredje stycket: ”Medlen …”".
  var quotation: String { quote.map { "\(opening): ”\($0)”" } ?? opening + "." }

  /// The place and the sentence within one: "avsnitt 9, tredje stycket: ”Medlen …”".
  var innerQuotation: String { quote.map { "\(place): ”\($0)”" } ?? place }

  /// The place as it begins a sentence: "Avsnitt 9, tredje stycket".
  var opening: String { place.prefix(1).uppercased() + place.dropFirst() }
}

extension [Note] {
  private static let heading = Wording(
    en: "Notes: where text and tables disagree",
    sv: "Anmärkningar: där text och tabeller inte stämmer överens")

  /// The places where the agreement's texts and tables disagree: every report that rests on them
  /// repeats them.
  var blocks: [Block] {
    if isEmpty { return [] }
    return [.heading(Self.heading)] + map { .item(.same("\($0.text) \($0.citation.quotation)")) }
  }
}

extension Note {
  /// The note as JSON.
  var json: JSON {
    ["text": .string(text), "funds": .strings(funds), "citation": citation.json]
  }
}
