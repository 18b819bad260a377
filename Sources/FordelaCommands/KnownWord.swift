import StimulusFunds

extension UsageError {
  /// A word that names nothing, with the nearest that does, or all.
  static func unknown(_ kind: KnownWord, _ word: String, among known: [String]) -> UsageError {
    UsageError(kind.unknown + " '\(word)'", repair: suggestion(for: word, among: known))
  }
}

extension Array {
  /// The element that a word of the command line names.
  ///
  /// - Parameters:
  ///   - kind: What such an element is called.
  ///   - name: The word for an element.
  /// - Throws: ``UsageError`` with the nearest word there is, or all.
  func named(
    _ word: String, _ kind: KnownWord, by name: (Element) -> String
  ) throws(UsageError) -> Element {
    if let element = first(where: { name($0) == word }) { return element }
    throw .unknown(kind, word, among: map(name))
  }
}

/// What a word of the command line may name.
enum KnownWord {
  case option, format, table, code, fund, command, language, kindOfFile, encoding

  /// That there is none such, before the word.
  var unknown: Wording {
    switch self {
    case .option: Wording(en: "unknown option", sv: "okänd väljare")
    case .format: Wording(en: "unknown format", sv: "okänt format")
    case .table: Wording(en: "unknown table", sv: "okänd tabell")
    case .code: Wording(en: "unknown code", sv: "okänd kod")
    case .fund: Wording(en: "unknown fund", sv: "okänt insatsområde")
    case .command: Wording(en: "unknown command", sv: "okänt kommando")
    case .language: Wording(en: "unknown language", sv: "okänt språk")
    case .kindOfFile: Wording(en: "unknown kind of file", sv: "okänt slags fil")
    case .encoding: Wording(en: "unknown encoding", sv: "okänd teckenkodning")
    }
  }
}
