import StimulusFunds

extension [SourceRow] {
  /// The rows, at most eight of them; JSON and CSV have all.
  var sentence: Wording {
    let shown = prefix(8).map(\.description).joined(separator: ", ")
    let start = Wording(en: "see \(shown)", sv: "se \(shown)")
    if count <= 8 { return start }
    let more = Wording.counted(
      count - 8, en: "more row", "more rows", sv: "rad till", "rader till")
    return Wording(en: "\(start) and \(more)", sv: "\(start) och \(more)")
  }
}

extension SourceRow {
  /// The file and the line as JSON.
  var json: JSON { ["file": .string(file), "line": .count(line)] }
}

extension Basis {
  /// The place and the sentence, or the document.
  var quotation: String {
    switch self {
    case .agreement(let citation): citation.innerQuotation
    case .document(let source): source
    }
  }

  /// The citation, or the document as text.
  var json: JSON {
    switch self {
    case .agreement(let citation): citation.json
    case .document(let source): .string(source)
    }
  }
}
