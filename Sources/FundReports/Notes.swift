import StimulusFunds

extension Document {
  /// The places where the agreement's texts and tables disagree: every report that rests on them
  /// repeats them.
  mutating func notes(_ notes: [Note]) {
    if notes.isEmpty { return }
    heading("Notes: where text and tables disagree")
    for note in notes { line("\(note.text) \(note.citation.quotation)") }
  }
}

extension Note {
  /// The note as the reports' JSON carries it.
  var json: JSONText {
    .object([
      ("text", .string(text)), ("funds", .list(funds.map { .string($0) })),
      ("citation", citation.json),
    ])
  }
}

extension Citation {
  /// The place and the sentence: "Avsnitt 9, tredje stycket: ”Medlen fördelas …”".
  var quotation: String { "\(opening): ”\(quote)”" }

  /// The place as it begins a sentence: "Avsnitt 9, tredje stycket".
  var opening: String { place.prefix(1).uppercased() + place.dropFirst() }
}
