/// What the chief financial officer says of a financial report (Bilaga 2, punkt 4).
enum Verdict: Equatable {
  case correct
  case incorrect
  case none
  case unclear

  /// Reads "korrekt", "Alt 1", the printed sentence of either alternative, and the like.
  ///
  /// Where both alternatives stand, as on a form that nobody has filled in, it is unclear.
  init(_ text: String) {
    let words = FoldedName(text).text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.isEmpty {
      self = .none
      return
    }
    let (isFirst, isSecond) = (Self.names(words, "1"), Self.names(words, "2"))
    let isNegated = !Self.negations.isDisjoint(with: words)
    let isJudgement = !Self.judgements.isDisjoint(with: words)
    switch (isFirst, isSecond) {
    case (true, true): self = .unclear
    case (true, false): self = isNegated ? .unclear : .correct
    case (false, true): self = .incorrect
    case (false, false) where isJudgement: self = isNegated ? .incorrect : .correct
    case (false, false): self = .unclear
    }
  }

  private static let negations: Set<String> = [
    "inte", "ej", "icke", "not", "incorrect", "felaktig",
  ]
  private static let judgements: Set<String> = [
    "korrekt", "correct", "incorrect", "felaktig", "intygas", "intygar", "intyga",
  ]

  /// Whether words name an alternative: "1", "alt 1", "alternativ 1" or "alt1".
  private static func names(_ words: [String], _ number: String) -> Bool {
    if words == [number] || words.contains("alt\(number)") { return true }
    return zip(words, words.dropFirst()).contains {
      ["alt", "alternativ", "alternative"].contains($0) && $1 == number
    }
  }
}
