import StimulusFunds

extension UsageError {
  /// A word that names nothing, with the nearest that does, or all.
  static func unknown(_ kind: NameKind, _ word: String, among known: [String]) -> UsageError {
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
    _ word: String, _ kind: NameKind, by name: (Element) -> String
  ) throws(UsageError) -> Element {
    if let element = first(where: { name($0) == word }) { return element }
    throw .unknown(kind, word, among: map(name))
  }
}
