import StimulusFunds

extension Citation {
  /// The citation as JSON.
  var json: JSON {
    [
      "section": .string(section), "paragraph": .optional(paragraph), "quote": .string(quote),
    ]
  }

  /// The place and the sentence as they begin a sentence: "Avsnitt 9, tredje stycket: ”Medlen …”".
  var quotation: String { "\(opening): ”\(quote)”" }

  /// The place and the sentence within one: "avsnitt 9, tredje stycket: ”Medlen …”".
  var innerQuotation: String { "\(place): ”\(quote)”" }

  /// The place as it begins a sentence: "Avsnitt 9, tredje stycket".
  var opening: String { place.prefix(1).uppercased() + place.dropFirst() }
}

extension [Note] {
  /// The places where the agreement's texts and tables disagree: every report that rests on them
  /// repeats them.
  var blocks: [Block] {
    if isEmpty { return [] }
    return [.heading("Notes: where text and tables disagree")]
      + map { .item("\($0.text) \($0.citation.quotation)") }
  }
}

extension Note {
  /// The note as JSON.
  var json: JSON {
    ["text": .string(text), "funds": .strings(funds), "citation": citation.json]
  }
}
